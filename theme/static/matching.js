// Tells real hits from those that the index gives for a word that it does not know: it drops letters from its end.
import { fold } from "./spelling.js";

/** @typedef {import("./finding.js").Hit} Hit */

const ENDINGS = /(?:ings?|ed|ers?|ies|ied|es|s|ions?|ly|ment|e|y)$/;
const SHORTEST = 3;

/** A word without a common English ending, as far as three letters are left. */
function trim(/** @type {string} */ word) {
  const short = word.replace(ENDINGS, "");
  return short.length >= SHORTEST ? short : word;
}

/** Whether a text's word is the asked one, begins with it, or differs from it by its ending alone. */
function isWord(/** @type {string} */ asked, /** @type {string} */ there) {
  return there.startsWith(asked) || there.startsWith(trim(asked)) && there.length <= asked.length + SHORTEST;
}

/** Whether every word that was asked for stands where the index says that it found something. @param {Hit} hit @param {string[]} asked */
async function holds(hit, asked) {
  const { content = "", weighted_locations: places = [], meta = {} } = await hit.data();
  const words = content.split(/\s+/);
  const found = [...places.map((/** @type {{location: number}} */ { location }) => words[location] ?? ""), ...Object.values(meta)];
  const folded = found.flatMap((text) => { const word = fold(text); return [...word.split(" "), word.replaceAll(" ", "")]; });
  return asked.every((word) => folded.some((there) => isWord(word, there)));
}

/**
 * The hits of one shard that hold all words, which stand before those that do not.
 * @param {Hit[]} hits Best first. @param {string} query @returns {Promise<Hit[]>}
 */
export async function keepReal(hits, query) {
  const asked = fold(query).split(" ").filter(Boolean);
  if (!hits.length || query.includes('"') || await holds(hits[hits.length - 1], asked)) return hits;
  if (!await holds(hits[0], asked)) return [];
  let low = 0, high = hits.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(hits[middle], asked)) low = middle + 1;
    else high = middle;
  }
  return hits.slice(0, low);
}
