// Opens the search index, shard by shard from the newest years on: no more of it than a first answer may weigh.
import { fold } from "./spelling.js";

/**
 * @typedef {{name: string, bytes: number, chunks: [string, number][]}} Shard What a search loads of it in any case, and
 *   the first word and the weight of each piece.
 *
 * @typedef {object} Index
 * @property {Shard[]} shards Newest years first, the undated last.
 * @property {Record<string, string[]>} filters Values by filter.
 * @property {any} pagefind
 * @property {number} opened How many of the shards are open.
 * @property {Promise<unknown>} busy
 */

const MOST = 190_000;
/** Bytes of the shards that one query may load; with the search itself a first answer has about 350 kB at most. */

/** @param {string} address */
export async function readJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** @param {string} root @returns {Promise<Index>} with the newest shard open */
export async function openIndex(root) {
  const base = new URL(`${root}pagefind/`, location.href);
  const { shards, filters } = await readJson(`${base}shards.json`);
  const index = { shards, filters, pagefind: null, opened: 0, busy: Promise.resolve() };
  if (!shards.length) return index;
  index.pagefind = await import(`${base}${shards[0].name}/pagefind.js`);
  await index.pagefind.options({ excerptLength: 28, mergeFilter: { shard: shards[0].name } });
  await index.pagefind.init();
  return { ...index, opened: 1 };
}

/** Opens shards until so many are open. @param {string} root @param {Index} index @param {number} count */
export async function openUpTo(root, index, count) {
  const { pathname } = new URL(`${root}pagefind/`, location.href);
  const more = index.shards.slice(index.opened, count);
  index.opened += more.length;
  index.busy = Promise.all([index.busy, ...more.map(({ name }) => index.pagefind.mergeIndex(`${pathname}${name}/`, { mergeFilter: { shard: name } }))]);
  await index.busy;
}

/**
 * Searches each open shard by itself: a word that one does not know makes it answer with other words, among the true hits of the rest.
 * @param {Index} index @param {string} words @param {Record<string, string>} filters
 * @returns {Promise<{results: import("./finding.js").Hit[], unfilteredResultCount: number}[]>}
 */
export function askShards({ pagefind, shards, opened }, words, filters) {
  return Promise.all(shards.slice(0, opened).map(({ name }) => pagefind.search(words, { filters: { ...filters, shard: name } })));
}

/** How many shards, newest first, may answer these words. @param {string} words @param {Shard[]} shards */
export function countAffordable(words, shards) {
  const asked = fold(words).split(" ");
  let weight = 0;
  for (const [place, { bytes, chunks }] of shards.entries()) {
    const pieces = new Set(asked.map((word) => chunks.findLast(([first]) => first <= word) ?? chunks[0]));
    weight += bytes + [...pieces].reduce((sum, [, size]) => sum + size, 0);
    if (place && weight > MOST) return place;
  }
  return shards.length;
}

/** The first year of those that are open; nothing if all are. @param {Index} index @returns {string | null} */
export function findFirstYear({ shards, opened }) {
  return opened < shards.length ? shards[opened - 1].name : null;
}
