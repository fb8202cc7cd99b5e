// Lists the chosen incidents day by day, in the same form as the lists that the site is built with.
import { drawTally } from "./drawing.js";
import { make } from "./elements.js";
import { UNKNOWN } from "./facets.js";
import { listLabels, writeEdtf, writeFigure, writeWhen, writeWhere } from "./wording.js";

/** @typedef {import("./facets.js").Facets} Facets */

const STEP = 25, DEAD = "killed";

/**
 * Shows the first rows and a button for more; the reader's place stays with the first new one.
 * @param {Facets} facets @param {number[]} rows @param {string} root Way to the site's root.
 * @param {HTMLElement} target
 */
export function listRows(facets, rows, root, target) {
  let shown = 0;
  const button = make("button", { type: "button", class: "plain more", click: () => show(true) }, facets.words.more);
  /** @param {boolean} move */
  function show(move) {
    const days = makeDays(facets, rows.slice(shown, shown + STEP), root);
    button.before(...days);
    shown += STEP;
    button.hidden = shown >= rows.length;
    if (move) days[0].querySelector("a")?.focus();
  }
  target.replaceChildren(button);
  show(false);
}

/** @returns {HTMLElement[]} one section for each run of rows of the same date */
function makeDays(/** @type {Facets} */ facets, /** @type {number[]} */ rows, /** @type {string} */ root) {
  const sections = [];
  /** @type {HTMLElement | null} */
  let list = null;
  let before = "";
  for (const row of rows) {
    const when = writeWhen(facets, row);
    if (!list || when !== before) {
      list = make("ul", { class: "incidents" });
      sections.push(make("section", { class: "day" }, make("h3", {}, writeTime(facets, row, when)), list));
      before = when;
    }
    list?.append(makeItem(facets, row, root));
  }
  return sections;
}

function writeTime(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {string} */ when) {
  const plain = facets.first[row] !== UNKNOWN && !facets.dates[row];
  return plain ? make("time", { datetime: writeEdtf(facets, row) }, when) : when;
}

function makeFigure(/** @type {Facets} */ facets, /** @type {number} */ at) {
  const [amount, rest] = writeFigure(facets, at);
  const dead = facets.outcomes.ids[facets.outcome[at]] === DEAD && "dead";
  const tally = drawTally(facets.low[at], facets.counts[0][at], facets.high[at]);
  return make("li", { "data-group": facets.groups.ids[facets.group[at]], class: dead }, amount && make("b", {}, amount), rest, tally);
}

function makeItem(/** @type {Facets} */ facets, /** @type {number} */ row, /** @type {string} */ root) {
  const reports = facets.reportWords[facets.reports[row]];
  const about = [...listLabels(facets, row, "type"), writeWhere(facets, row), reports];
  if (facets.wave[row] !== -1) about.push(facets.words.wave);
  const figures = [];
  for (let at = facets.figures[row]; at < facets.figures[row + 1]; at++) {
    figures.push(makeFigure(facets, at));
  }
  return make(
    "li",
    {},
    make("a", { class: "title", href: `${root}incidents/${facets.ids[row]}/` }, facets.titles[row]),
    make("p", { class: "meta" }, ...about.flatMap((text) => [make("span", {}, text), " "])),
    figures.length > 0 && make("ul", { class: "figures-line" }, ...figures),
  );
}
