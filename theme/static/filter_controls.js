// The controls of the filters: a group of boxes for each facet, two days and the counting rule.
import { make } from "./elements.js";
import { FACETS } from "./selecting.js";
import { capitalise, say, writeNumber } from "./wording.js";

/** @typedef {import("./facets.js").Facets} Facets */
/** @typedef {import("./selecting.js").State} State */
/** @typedef {import("./address.js").readScope} readScope */

/**
 * @typedef {object} Controls
 * @property {HTMLFormElement} form
 * @property {() => State} read
 * @property {(state: State, counts: Record<string, Uint32Array>) => void} show
 */

/**
 * @param {Facets} facets
 * @param {ReturnType<readScope>} scope What the page is about has no control of its own.
 * @param {() => void} changed
 * @returns {Controls}
 */
export function makeControls(facets, scope, changed) {
  const open = FACETS.filter((facet) => facet !== scope.facet && facets.keys[facet].length > 0);
  const groups = open.map((facet) => makeFacet(facets, facet));
  const { words } = facets;
  const from = makeDay("from", words.from, scope), to = makeDay("to", words.to, scope);
  const rule = make("select", { name: "rule" }, ...facets.rules.map(({ id, label }) => make("option", { value: id }, label)));
  const form = make(
    "form",
    { class: "filter-form", change: changed, submit: (/** @type {Event} */ event) => event.preventDefault() },
    make("div", { class: "facets" }, ...groups.map(({ element }) => element)),
    make("div", { class: "filters" }, from.element, to.element, make("label", {}, make("span", {}, words.rule), rule)),
  );
  return {
    form,
    read: () => ({
      chosen: Object.fromEntries(FACETS.map((facet) => [facet, groups.find((group) => group.facet === facet)?.read() ?? []])),
      from: from.input.value,
      to: to.input.value,
      rule: rule.value,
    }),
    show(state, counts) {
      for (const group of groups) group.show(state.chosen[group.facet], counts[group.facet]);
      from.input.value = state.from;
      to.input.value = state.to;
      rule.value = state.rule;
    },
  };
}

/** @param {Facets} facets @param {string} facet */
function makeFacet(facets, facet) {
  const boxes = facets.keys[facet].map((key, place) => {
    const number = make("span", { class: "count" });
    const input = make("input", { type: "checkbox", name: facet, value: key });
    const element = make("li", {}, make("label", {}, input, " ", make("span", {}, capitalise(facets.labels[facet][place])), " ", number));
    return { key, input, number, element };
  });
  const chosen = make("span", { class: "count" });
  const title = facets.words[facet];
  const element = make(
    "details",
    { class: "facet" },
    make("summary", {}, title, " ", chosen),
    make("fieldset", {}, make("legend", { class: "visually-hidden" }, title), make("ul", {}, ...boxes.map((box) => box.element))),
  );
  return {
    facet,
    element,
    read: () => boxes.filter((box) => box.input.checked).map((box) => box.key),
    /** @param {string[]} keys @param {Uint32Array} counts */
    show(keys, counts) {
      chosen.textContent = keys.length ? say(facets.words.chosen, { n: writeNumber(keys.length) }) : "";
      boxes.forEach((box, place) => {
        box.input.checked = keys.includes(box.key);
        box.number.textContent = writeNumber(counts[place]);
        box.element.classList.toggle("none", counts[place] === 0 && !box.input.checked);
      });
    },
  };
}

/** @param {"from" | "to"} name @param {string} title @param {ReturnType<readScope>} scope */
function makeDay(name, title, scope) {
  const input = make("input", { type: "date", name, min: scope.from || null, max: scope.to || null });
  return { input, element: make("label", {}, make("span", {}, title), input) };
}
