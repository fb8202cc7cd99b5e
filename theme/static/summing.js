// Adds up the people of a selection by a counting rule, as generator/archive/totals.py does: nobody twice.
import { UNKNOWN } from "./facets.js";
import { flagChosen, isChosenCell } from "./selecting.js";

/** @typedef {import("./facets.js").Facets} Facets */
/** @typedef {import("./selecting.js").State} State */
/**
 * @typedef {{low: number, count: number, high: number}} Sum
 * @typedef {Map<number, Sum>} Sums By cell: outcome times 256 plus group, so that keys sort as sums are shown.
 */

/**
 * Sums of the selected rows. A part counts only where none of its waves is selected. Where districts are chosen, a
 * wave's people go to the districts of its parts; what reaches beyond the chosen ones is left out (`spread`).
 * @param {Facets} facets @param {number[]} rows @param {State} state
 * @returns {{sums: Sums, spread: boolean}}
 */
export function sum(facets, rows, state) {
  const rule = Math.max(0, facets.rules.findIndex(({ id }) => id === state.rule));
  const { keys } = facets;
  const cells = { group: flagChosen(keys.group, state.chosen.group), outcome: flagChosen(keys.outcome, state.chosen.outcome) };
  const districts = flagChosen(keys.district, state.chosen.district);
  const selected = new Set(rows);
  /** @type {Sums} */
  const sums = new Map();
  let spread = false;
  /** @param {boolean} inside @param {number} cell @param {Sum} piece */
  const take = (inside, cell, piece) => {
    if (inside) add(sums, cell, piece);
    else if (piece.high) spread = true;
  };
  for (const row of rows) {
    if (isInside(facets, row, selected)) continue;
    if (districts) spreadOver(facets, row, { rule, cells, districts }, take);
    else for (const [cell, piece] of readCells(facets, row, rule, cells)) add(sums, cell, piece);
  }
  return { sums: new Map([...sums].sort(([left], [right]) => left - right)), spread };
}

/** Whether one of a row's waves is selected too. */
function isInside(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {Set<number>} */ selected) {
  for (let wave = facets.wave[row]; wave >= 0; wave = facets.wave[wave]) if (selected.has(wave)) return true;
  return false;
}

/** @returns {Iterable<[number, Sum]>} what the rule counts of a row */
function* readCells(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {number} */ rule, /** @type {any} */ cells) {
  for (let at = facets.figures[row]; at < facets.figures[row + 1]; at++) {
    const count = facets.counts[rule][at];
    if (count === UNKNOWN || !isChosenCell(facets, at, cells)) continue;
    const low = facets.low[at], high = facets.high[at];
    const piece = { low: low === UNKNOWN ? count : Math.min(count, low), count, high: Math.max(count, high) };
    yield [facets.outcome[at] * 256 + facets.group[at], piece];
  }
}

/**
 * Hands on each piece of a row's people, and whether it belongs to the chosen districts: those of its parts to
 * theirs, the rest to its own if all of them are chosen. Returns what its parts and it have together.
 * @param {Facets} facets @param {number} row
 * @param {{rule: number, cells: any, districts: Uint8Array}} wanted
 * @param {(inside: boolean, cell: number, piece: Sum) => void} take
 * @returns {Sums}
 */
function spreadOver(facets, row, wanted, take) {
  /** @type {Sums} */
  const taken = new Map();
  for (const part of facets.parts[row]) {
    for (const [cell, piece] of spreadOver(facets, part, wanted, take)) add(taken, cell, piece);
  }
  const inside = liesInside(facets, row, wanted.districts);
  for (const [cell, whole] of readCells(facets, row, wanted.rule, wanted.cells)) {
    const gone = taken.get(cell);
    const rest = gone ? subtract(whole, gone) : whole;
    if (gone && !rest.high) continue;
    take(inside, cell, rest);
    add(taken, cell, rest);
  }
  return taken;
}

function liesInside(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {Uint8Array} */ districts) {
  const { start, of } = facets.lists.district;
  const own = of.subarray(start[row], start[row + 1]);
  return own.length > 0 && own.every((district) => districts[district] === 1);
}

/** @param {Sum} whole @param {Sum} gone @returns {Sum} */
function subtract(whole, gone) {
  const low = Math.max(0, whole.low - gone.low), count = Math.max(0, whole.count - gone.count);
  return { low: Math.min(low, count), count, high: Math.max(count, whole.high - gone.high) };
}

function add(/** @type {Sums} */ sums, /** @type {number} */ cell, /** @type {Sum} */ { low, count, high }) {
  const known = sums.get(cell);
  sums.set(cell, known ? { low: known.low + low, count: known.count + count, high: known.high + high } : { low, count, high });
}
