// Draws figures and sums as the pages do: generator/site/tallies.py and ledger.py hold the same lengths.
import { make } from "./elements.js";
import { UNKNOWN } from "./facets.js";
import { say, writeNumber } from "./wording.js";

/** @typedef {import("./facets.js").Facets} Facets */

const FIVE = 5, STROKE = 3, GAP = 2, MOST = 60, ARROW = 8, BAR = 100;
const SPACE = "http://www.w3.org/2000/svg";

/** @param {string} name @param {Record<string, string | number>} attributes @param {...Node} children */
function draw(name, attributes, ...children) {
  const element = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

function measure(/** @type {number} */ number) {
  const shown = Math.min(number, MOST);
  return shown * STROKE + Math.floor(shown / FIVE) * GAP;
}

/** A figure as strokes, one a person; nothing where no number is known. */
export function drawTally(/** @type {number} */ low, /** @type {number} */ best, /** @type {number} */ high) {
  const known = (/** @type {number} */ value) => (value === UNKNOWN ? 0 : value);
  const sure = known(low), counted = Math.max(sure, known(best)), most = Math.max(counted, known(high));
  if (!most) return null;
  const path = (/** @type {string} */ name, /** @type {string} */ d) => draw("path", name ? { class: name, d } : { d });
  const width = measure(most), more = most > MOST || high === UNKNOWN;
  const paths = [
    most > counted && path("may", `M0 5h${width}`),
    counted > sure && path("best", `M0 5h${measure(counted)}`),
    sure > 0 && path("", `M0 5h${measure(sure)}`),
    more && path("cut", `M${width + 1} 1l4 4-4 4`),
  ].filter((each) => each !== false);
  return draw("svg", { class: "tally", width: more ? width + ARROW : width, height: 10, "aria-hidden": "true" }, ...paths);
}

/** Sums as a table: a row for each outcome, a column for each group. */
export function makeLedger(/** @type {Facets} */ facets, /** @type {import("./summing.js").Sums} */ sums) {
  const { groups: names, outcomes, words } = facets;
  const cells = [...sums.keys()];
  const groups = [...new Set(cells.map((cell) => cell & 255))].sort((left, right) => left - right);
  const most = Math.max(...[...sums.values()].map(({ high }) => high)) || 1;
  const heads = groups.map((group) => make("th", { scope: "col", "data-group": names.ids[group] }, names.heading[group]));
  const rows = [...new Set(cells.map((cell) => cell >> 8))].map((outcome) =>
    make("tr", { "data-outcome": outcomes.ids[outcome] }, make("th", { scope: "row" }, outcomes.label[outcome]),
      ...groups.map((group) => makeCell(names.ids[group], sums.get(outcome * 256 + group), most, words))));
  const caption = make("caption", { class: "visually-hidden" }, words.ledger);
  const table = make("table", { class: "ledger" }, caption, make("thead", {}, make("tr", {}, make("td"), ...heads)), make("tbody", {}, ...rows));
  return make("div", { class: "table" }, table);
}

/** @param {string} group @param {import("./summing.js").Sum | undefined} sum @param {number} most @param {Record<string, string>} words */
function makeCell(group, sum, most, words) {
  const attributes = { "data-group": group };
  if (!sum) return make("td", attributes, make("span", { class: "none", "aria-hidden": "true" }, "·"));
  const { low, count, high } = sum;
  const span = low !== high && make("small", {}, say(words.range, { low: writeNumber(low), high: writeNumber(high) }));
  const bar = (/** @type {number} */ value) => draw("rect", { width: Math.round((value / most) * BAR), height: 3 });
  const may = bar(high);
  may.setAttribute("class", "may");
  const picture = draw("svg", { class: "sum", viewBox: "0 0 100 3", preserveAspectRatio: "none", "aria-hidden": "true" }, may, bar(count));
  return make("td", attributes, make("b", {}, writeNumber(count)), " ", span, picture);
}
