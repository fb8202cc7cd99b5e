// The state of the filters in the address of the page, and back.
import { FACETS } from "./selecting.js";

/** @typedef {import("./selecting.js").State} State */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a state; values that do not exist (any more) are dropped.
 * @param {string} query @param {Record<string, string[]>} keys @param {string[]} rules
 * @returns {State}
 */
export function readState(query, keys, rules) {
  const params = new URLSearchParams(query);
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, keys[facet].filter((key) => params.getAll(facet).includes(key))]),
  );
  const [from, to] = ["from", "to"].map((name) => (DAY.test(params.get(name) ?? "") ? String(params.get(name)) : ""));
  const rule = params.get("rule") ?? "";
  return { chosen, from, to, rule: rules.includes(rule) ? rule : rules[0] };
}

/**
 * Writes a state as a query, always in the same order; empty when nothing is chosen.
 * @param {State} state @param {string} usual The rule that goes without saying.
 */
export function writeState(state, usual) {
  const params = new URLSearchParams();
  for (const facet of FACETS) for (const key of state.chosen[facet]) params.append(facet, key);
  if (state.from) params.set("from", state.from);
  if (state.to) params.set("to", state.to);
  if (state.rule !== usual) params.set("rule", state.rule);
  const query = params.toString();
  return query ? `?${query}` : "";
}

/** Whether a state chooses any incidents; a rule alone does not. */
export function chooses(/** @type {State} */ state) {
  return Boolean(state.from || state.to) || FACETS.some((facet) => state.chosen[facet].length > 0);
}

/**
 * The part of the archive that a list shows, from its address: "2025/02/", "districts/SLUG/2025/".
 * @param {string} address
 * @returns {{facet: string, key: string, from: string, to: string}}
 */
export function readScope(address) {
  const kinds = /** @type {Record<string, string>} */ ({ districts: "district", types: "type", organisations: "organisation", outlets: "outlet" });
  const parts = address.split("/").filter(Boolean);
  const facet = kinds[parts[0]] ?? "";
  const [year, month] = facet ? parts.slice(2) : parts;
  const key = facet ? parts[1] : "";
  if (!/^\d{4}$/.test(year ?? "")) return { facet, key, from: "", to: "" };
  if (!month) return { facet, key, from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { facet, key, from: `${year}-${month}-01`, to: `${year}-${month}-${last}` };
}

/**
 * A state within a scope: what the page is about is always chosen.
 * @param {State} state @param {ReturnType<typeof readScope>} scope
 * @returns {State}
 */
export function narrow(state, scope) {
  const chosen = scope.facet ? { ...state.chosen, [scope.facet]: [scope.key] } : state.chosen;
  const from = state.from > scope.from ? state.from : scope.from;
  const to = state.to && (!scope.to || state.to < scope.to) ? state.to : scope.to;
  return { ...state, chosen, from, to };
}
