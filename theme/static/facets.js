// Loads the columns of the filters and turns them into typed arrays. See generator/site/facets.py for the file.

/**
 * @typedef {object} Lists Flat lists: those of row r stand in `of` from `start[r]` to before `start[r + 1]`.
 * @property {Uint32Array} start
 * @property {Uint16Array} of
 *
 * @typedef {object} Facets
 * @property {number} listed How many rows lists show; rows behind them are parts inside of waves.
 * @property {Record<string, string>} words
 * @property {string[]} months
 * @property {string[]} ids
 * @property {string[]} titles
 * @property {Record<string, string[]>} keys Values of each facet, as they stand in addresses.
 * @property {Record<string, string[]>} labels The same as readers see them.
 * @property {Int32Array} first First day on which an incident can have begun, from 1970-01-01; UNKNOWN if undated.
 * @property {Int32Array} last Last such day.
 * @property {Record<string, string>} dates EDTF of rows whose date is more or less than a day.
 * @property {Record<string, string>} when The same in words.
 * @property {Record<string, Lists>} lists Values of each row in the facets that have lists of their own.
 * @property {string[]} places
 * @property {Int32Array} place
 * @property {Int32Array} wave Row of the wave; -1 none, -2 not here.
 * @property {number[][]} parts Rows of the parts of each wave, by its row.
 * @property {Uint16Array} reports
 * @property {Record<string, string>} reportWords
 * @property {{ids: string[], label: string[], heading: string[], singular: string[], plural: string[]}} groups
 * @property {{ids: string[], label: string[], past: string[]}} outcomes
 * @property {{id: string, label: string}[]} rules
 * @property {Uint32Array} figures Where the figures of each row start.
 * @property {Uint8Array} group
 * @property {Uint8Array} outcome
 * @property {Int32Array} low
 * @property {Int32Array} high
 * @property {Set<number>} about Figures of which the sources say "about".
 * @property {Int32Array[]} counts What each counting rule counts of each figure.
 */

/** Stands for "no source says" in columns of numbers. */
export const UNKNOWN = -1;

/** @type {Map<string, Promise<Facets>>} */
const loading = new Map();

/**
 * Loads the file once for all that ask; a failed try may be repeated.
 * @param {string} address
 * @returns {Promise<Facets>}
 */
export function loadFacets(address) {
  const known = loading.get(address);
  if (known) return known;
  const promise = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return decode(await answer.json());
  });
  promise.catch(() => loading.delete(address));
  loading.set(address, promise);
  return promise;
}

/**
 * @param {any} raw
 * @returns {Facets}
 */
export function decode(raw) {
  const first = Int32Array.from(raw.first, (day) => day ?? UNKNOWN);
  const [best, ...others] = raw.counts;
  const groups = raw.groups, outcomes = raw.outcomes;
  return {
    ...raw,
    reportWords: raw.report_words,
    keys: { ...raw.keys, group: groups.ids, outcome: outcomes.ids },
    labels: { ...raw.labels, group: groups.label, outcome: outcomes.label },
    first,
    last: first.map((day, row) => (day === UNKNOWN ? UNKNOWN : day + raw.long[row])),
    lists: Object.fromEntries(Object.keys(raw.keys).map((facet) => [facet, makeLists(raw[facet])])),
    place: Int32Array.from(raw.place),
    wave: Int32Array.from(raw.wave),
    parts: findParts(raw.wave, raw.ids),
    reports: Uint16Array.from(raw.reports),
    figures: makeStarts(raw.figures),
    group: Uint8Array.from(raw.group),
    outcome: Uint8Array.from(raw.outcome),
    low: relate(raw.low, best),
    high: relate(raw.high, best),
    about: new Set(raw.about),
    counts: [Int32Array.from(best, (value) => value ?? UNKNOWN), ...others.map((/** @type {any} */ own) => relate(own, best))],
  };
}

/** @param {{n: number[], of: number[]}} column @returns {Lists} */
function makeLists(column) {
  return { start: makeStarts(column.n), of: Uint16Array.from(column.of) };
}

/** @param {number[]} lengths @returns {Uint32Array} */
function makeStarts(lengths) {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, row) => { starts[row + 1] = starts[row] + length; });
  return starts;
}

/** @param {(number | null)[]} values @param {(number | null)[]} best @returns {Int32Array} */
function relate(values, best) {
  return Int32Array.from(values, (value, place) => (value === null ? UNKNOWN : value + (best[place] ?? 0)));
}

/** @param {number[]} waves @param {string[]} ids @returns {number[][]} parts in the order of their ids */
function findParts(waves, ids) {
  /** @type {number[][]} */
  const parts = waves.map(() => []);
  waves.forEach((wave, row) => { if (wave >= 0) parts[wave].push(row); });
  for (const own of parts) own.sort((left, right) => (ids[left] < ids[right] ? -1 : 1));
  return parts;
}
