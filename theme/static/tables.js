// Lets a reader sort tables by any of their columns.
import { make } from "./elements.js";

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** Digits of any script as a number; `-1` where a cell has none. */
function readNumber(/** @type {string} */ text) {
  const digits = text.normalize("NFKC").replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/\D/g, "");
  return digits ? Number(digits) : -1;
}

/** Sorts by a column; a column of numbers begins with the largest. */
function sortBy(/** @type {HTMLTableElement} */ table, /** @type {HTMLTableCellElement} */ head) {
  const number = head.classList.contains("number");
  const first = number ? "descending" : "ascending", second = number ? "ascending" : "descending";
  const order = head.getAttribute("aria-sort") === first ? second : first;
  const sign = order === "ascending" ? 1 : -1;
  const body = table.tBodies[0];
  const read = (/** @type {HTMLTableRowElement} */ row) => {
    const cell = row.cells[head.cellIndex];
    return (cell.querySelector("b") ?? cell).textContent?.trim() ?? "";
  };
  const rows = [...body.rows].sort((left, right) => sign * (number ? readNumber(read(left)) - readNumber(read(right)) : collator.compare(read(left), read(right))));
  body.append(...rows);
  for (const each of table.tHead?.rows[0].cells ?? []) each.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", order);
}

for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll("table[data-sortable]"))) {
  for (const head of table.tHead?.querySelectorAll("th") ?? []) {
    head.replaceChildren(make("button", { type: "button", click: () => sortBy(table, head) }, head.textContent));
  }
}
