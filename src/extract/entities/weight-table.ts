import { LABEL_COUNT } from './labels.ts';

/**
 * The weight that a code of one byte stands for, at `code + 128`: fine steps for the many small weights, coarse ones
 * for the few large.
 */
export const WEIGHT_OF_CODE: Int16Array = Int16Array.from({ length: 256 }, (_, i) => {
  const code = Math.max(i - 128, -127);
  return Math.round(code * (1 + (7 * code * code) / (127 * 127)));
});

/** The label under which a row keeps what its feature says of a word's being part of any entity. */
export const GATE: number = LABEL_COUNT;

/** Names with the same upper half stand in one bucket; the lower half tells them apart. */
const HALF = 16;
const LOWER = (1 << HALF) - 1;
/** Places in `buckets`: one start a bucket, and one more behind the last. */
export const BUCKETS: number = (1 << HALF) + 1;

/** Rows of features in order of their names, as they stand in the file: nothing is built on reading. */
export interface RowIndex {
  /** Rows whose names have the upper half h stand from `buckets[h]` to `buckets[h + 1]`. */
  readonly buckets: Int32Array;
  /** Lower halves of the names, one a row. */
  readonly lower: Uint16Array;
  /** First entry of each row; one start more behind the last. */
  readonly starts: Int32Array;
}

/** Finds rows by the names of their features; names are in order as numbers without a sign. */
export function indexRows(names: Int32Array, sizes: Uint8Array): RowIndex {
  const buckets = new Int32Array(BUCKETS);
  const starts = new Int32Array(names.length + 1);
  let filled = 0;
  for (let row = 0; row < names.length; row++) {
    for (const upper = names[row]! >>> HALF; filled <= upper; filled++) buckets[filled] = row;
    starts[row + 1] = starts[row]! + sizes[row]!;
  }
  buckets.fill(names.length, filled);
  return { buckets, lower: Uint16Array.from(names, (name) => name & LOWER), starts };
}

/** Code and label of a weight in one number. */
export function entryOf(code: number, label: number): number {
  return ((code + 128) << 8) | label;
}

/** Names looked up in one go, at most. */
export const BATCH: number = 64;

/** The weights of one reading. */
export class WeightTable {
  readonly #buckets: Int32Array;
  readonly #lower: Uint16Array;
  readonly #starts: Int32Array;
  readonly #entries: Uint16Array;
  readonly #found: Int32Array = new Int32Array(BATCH);

  constructor({ buckets, lower, starts }: RowIndex, entries: Uint16Array) {
    this.#buckets = buckets;
    this.#lower = lower;
    this.#starts = starts;
    this.#entries = entries;
  }

  /** Adds the row of a feature, where the model has it, to the scores of labels from `at` on. */
  add(name: number, scores: Int32Array, at: number): void {
    const row = this.#find(name);
    if (row >= 0) this.#addRow(row, scores, at);
  }

  /**
   * As `add`, for the names at `[from, to)`, at most `BATCH`, of which 0 is none. Memory is slow, and answers many questions
   * at once: all rows are found before one is read.
   */
  addAll(names: Int32Array, from: number, to: number, scores: Int32Array, at: number): void {
    const found = this.#found;
    let count = 0;
    for (let n = from; n < to; n++) {
      if (names[n] === 0) continue;
      const row = this.#find(names[n]!);
      if (row >= 0) found[count++] = row;
    }
    for (let n = 0; n < count; n++) this.#addRow(found[n]!, scores, at);
  }

  #find(name: number): number {
    const lower = this.#lower;
    const key = name & LOWER;
    const end = this.#buckets[(name >>> HALF) + 1]!;
    for (let row = this.#buckets[name >>> HALF]!; row < end; row++) if (lower[row] === key) return row;
    return -1;
  }

  #addRow(row: number, scores: Int32Array, at: number): void {
    const entries = this.#entries;
    const end = this.#starts[row + 1]!;
    for (let k = this.#starts[row]!; k < end; k++) {
      const entry = entries[k]!;
      scores[at + (entry & 0xff)]! += WEIGHT_OF_CODE[entry >> 8]!;
    }
  }
}
