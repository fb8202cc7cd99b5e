// The filters of a list: loads the columns, keeps the state in the address, and shows what it chooses.
import { chooses, narrow, readScope, readState, writeState } from "./address.js";
import { make } from "./elements.js";
import { loadFacets } from "./facets.js";
import { makeControls } from "./filter_controls.js";
import { select } from "./selecting.js";
import { makeView } from "./selection_view.js";

/** @typedef {import("./selecting.js").State} State */

/**
 * Fills the panel. It says of itself where the data is (`data-facets`), the way to the site's root (`data-root`),
 * which list this is (`data-address`) and what to say if loading fails (`data-failed`).
 * @param {HTMLDetailsElement} door
 */
export async function openPanel(door) {
  const { facets: address = "", root = "", failed = "" } = door.dataset;
  const room = /** @type {HTMLElement} */ (door.querySelector(".filter-room"));
  dressUp();
  try {
    fillPanel(door, room, await loadFacets(address), root);
  } catch (error) {
    room.textContent = failed;
    console.warn(error);
  }
}

/** Loads the style of what only scripts show. */
function dressUp() {
  const href = new URL("reader.css", import.meta.url).href;
  document.head.append(make("link", { rel: "stylesheet", href }));
}

/**
 * @param {HTMLDetailsElement} door @param {HTMLElement} room
 * @param {import("./facets.js").Facets} facets @param {string} root
 */
function fillPanel(door, room, facets, root) {
  const scope = readScope(door.dataset.address ?? "");
  const rules = facets.rules.map(({ id }) => id);
  const nothing = readState("", facets.keys, rules);
  const all = select(facets, narrow(nothing, scope)).rows.length;
  let state = nothing;
  let steps = 0;

  const controls = makeControls(facets, scope, () => change(controls.read));
  const view = makeView(facets, root, {
    change(how) { change(() => how(state)); view.focus(); },
    undo() { if (steps) history.back(); else change(() => nothing); },
    clear() { change(() => nothing); },
  });

  /** Takes a new state and writes it into the address; the back button finds the old one. */
  function change(/** @type {() => State} */ choose) {
    const next = choose();
    if (writeState(next, rules[0]) === writeState(state, rules[0])) return;
    state = next;
    steps++;
    history.pushState(null, "", location.pathname + writeState(state, rules[0]) + location.hash);
    show();
  }

  function show() {
    const active = chooses(state);
    const whole = narrow(state, scope);
    const selection = select(facets, whole);
    controls.show(state, selection.counts);
    if (!active && view.element.contains(document.activeElement)) door.querySelector("summary")?.focus();
    view.element.hidden = !active;
    if (active) view.show(state, whole, selection, all);
    for (const element of document.querySelectorAll("[data-unfiltered]")) element.toggleAttribute("hidden", active);
  }

  function readAddress() {
    state = readState(location.search, facets.keys, rules);
    // On a small screen what was chosen comes first; the panel can be opened.
    if (chooses(state) && matchMedia("(min-width: 48rem)").matches) door.open = true;
    show();
  }

  room.replaceChildren(controls.form);
  door.after(view.element);
  addEventListener("popstate", () => {
    steps = Math.max(0, steps - 1);
    readAddress();
  });
  readAddress();
}
