// Shows the incidents that were found: title, when and where, and the words in their sentence, marked.
import { make } from "./elements.js";

const PIECES = /<mark>([\s\S]*?)<\/mark>/;

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

/** @param {any} data A fragment of Pagefind's. @param {string[]} words @returns {HTMLLIElement} */
export function makeFound(data, words) {
  const { title = "", when = "", where = "" } = data.meta;
  const about = [when, where].filter(Boolean).flatMap((text) => [make("span", {}, text.replace(/\s+/g, " ").trim()), " "]);
  return make(
    "li",
    {},
    make("a", { class: "title", href: data.url }, ...markWords(title, words)),
    make("p", { class: "meta" }, ...about),
    make("p", { class: "excerpt" }, ...markExcerpt(data.excerpt)),
  );
}
