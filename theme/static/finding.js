// Asks Pagefind's index, which is loaded when a reader first searches, for incidents.
import { keepReal } from "./matching.js";
import { readQuery, readSpellings } from "./spelling.js";

/** @typedef {import("./spelling.js").Change} Change */
/**
 * @typedef {{data: () => Promise<any>}} Hit One incident; `data` fetches what is shown of it.
 *
 * @typedef {object} Answer
 * @property {Hit[]} hits
 * @property {Change[]} changes What was searched for in the place of what was typed.
 * @property {boolean} guessed Whether any of these is a guess.
 *
 * @typedef {Record<string, string>} Narrow Values by filter.
 */

/** @type {Promise<any> | undefined} */
let index;
/** @type {Promise<import("./spelling.js").Names> | undefined} */
let spellings;

/** @param {string} address */
async function readJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** Loads the newest part of the index and joins the others to it. */
async function openIndex(/** @type {string} */ root) {
  const base = new URL(`${root}pagefind/`, location.href);
  const [first, ...others] = await readJson(`${base}shards.json`);
  if (!first) return null;
  const pagefind = await import(`${base}${first}/pagefind.js`);
  await pagefind.options({ excerptLength: 28 });
  await pagefind.init();
  await Promise.all(others.map((/** @type {string} */ name) => pagefind.mergeIndex(`${base.pathname}${name}/`)));
  return pagefind;
}

/** Loads index and spellings once; a failed try may be repeated. */
export async function prepare(/** @type {string} */ root) {
  index ??= openIndex(root);
  spellings ??= readJson(`${root}data/spellings.json`).then(readSpellings);
  try {
    return await Promise.all([index, spellings]);
  } catch (error) {
    index = spellings = undefined;
    throw error;
  }
}

/** The values of each filter. */
export async function listFilters(/** @type {string} */ root) {
  const [pagefind] = await prepare(root);
  /** @type {Record<string, Record<string, number>>} */
  const filters = pagefind ? await pagefind.filters() : {};
  return filters;
}

/**
 * Finds incidents: by the names that the words stand for, else by the nearest names, else as typed.
 * @param {string} root @param {string} query @param {Narrow} narrow @param {boolean} asTyped
 * @returns {Promise<Answer>}
 */
export async function find(root, query, narrow, asTyped) {
  const [pagefind, known] = await prepare(root);
  if (!pagefind) return { hits: [], changes: [], guessed: false };
  const typed = { words: query, changes: [] };
  const readings = asTyped ? [typed] : [readQuery(query, known, false), readQuery(query, known, true), typed];
  const filters = Object.fromEntries(Object.entries(narrow).filter(([, value]) => value));
  const tried = new Set();
  for (const [guess, { words, changes }] of readings.entries()) {
    if (tried.has(words)) continue;
    tried.add(words);
    const { results, unfilteredResultCount: all } = await pagefind.search(words, { filters });
    const hits = await keepReal(results, words);
    if (hits.length || all > 0 && !results.length) return { hits, changes, guessed: guess === 1 };
  }
  return { hits: [], changes: [], guessed: false };
}
