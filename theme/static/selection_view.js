// What the filters chose: how many, which people by which rule, what is chosen, the list, links and downloads.
import { offer, writeCsv, writeJson } from "./downloading.js";
import { makeLedger } from "./drawing.js";
import { make } from "./elements.js";
import { listRows } from "./result_list.js";
import { FACETS, readDay } from "./selecting.js";
import { sum } from "./summing.js";
import { capitalise, say, writeDay, writeNumber } from "./wording.js";

/** @typedef {import("./facets.js").Facets} Facets */
/** @typedef {import("./selecting.js").State} State */
/** @typedef {import("./selecting.js").Selection} Selection */
/**
 * @typedef {object} Acts What a reader can do from here.
 * @property {(change: (state: State) => State) => void} change
 * @property {() => void} undo
 * @property {() => void} clear
 */

/**
 * @param {Facets} facets @param {string} root @param {Acts} acts
 * @returns {{element: HTMLElement, show: (state: State, whole: State, selection: Selection, all: number) => void, focus: () => void}}
 */
export function makeView(facets, root, acts) {
  const { words } = facets;
  const heading = make("h2", { tabindex: "-1", id: "chosen" }, words.results);
  const status = make("p", { role: "status", class: "count-line" });
  const chips = make("ul", { class: "chips", "aria-label": words.active });
  const sums = make("div", { class: "totals" });
  const actions = make("p", { class: "actions" });
  const list = make("div", { class: "list" });
  const element = make("section", { "aria-labelledby": "chosen", class: "chosen" }, heading, status, chips, sums, actions, list);
  return {
    element,
    focus: () => heading.focus(),
    show(state, whole, selection, all) {
      const { rows, vague } = selection;
      status.textContent = [
        say(words.count, { n: writeNumber(rows.length), all: writeNumber(all) }),
        vague ? say(words.vague, { n: writeNumber(vague) }) : "",
        rows.length ? "" : words.nothing,
      ].filter(Boolean).join(" ");
      chips.replaceChildren(...makeChips(facets, state, acts));
      sums.replaceChildren(...(rows.length ? makeSums(facets, rows, whole) : []));
      actions.replaceChildren(...makeActions(facets, rows, acts));
      if (rows.length) listRows(facets, rows, root, list);
      else list.replaceChildren();
    },
  };
}

/** @param {Facets} facets @param {number[]} rows @param {State} whole */
function makeSums(facets, rows, whole) {
  const { words } = facets;
  const { sums, spread } = sum(facets, rows, whole);
  const rule = facets.rules.find(({ id }) => id === whole.rule)?.label ?? "";
  return [
    make("p", { class: "quiet" }, sums.size ? say(words.sums, { rule }) : words.no_sums),
    sums.size ? makeLedger(facets, sums) : "",
    spread ? make("p", { class: "quiet" }, words.spread) : "",
  ];
}

/** @returns {HTMLElement[]} a button for each value that is chosen, which removes it */
function makeChips(/** @type {Facets} */ facets, /** @type {State} */ state, /** @type {Acts} */ acts) {
  const chip = (/** @type {string} */ name, /** @type {(state: State) => State} */ change) =>
    make("li", {}, make("button", { type: "button", class: "plain chip", "aria-label": say(facets.words.remove, { name }),
      click: () => acts.change(change) }, name, " ×"));
  const values = FACETS.flatMap((facet) => state.chosen[facet].map((key) => {
    const label = capitalise(facets.labels[facet][facets.keys[facet].indexOf(key)]);
    const without = (/** @type {State} */ now) =>
      ({ ...now, chosen: { ...now.chosen, [facet]: now.chosen[facet].filter((each) => each !== key) } });
    return chip(label, without);
  }));
  const day = (/** @type {string} */ text) => writeDay(facets, readDay(text, 0));
  if (state.from) values.push(chip(say(facets.words.since, { date: day(state.from) }), (now) => ({ ...now, from: "" })));
  if (state.to) values.push(chip(say(facets.words.until, { date: day(state.to) }), (now) => ({ ...now, to: "" })));
  return values;
}

/** @returns {HTMLElement[]} */
function makeActions(/** @type {Facets} */ facets, /** @type {number[]} */ rows, /** @type {Acts} */ acts) {
  const { words } = facets;
  const button = (/** @type {string} */ text, /** @type {() => void} */ click) =>
    make("button", { type: "button", class: "plain", click }, text);
  const back = [button(words.undo, acts.undo), button(words.clear, acts.clear)];
  if (!rows.length) return back;
  const done = make("span", { role: "status", class: "quiet" });
  return [
    back[1],
    button(words.copy, () => copyLink(words, done)),
    button(words.csv, () => offer("incidents.csv", "text/csv", writeCsv(facets, rows))),
    button(words.json, () => offer("incidents.json", "application/json", writeJson(facets, rows))),
    done,
  ];
}

/** Copies the address; where a browser does not allow that, shows it to be copied by hand. */
async function copyLink(/** @type {Record<string, string>} */ words, /** @type {HTMLElement} */ done) {
  try {
    await navigator.clipboard.writeText(location.href);
    done.textContent = words.copied;
  } catch {
    const field = make("input", { type: "text", readonly: true, "aria-label": words.link, value: location.href });
    done.replaceChildren(field);
    field.select();
  }
}
