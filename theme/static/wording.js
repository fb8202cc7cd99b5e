// Puts figures, sums, days and places into words, as generator/site/phrases.py does. The words come with the data.
import { UNKNOWN } from "./facets.js";

/** @typedef {import("./facets.js").Facets} Facets */

/** Fills the `{names}` of a sentence. */
export function say(/** @type {string} */ sentence, /** @type {Record<string, string | number>} */ values = {}) {
  return sentence.replace(/\{(\w+)\}/g, (_all, name) => String(values[name] ?? ""));
}

const numbers = new Intl.NumberFormat(document.documentElement.lang || "en");

export function writeNumber(/** @type {number} */ value) {
  return numbers.format(value);
}

/** A label as it stands alone: with a capital, in scripts that have them. */
export function capitalise(/** @type {string} */ label) {
  return label.charAt(0).toLocaleUpperCase() + label.slice(1);
}

/** A figure in words: its amount, if it begins with it, and the rest. @param {Facets} facets @param {number} at */
export function writeFigure(facets, at) {
  const low = facets.low[at], high = facets.high[at], best = facets.counts[0][at];
  const one = low === high && best === 1;
  const bounds = writeAmount(facets.words, low, best, high);
  if (bounds === facets.words.unknown) {
    return ["", `${writePeople(facets, "", false, facets.group[at], facets.outcome[at])}: ${bounds}`];
  }
  const amount = facets.about.has(at) ? say(facets.words.about, { n: bounds }) : bounds;
  const text = writePeople(facets, amount, one, facets.group[at], facets.outcome[at]);
  return text.startsWith(amount) ? [amount, text.slice(amount.length)] : ["", text];
}

/** @param {Record<string, string>} words @param {number} low @param {number} best @param {number} high */
function writeAmount(words, low, best, high) {
  if (low === UNKNOWN && high === UNKNOWN) return best === UNKNOWN ? words.unknown : writeNumber(best);
  if (low === UNKNOWN) return say(words.up_to, { n: writeNumber(high) });
  if (high === UNKNOWN) return say(words.at_least, { n: writeNumber(low) });
  return low === high ? writeNumber(low) : say(words.range, { low: writeNumber(low), high: writeNumber(high) });
}

/** @param {Facets} facets @param {string} amount @param {boolean} one @param {number} group @param {number} outcome */
function writePeople({ words, groups, outcomes }, amount, one, group, outcome) {
  const whom = (one ? groups.singular : groups.plural)[group];
  return say(words.figure, { amount, whom, done: outcomes.past[outcome] }).trim();
}

/** @param {Facets} facets @param {number} row */
export function writeWhen(facets, row) {
  return facets.when[row] ?? writeDay(facets, facets.first[row]);
}

/** @param {Facets} facets @param {number} day from 1970-01-01 */
export function writeDay({ words, months }, day) {
  const date = new Date(day * 86400000);
  return say(words.day, { day: date.getUTCDate(), month: months[date.getUTCMonth()], year: date.getUTCFullYear() });
}

/** The date in EDTF; empty for undated incidents. */
export function writeEdtf(/** @type {Facets} */ facets, /** @type {number} */ row) {
  if (facets.dates[row]) return facets.dates[row];
  return facets.first[row] === UNKNOWN ? "" : new Date(facets.first[row] * 86400000).toISOString().slice(0, 10);
}

/** @param {Facets} facets @param {number} row @param {string} facet @returns {string[]} */
export function listLabels(facets, row, facet) {
  const { start, of } = facets.lists[facet];
  return Array.from(of.subarray(start[row], start[row + 1]), (value) => facets.labels[facet][value]);
}

/** @param {Facets} facets @param {number} row */
export function writeWhere(facets, row) {
  const place = facets.place[row] >= 0 ? [facets.places[facets.place[row]]] : [];
  return [...place, ...listLabels(facets, row, "district")].join(", ") || facets.words.nowhere;
}
