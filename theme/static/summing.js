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
  if (!districts) {
    for (const row of rows) {
      if (isInside(facets, row, selected)) continue;
      for (const [cell, piece] of readCells(facets, row, rule, cells)) add(sums, cell, piece);
    }
  }
  let spread = false;
  const roots = districts ? new Set(rows.map((row) => findRoot(facets, row))) : [];
  for (const root of roots) {
    for (const { cell, sum: piece, chosen, inside } of spreadOver(facets, root, { rule, districts, selected }, false)) {
      if (cells.group?.[cell & 255] === 0 || cells.outcome?.[cell >> 8] === 0) continue;
      if (chosen && inside) add(sums, cell, piece);
      else if (chosen && piece.high) spread = true;
    }
  }
  return { sums: new Map([...sums].sort(([left], [right]) => left - right)), spread };
}

/** The wave above all others that a row is in. */
function findRoot(/** @type {Facets} */ facets, /** @type {number} */ row) {
  let root = row;
  while (facets.wave[root] >= 0) root = facets.wave[root];
  return root;
}

/** Whether one of a row's waves is selected too. */
function isInside(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {Set<number>} */ selected) {
  for (let wave = facets.wave[row]; wave >= 0; wave = facets.wave[wave]) if (selected.has(wave)) return true;
  return false;
}

const ALL = { group: null, outcome: null };

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
 * The pieces of a wave's people: those of its parts, never more than the wave has left, and the rest of its own.
 * @param {Facets} facets @param {number} row
 * @param {{rule: number, districts: any, selected: Set<number>}} wanted
 * @param {boolean} above Whether a wave around it is selected.
 * @returns {{cell: number, sum: Sum, chosen: boolean, inside: boolean}[]} `chosen`: of a selected incident;
 * `inside`: all of its districts are chosen ones.
 */
function spreadOver(facets, row, wanted, above) {
  const chosen = above || wanted.selected.has(row);
  const whole = new Map(readCells(facets, row, wanted.rule, ALL));
  /** @type {Sums} */
  const taken = new Map();
  const pieces = [];
  for (const part of facets.parts[row]) {
    for (const piece of spreadOver(facets, part, wanted, chosen)) {
      const sources = whole.has(piece.cell) ? [piece.cell] : [...whole.keys()].filter((cell) => cell >> 8 === piece.cell >> 8);
      if (sources.length) pieces.push({ ...piece, sum: take(piece.sum, sources, whole, taken) });
    }
  }
  const inside = liesInside(facets, row, wanted.districts);
  for (const [cell, own] of whole) {
    const gone = taken.get(cell);
    const rest = gone ? subtract(own, gone) : own;
    if (!gone || rest.high) pieces.push({ cell, sum: rest, chosen, inside });
  }
  return pieces;
}

/**
 * Takes a part's people out of the wave's: of its own group, or of those under whose names the wave counts them.
 * @param {Sum} piece @param {number[]} sources @param {Map<number, Sum>} whole @param {Sums} taken @returns {Sum}
 */
function take(piece, sources, whole, taken) {
  const sum = { low: 0, count: 0, high: 0 };
  let need = piece;
  for (const cell of sources) {
    const own = /** @type {Sum} */ (whole.get(cell));
    const given = cap(need, own, taken.get(cell) ?? { low: 0, count: 0, high: 0 });
    add(taken, cell, given);
    sum.low += given.low; sum.count += given.count; sum.high += given.high;
    need = subtract(need, given);
  }
  return sum;
}

/** No more of a part's people than the wave still has: some may be counted there under another group. */
function cap(/** @type {Sum} */ piece, /** @type {Sum} */ whole, /** @type {Sum} */ taken) {
  const count = Math.max(0, Math.min(piece.count, whole.count - taken.count));
  return { low: Math.min(piece.low, count), count, high: Math.max(count, Math.min(piece.high, whole.high - taken.high)) };
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
