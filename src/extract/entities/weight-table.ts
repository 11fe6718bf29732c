/**
 * The weight that a code of one byte stands for, at `code + 128`: fine steps for the many small weights, coarse ones
 * for the few large.
 */
export const WEIGHT_OF_CODE: Int16Array = Int16Array.from({ length: 256 }, (_, i) => {
  const code = Math.max(i - 128, -127);
  return Math.round(code * (1 + (7 * code * code) / (127 * 127)));
});

/** Names with the same upper half stand in one bucket; the lower half tells them apart. */
const HALF = 16;
const LOWER = (1 << HALF) - 1;
/** Places in `buckets`: one start a bucket, and one more behind the last. */
export const BUCKETS: number = (1 << HALF) + 1;

/**
 * Rows of features as they stand in the file: nothing is built on reading. All that is known of a feature stands in
 * one place, so that a look-up waits for memory twice, for the bucket and for the row.
 */
export interface FeatureRows {
  /** Rows whose names have the upper half h stand in `rows` from `buckets[h]` to `buckets[h + 1]`. */
  readonly buckets: Int32Array;
  /** Each row: lower half of the name; how many entries follow; the entries. */
  readonly rows: Uint16Array;
}

/**
 * Puts rows in order of the names of their features.
 *
 * @param entries of each name, as `entryOf` makes them
 */
export function layRows(entries: ReadonlyMap<number, readonly number[]>): FeatureRows {
  const names = [...entries.keys()].sort((a, b) => (a >>> 0) - (b >>> 0));
  const buckets = new Int32Array(BUCKETS);
  const rows: number[] = [];
  let filled = 0;
  for (const name of names) {
    for (const upper = name >>> HALF; filled <= upper; filled++) buckets[filled] = rows.length;
    const row = entries.get(name)!;
    rows.push(name & LOWER, row.length, ...row);
  }
  buckets.fill(rows.length, filled);
  // Empty buckets at the end have something to point to.
  rows.push(0, 0);
  return { buckets, rows: Uint16Array.from(rows) };
}

/** Code and label of a weight in one number. */
export function entryOf(code: number, label: number): number {
  return ((code + 128) << 8) | label;
}

/** Bits are kept in words of 32. */
const WORD_BITS = 5;
const IN_WORD = 31;

/** Names looked up in one go, at most. */
export const BATCH: number = 64;

/** Finds the weights of features by their names. */
export class WeightTable {
  readonly #buckets: Int32Array;
  readonly #rows: Uint16Array;
  /** A bit for each bucket that is not empty: few are, where features are few, and all bits stay in the near cache. */
  readonly #filled: Uint32Array = new Uint32Array(1 << (HALF - WORD_BITS));
  readonly #asked: Int32Array = new Int32Array(BATCH);
  readonly #starts: Int32Array = new Int32Array(BATCH);
  readonly #firsts: Int32Array = new Int32Array(BATCH);

  constructor({ buckets, rows }: FeatureRows) {
    this.#buckets = buckets;
    this.#rows = rows;
    for (let h = 0; h + 1 < BUCKETS; h++)
      if (buckets[h] !== buckets[h + 1]) this.#filled[h >>> WORD_BITS]! |= 1 << (h & IN_WORD);
  }

  /** Adds the row of a feature, where the model has it, to the scores of labels from `at` on. */
  add(name: number, scores: Int32Array, at: number): void {
    const row = this.#find(name & LOWER, this.#buckets[name >>> HALF]!, this.#buckets[(name >>> HALF) + 1]!);
    if (row >= 0) this.#addRow(row, scores, at);
  }

  /**
   * As `add`, for the names at `[from, to)`, at most `BATCH`, of which 0 is none. Memory is slow, but answers many
   * questions at once if no answer decides what is asked next: so all buckets that are not empty are read, then all
   * first rows of them, and only then is anything compared.
   */
  addAll(names: Int32Array, from: number, to: number, scores: Int32Array, at: number): void {
    const [asked, starts, firsts] = [this.#asked, this.#starts, this.#firsts];
    const [buckets, rows, filled] = [this.#buckets, this.#rows, this.#filled];
    let count = 0;
    for (let n = from; n < to; n++) {
      const name = names[n]!;
      const upper = name >>> HALF;
      if (name === 0 || ((filled[upper >>> WORD_BITS]! >>> (upper & IN_WORD)) & 1) === 0) continue;
      asked[count] = name;
      starts[count++] = buckets[upper]!;
    }
    for (let n = 0; n < count; n++) firsts[n] = rows[starts[n]!]!;
    for (let n = 0; n < count; n++) {
      const start = starts[n]!;
      const key = asked[n]! & LOWER;
      const row =
        firsts[n] === key
          ? start + 1
          : this.#find(key, start + 2 + rows[start + 1]!, buckets[(asked[n]! >>> HALF) + 1]!);
      if (row >= 0) this.#addRow(row, scores, at);
    }
  }

  /** Where in `rows`, among those at `[start, end)`, the count of a feature's entries stands; -1 where it has no row. */
  #find(key: number, start: number, end: number): number {
    const rows = this.#rows;
    for (let at = start; at < end; at += 2 + rows[at + 1]!) if (rows[at] === key) return at + 1;
    return -1;
  }

  #addRow(row: number, scores: Int32Array, at: number): void {
    const rows = this.#rows;
    const weights = WEIGHT_OF_CODE;
    const end = row + 1 + rows[row]!;
    for (let k = row + 1; k < end; k++) {
      const entry = rows[k]!;
      const label = at + (entry & 0xff);
      scores[label] = (scores[label]! + weights[entry >> 8]!) | 0;
    }
  }
}
