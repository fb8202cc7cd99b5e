// Which incidents a state of the filters chooses, and how many each further value would leave.
import { UNKNOWN } from "./facets.js";

/** @typedef {import("./facets.js").Facets} Facets */
/**
 * @typedef {object} State What a reader chose. Days are "YYYY-MM-DD" or empty.
 * @property {Record<string, string[]>} chosen Keys by facet; of one facet any may fit, of all facets each must.
 * @property {string} from
 * @property {string} to
 * @property {string} rule
 *
 * @typedef {object} Selection
 * @property {number[]} rows
 * @property {Record<string, Uint32Array>} counts Incidents left if only this value of the facet were chosen.
 * @property {number} vague Incidents that fit but for dates that may or may not lie in the span.
 *
 * @typedef {{group: Uint8Array | null, outcome: Uint8Array | null}} Cells
 */

/** The facets in the order of the panel. Those of LISTED have lists of their own. */
export const LISTED = ["district", "type", "organisation", "outlet"];
export const FACETS = ["district", "type", "organisation", "group", "outcome", "outlet"];
const OUTSIDE = 0, VAGUE = 1, INSIDE = 2;

/**
 * @param {Facets} facets
 * @param {State} state
 * @returns {Selection}
 */
export function select(facets, state) {
  const flags = Object.fromEntries(FACETS.map((facet) => [facet, flagChosen(facets.keys[facet], state.chosen[facet])]));
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Uint32Array(facets.keys[facet].length)]));
  const cells = { group: flags.group, outcome: flags.outcome };
  const span = [readDay(state.from, -Infinity), readDay(state.to, Infinity)];
  const rows = [];
  let vague = 0;
  for (let row = 0; row < facets.listed; row++) {
    const place = placeInSpan(facets, row, span);
    if (place === OUTSIDE) continue;
    const failing = LISTED.filter((facet) => !fitsList(facets, facet, flags[facet], row));
    if (failing.length > 1) continue;
    const fits = hasCell(facets, row, cells);
    if (place === VAGUE) {
      if (!failing.length && fits) vague++;
      continue;
    }
    if (fits) countLists(facets, row, failing.length ? failing : LISTED, counts);
    if (failing.length) continue;
    countCells(facets, row, cells, counts);
    if (fits) rows.push(row);
  }
  return { rows, counts, vague };
}

/** @param {string[]} keys @param {string[] | undefined} chosen @returns {Uint8Array | null} null where all fit */
export function flagChosen(keys, chosen) {
  if (!chosen?.length) return null;
  return Uint8Array.from(keys, (key) => Number(chosen.includes(key)));
}

/** @param {string} text @param {number} open @returns {number} days from 1970-01-01 */
export function readDay(text, open) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? open : time / 86400000;
}

/** An incident is in a span if the day it began cannot lie outside, as lists by period place it. */
function placeInSpan(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {number[]} */ [from, to]) {
  if (from === -Infinity && to === Infinity) return INSIDE;
  const first = facets.first[row], last = facets.last[row];
  if (first === UNKNOWN) return VAGUE;
  if (first >= from && last <= to) return INSIDE;
  return last < from || first > to ? OUTSIDE : VAGUE;
}

function fitsList(/** @type {Facets} */ facets, /** @type {string} */ facet, /** @type {Uint8Array | null} */ chosen, /** @type {number} */ row) {
  if (!chosen) return true;
  const { start, of } = facets.lists[facet];
  for (let at = start[row]; at < start[row + 1]; at++) if (chosen[of[at]]) return true;
  return false;
}

/**
 * Whether a figure is one of the chosen cells.
 * @param {Facets} facets @param {number} at @param {Cells} cells
 */
export function isChosenCell(facets, at, cells) {
  return (!cells.group || cells.group[facets.group[at]] === 1) && (!cells.outcome || cells.outcome[facets.outcome[at]] === 1);
}

/** Whether an incident has a figure of the chosen cells; that nobody was hurt is no such figure. */
function hasCell(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {Cells} */ cells) {
  if (!cells.group && !cells.outcome) return true;
  for (let at = facets.figures[row]; at < facets.figures[row + 1]; at++) {
    if (facets.high[at] !== 0 && isChosenCell(facets, at, cells)) return true;
  }
  return false;
}

function countLists(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {string[]} */ names, /** @type {Record<string, Uint32Array>} */ counts) {
  for (const facet of names) {
    const { start, of } = facets.lists[facet];
    for (let at = start[row]; at < start[row + 1]; at++) counts[facet][of[at]]++;
  }
}

function countCells(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {Cells} */ { group, outcome }, /** @type {Record<string, Uint32Array>} */ counts) {
  const groups = new Set(), outcomes = new Set();
  for (let at = facets.figures[row]; at < facets.figures[row + 1]; at++) {
    if (facets.high[at] === 0) continue;
    if (isChosenCell(facets, at, { group: null, outcome })) groups.add(facets.group[at]);
    if (isChosenCell(facets, at, { group, outcome: null })) outcomes.add(facets.outcome[at]);
  }
  for (const each of groups) counts.group[each]++;
  for (const each of outcomes) counts.outcome[each]++;
}
