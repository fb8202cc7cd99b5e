// Shows the incidents that were found: title, when and where, and the words in their sentence, marked.
import { make } from "./elements.js";

const PIECES = /<mark>([\s\S]*?)<\/mark>/, LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const SPELLINGS = "⁂"; // stands before the spellings that pages carry for the search alone

/** Undoes the escaping of a text that is going to be set as text. */
function unescape(/** @type {string} */ text) {
  const names = /** @type {Record<string, string>} */ ({ lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", amp: "&" });
  return text.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (_all, name) => names[name]);
}

/** @param {string} excerpt Escaped text with marks. @returns {(Node | string)[]} */
export function markExcerpt(excerpt) {
  return excerpt.split(PIECES).map((piece, place) => (place % 2 ? make("mark", {}, unescape(piece)) : unescape(piece)));
}

/** @param {string} text @param {string[]} words @returns {(Node | string)[]} the text with words that begin so marked */
export function markWords(text, words) {
  const starts = words.map((word) => word.toLowerCase()).filter(Boolean);
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, place) =>
    place % 2 && starts.some((start) => piece.toLowerCase().startsWith(start)) ? make("mark", {}, piece) : piece);
}

/** Whether a text says more of what was asked than the title above it: whether it has a marked word that is not there. */
function saysMore(/** @type {string} */ excerpt, /** @type {string} */ title) {
  const known = new Set(title.toLowerCase().match(LETTERS));
  const marked = excerpt.split(PIECES).filter((_piece, place) => place % 2).flatMap((piece) => unescape(piece).toLowerCase().match(LETTERS) ?? []);
  return marked.some((word) => !known.has(word));
}

/** What an excerpt says before the spellings that no page shows; nothing where it stands among them. @returns {string} */
function cutSpellings(/** @type {{excerpt: string, content?: string}} */ { excerpt, content = "" }) {
  const start = content.indexOf(excerpt.replace(/<\/?mark>/g, ""));
  return start > content.lastIndexOf(SPELLINGS) ? "" : excerpt.split(SPELLINGS)[0];
}

/** @param {any} data A fragment of Pagefind's. @param {string[]} words @returns {HTMLLIElement} */
export function makeFound(data, words) {
  const { title = "", when = "", where = "" } = data.meta;
  const excerpt = cutSpellings(data);
  const about = [when, where].filter(Boolean).flatMap((text) => [make("span", {}, text.replace(/\s+/g, " ").trim()), " "]);
  return make(
    "li",
    {},
    make("a", { class: "title", href: data.url }, ...markWords(title, words)),
    make("p", { class: "meta" }, ...about),
    saysMore(excerpt, title) && make("p", { class: "excerpt" }, ...markExcerpt(excerpt)),
  );
}
