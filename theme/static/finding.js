// Asks Pagefind's index, which is loaded when a reader first searches, for incidents.
import { keepReal } from "./matching.js";
import { askShards, countAffordable, findFirstYear, openIndex, openUpTo, readJson } from "./shards.js";
import { readQuery, readSpellings } from "./spelling.js";

/** @typedef {import("./spelling.js").Change} Change */
/**
 * @typedef {{score: number, data: () => Promise<any>}} Hit One incident; `data` fetches what is shown of it.
 *
 * @typedef {object} Answer
 * @property {Hit[]} hits
 * @property {Change[]} changes What was searched for in the place of what was typed.
 * @property {boolean} guessed Whether any of these is a guess.
 * @property {string | null} since The first year that was searched, if older ones were left out.
 *
 * @typedef {Record<string, string>} Narrow Values by filter.
 */

/** @type {Promise<import("./shards.js").Index> | undefined} */
let index;
/** @type {Promise<import("./spelling.js").Names> | undefined} */
let spellings;

/** Loads index and spellings once; a failed try may be repeated. @returns {Promise<[import("./shards.js").Index, import("./spelling.js").Names]>} */
async function prepare(/** @type {string} */ root) {
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
  const [{ filters }] = await prepare(root);
  return filters;
}

/**
 * Finds incidents: by the names that the words stand for, else by the nearest names, else as typed.
 * @param {string} root @param {string} query @param {Narrow} narrow
 * @param {{asTyped?: boolean, all?: boolean}} how Whether to guess nothing; whether to search all years, whatever they weigh.
 * @returns {Promise<Answer>}
 */
export async function find(root, query, narrow, { asTyped = false, all: years = false }) {
  const [found, known] = await prepare(root);
  if (!found.pagefind) return { hits: [], changes: [], guessed: false, since: null };
  const typed = { words: query, changes: [] };
  const readings = asTyped ? [typed] : [readQuery(query, known, false), readQuery(query, known, true), typed];
  const filters = Object.fromEntries(Object.entries(narrow).filter(([, value]) => value));
  const tried = new Set();
  for (const [guess, { words, changes }] of readings.entries()) {
    if (tried.has(words)) continue;
    tried.add(words);
    await openUpTo(root, found, years ? found.shards.length : countAffordable(words, found.shards));
    const answers = await askShards(found, words, filters);
    const kept = await Promise.all(answers.map(({ results }) => keepReal(results, words)));
    const hits = kept.flat().sort((left, right) => right.score - left.score);
    const narrowed = answers.some((answer) => answer.unfilteredResultCount) && !answers.some(({ results }) => results.length);
    if (hits.length || narrowed) return { hits, changes, guessed: guess === 1, since: findFirstYear(found) };
  }
  return { hits: [], changes: [], guessed: false, since: findFirstYear(found) };
}
