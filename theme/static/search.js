// The search page: finds as one types, keeps what was asked in the address, and can be used by keys alone.
import { make } from "./elements.js";
import { find, listFilters } from "./finding.js";
import { makeFound } from "./found_list.js";
import { say, writeNumber } from "./wording.js";

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
function get(id, kind) {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new TypeError(id);
  return element;
}

const form = get("search", HTMLFormElement);
const field = get("q", HTMLInputElement);
const list = get("found", HTMLOListElement);
const more = get("found-more", HTMLButtonElement);
const count = get("found-count", HTMLParagraphElement);
const other = get("found-other", HTMLDivElement);
const narrow = get("narrow", HTMLDetailsElement);
const slash = get("slash", HTMLInputElement);
const words = JSON.parse(get("search-words", HTMLScriptElement).textContent ?? "{}");
const root = form.dataset.root ?? "";
const selects = ["district", "type", "year"].map((name) => get(name, HTMLSelectElement));
const PAGE = 10, PAUSE = 200, SHORTEST = 2;
let turn = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @returns {Record<string, string>} */
function readNarrow() {
  return Object.fromEntries(selects.map((select) => [select.name, select.value]));
}

/** Writes what is asked into the address, as a step of its own or in the place of the last one. */
function writeAddress(/** @type {boolean} */ step) {
  const params = new URLSearchParams();
  if (field.value.trim()) params.set("q", field.value.trim());
  for (const [name, value] of Object.entries(readNarrow())) if (value) params.set(name, value);
  const query = params.toString();
  const address = location.pathname + (query ? `?${query}` : "");
  if (address === location.pathname + location.search) return;
  history[step ? "pushState" : "replaceState"](null, "", address);
}

/** Shows at one stroke what a query was answered with; a focus that stood on a result stays on it or goes to the field. */
function put(/** @type {string} */ query, /** @type {string} */ text, /** @type {HTMLElement[]} */ items = [], /** @type {HTMLElement[]} */ notes = []) {
  const focused = document.activeElement;
  const held = focused instanceof HTMLAnchorElement && list.contains(focused) ? focused.href : null;
  count.textContent = text;
  other.replaceChildren(...notes);
  list.replaceChildren(...items);
  list.hidden = !items.length;
  list.dataset.answers = query;
  if (held !== null) ([...list.querySelectorAll("a")].find((link) => link.href === held) ?? field).focus();
}

/** Searches; of several searches under way only the last one is shown. */
async function run(/** @type {{asTyped?: boolean, all?: boolean}} */ how = {}) {
  clearTimeout(waiting);
  const query = field.value.trim();
  const mine = ++turn;
  if (query.length < SHORTEST) {
    more.hidden = true;
    put(query, query ? words.short : "");
    return;
  }
  try {
    const { hits, changes, guessed, since } = await find(root, query, readNarrow(), how);
    const marked = [...query.split(/\s+/), ...changes.flatMap(({ name }) => name.split(/\s+/))];
    const items = await load(hits.slice(0, PAGE), marked);
    if (mine !== turn) return;
    const sum = hits.length ? say(words.found, { n: writeNumber(hits.length) }) : `${say(words.none, { words: query })} ${since ? "" : words.ways}`;
    put(query, sum, items, [...explain(query, changes, guessed), ...offerAll(since, how)]);
    offerMore(hits.slice(PAGE), marked);
  } catch (error) {
    console.warn(error);
    if (mine !== turn) return;
    more.hidden = true;
    put(query, words.failed);
  }
}

/** @param {import("./finding.js").Hit[]} hits @param {string[]} marked */
async function load(hits, marked) {
  const loaded = await Promise.all(hits.map((hit) => hit.data()));
  return loaded.map((data) => makeFound(data, marked));
}

/** Lets the button add the next results, as long as they belong to what is shown. @param {import("./finding.js").Hit[]} hits @param {string[]} marked */
function offerMore(hits, marked) {
  const mine = turn;
  more.hidden = !hits.length;
  more.onclick = async () => {
    more.onclick = null;
    const items = await load(hits.slice(0, PAGE), marked);
    if (mine !== turn) return;
    list.append(...items);
    items[0]?.querySelector("a")?.focus();
    offerMore(hits.slice(PAGE), marked);
  };
}

/** @returns {HTMLElement[]} which years were searched, and a way to the others */
function offerAll(/** @type {string | null} */ since, /** @type {{asTyped?: boolean}} */ how) {
  if (!since) return [];
  const go = make("button", { type: "button", class: "plain", click: () => { field.focus(); run({ ...how, all: true }); } }, say(words.earlier, { year: since }));
  return [make("p", { class: "quiet" }, say(words.since, { year: since })), go];
}

/** @returns {HTMLElement[]} what was searched for in the place of what was typed */
function explain(/** @type {string} */ query, /** @type {{typed: string, name: string}[]} */ changes, /** @type {boolean} */ guessed) {
  if (!changes.length) return [];
  const names = changes.map(({ name }) => name).join(", "), typed = changes.map((change) => change.typed).join(", ");
  const back = make("button", { type: "button", class: "plain", click: () => run({ asTyped: true }) }, say(words.typed, { typed: query }));
  return [make("p", { class: "quiet" }, say(words.instead, { names, typed })), ...(guessed ? [back] : [])];
}

/** Fills the choices of the filters; newest year first. */
async function fillFilters() {
  const filters = await listFilters(root);
  const wanted = new URLSearchParams(location.search);
  for (const select of selects) {
    if (select.options.length > 1) continue;
    const values = [...filters[select.name] ?? []].sort((left, right) => left.localeCompare(right, document.documentElement.lang));
    if (select.name === "year") values.reverse();
    select.append(...values.map((value) => make("option", { value }, value)));
    select.value = wanted.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
}

async function readAddress() {
  const params = new URLSearchParams(location.search);
  field.value = params.get("q") ?? "";
  if (selects.some((select) => params.get(select.name))) {
    narrow.open = true;
    await fillFilters().catch(console.warn);
  }
  for (const select of selects) select.value = params.get(select.name) ?? "";
  await run();
}

/** Moves from the field through the results and back. */
function moveBy(/** @type {KeyboardEvent} */ event) {
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(/** @type {any} */ (document.activeElement));
  const inField = document.activeElement === field;
  if (event.key === "Escape" && (inField || at >= 0)) {
    if (inField && field.value) field.value = "", run(), writeAddress(false);
    field.focus();
  } else if (event.key === "ArrowDown" && (inField || at >= 0)) (links[at + 1] ?? links[at])?.focus();
  else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? field).focus();
  else if (event.key === "/" && slash.checked && !isTyping(event.target)) field.focus();
  else return;
  event.preventDefault();
}

function isTyping(/** @type {EventTarget | null} */ target) {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), select, textarea");
}

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { writeAddress(false); run(); }, PAUSE);
});
form.addEventListener("submit", (event) => { event.preventDefault(); writeAddress(true); run(); });
for (const select of selects) select.addEventListener("change", () => { writeAddress(true); run(); });
narrow.addEventListener("toggle", () => { if (narrow.open) fillFilters().catch(console.warn); });
slash.checked = localStorage.getItem("slash") !== "off";
slash.addEventListener("change", () => localStorage.setItem("slash", slash.checked ? "on" : "off"));
addEventListener("keydown", moveBy);
addEventListener("popstate", readAddress);
for (const element of document.querySelectorAll(".needs-scripts")) element.removeAttribute("hidden");
readAddress();
