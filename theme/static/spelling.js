// Which name a word means: every spelling that the vocabulary knows, and the nearest one to a slip of the fingers.

/**
 * @typedef {Map<string, string>} Names The name to search for, by each folded spelling.
 * @typedef {{typed: string, name: string}} Change
 * @typedef {{words: string, changes: Change[]}} Reading
 */

const LONGEST = 5;
const ALIKE = /** @type {Record<string, string>} */ ({ "ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ" });

/** Lower case, without marks and punctuation; letters that Arabic and Urdu keyboards give for each other are one. */
export function fold(/** @type {string} */ text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[يىكهة]/g, (letter) => ALIKE[letter]).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** @param {string[][]} lists Spellings that mean the same, the one to search for first. @returns {Names} */
export function readSpellings(lists) {
  const names = new Map();
  for (const [name, ...others] of lists) {
    for (const spelling of [name, ...others]) {
      const key = fold(spelling);
      if (!names.has(key)) names.set(key, name);
    }
  }
  return names;
}

/**
 * Puts the name to search for in the place of each spelling. With `near`, also for words that are close to one.
 * @param {string} query @param {Names} names @param {boolean} near
 * @returns {Reading}
 */
export function readQuery(query, names, near) {
  if (query.includes('"')) return { words: query, changes: [] };
  const words = query.trim().split(/\s+/);
  const found = [];
  const changes = [];
  for (let at = 0; at < words.length;) {
    const match = findName(words, at, names, near);
    found.push(match ? match.name : words[at]);
    if (match && fold(match.typed) !== fold(match.name)) changes.push(match);
    at += match ? match.length : 1;
  }
  return { words: found.join(" "), changes };
}

/** The longest run of words from a place on that is a name. */
function findName(/** @type {string[]} */ words, /** @type {number} */ at, /** @type {Names} */ names, /** @type {boolean} */ near) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const typed = words.slice(at, at + length).join(" ");
    const key = fold(typed);
    const name = names.get(key) ?? (near ? findNear(key, names) : undefined);
    if (name) return { typed, name, length };
  }
  return null;
}

/** The name of the nearest spelling with the same first letter: one slip in four letters, two in eight. */
function findNear(/** @type {string} */ key, /** @type {Names} */ names) {
  if (key.length < 4) return undefined;
  let limit = key.length < 8 ? 1 : 2;
  let nearest;
  for (const [spelling, name] of names) {
    if (Math.abs(spelling.length - key.length) > limit || spelling[0] !== key[0]) continue;
    const slips = countSlips(key, spelling, limit);
    if (slips <= limit) {
      nearest = name;
      limit = slips - 1;
    }
    if (limit < 1) break;
  }
  return nearest;
}

/**
 * Optimal string alignment distance: letters added, dropped, changed, or two exchanged. Gives up beyond `limit`.
 * @param {string} left @param {string} right @param {number} limit
 */
export function countSlips(left, right, limit) {
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: right.length + 1 }, (_none, place) => place);
  for (let row = 1; row <= left.length; row++) {
    const now = [row];
    for (let place = 1; place <= right.length; place++) {
      const change = last[place - 1] + Number(left[row - 1] !== right[place - 1]);
      now[place] = Math.min(change, last[place] + 1, now[place - 1] + 1);
      const exchanged = left[row - 1] === right[place - 2] && left[row - 2] === right[place - 1];
      if (row > 1 && place > 1 && exchanged) now[place] = Math.min(now[place], before[place - 2] + 1);
    }
    if (Math.min(...now) > limit) return limit + 1;
    [before, last] = [last, now];
  }
  return last[right.length];
}
