// Gives the chosen incidents as a file: CSV with one figure a row, or JSON with one object an incident.
import { UNKNOWN } from "./facets.js";
import { writeEdtf } from "./wording.js";

/** @typedef {import("./facets.js").Facets} Facets */

const COLUMNS = ["incident", "title", "date", "type", "districts", "part_of", "group", "outcome", "low", "best", "high"];

/** @param {Facets} facets @param {number} row */
function describe(facets, row) {
  const wave = facets.wave[row];
  const figures = [];
  for (let at = facets.figures[row]; at < facets.figures[row + 1]; at++) {
    figures.push({
      group: facets.groups.ids[facets.group[at]],
      outcome: facets.outcomes.ids[facets.outcome[at]],
      low: known(facets.low[at]),
      best: known(facets.counts[0][at]),
      high: known(facets.high[at]),
      counted: Object.fromEntries(facets.rules.map(({ id }, rule) => [id, known(facets.counts[rule][at])])),
    });
  }
  const [type] = listKeys(facets, row, "type");
  return {
    id: facets.ids[row],
    title: facets.titles[row],
    date: writeEdtf(facets, row) || null,
    type,
    districts: listKeys(facets, row, "district"),
    organisations: listKeys(facets, row, "organisation"),
    outlets: listKeys(facets, row, "outlet"),
    part_of: wave >= 0 ? facets.ids[wave] : null,
    figures,
  };
}

function known(/** @type {number} */ value) {
  return value === UNKNOWN ? null : value;
}

/** @returns {string[]} */
function listKeys(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {string} */ facet) {
  const { start, of } = facets.lists[facet];
  return Array.from(of.subarray(start[row], start[row + 1]), (value) => facets.keys[facet][value]);
}

/** @param {Facets} facets @param {number[]} rows @returns {string} */
export function writeJson(facets, rows) {
  return `${JSON.stringify(rows.map((row) => describe(facets, row)), null, 1)}\n`;
}

/** @param {Facets} facets @param {number[]} rows @returns {string} RFC 4180 */
export function writeCsv(facets, rows) {
  const lines = [COLUMNS];
  for (const row of rows) {
    const { id, title, date, type, districts, part_of: wave, figures } = describe(facets, row);
    const about = [id, title, date, type, districts.join("; "), wave];
    if (!figures.length) lines.push([...about, null, null, null, null, null].map(writeCell));
    for (const { group, outcome, low, best, high } of figures) {
      lines.push([...about, group, outcome, low, best, high].map(writeCell));
    }
  }
  return lines.map((cells) => cells.join(",") + "\r\n").join("");
}

/** A cell that a spreadsheet might take for a formula is given as text. */
function writeCell(/** @type {string | number | null} */ value) {
  const text = value === null ? "" : String(value).replace(/^(?=[=+@-])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a text to the reader as a file. */
export function offer(/** @type {string} */ name, /** @type {string} */ kind, /** @type {string} */ text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
