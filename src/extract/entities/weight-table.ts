import { enlarged } from '../../core/enlarged.ts';

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
/** A bit stands for the names that have their upper 17 bits in common: few rows share one, and all fit the near cache. */
const BIT_SHIFT = 15;
/** Names asked for in one go, before there must be room for more. */
const ROOM = 256;

/** Words of 32 bits in a filter. */
export const FILTER_WORDS: number = 1 << (32 - BIT_SHIFT - WORD_BITS);

/** Bits that stand for a row at all: most names asked for have none, and go no further. */
export function filterOf({ buckets, rows }: FeatureRows): Uint32Array {
  const filled = new Uint32Array(FILTER_WORDS);
  for (let h = 0; h + 1 < BUCKETS; h++)
    for (let at = buckets[h]!; at < buckets[h + 1]!; at += 2 + rows[at + 1]!) {
      const bit = ((h << HALF) | rows[at]!) >>> BIT_SHIFT;
      filled[bit >>> WORD_BITS]! |= 1 << (bit & IN_WORD);
    }
  return filled;
}

/** 1 where a feature of this name may have weights, 0 where it has none. */
export const mayHave = (filled: Uint32Array, name: number): number =>
  (filled[name >>> (BIT_SHIFT + WORD_BITS)]! >>> ((name >>> BIT_SHIFT) & IN_WORD)) & 1;

/** Finds the weights of features by their names. */
export class WeightTable {
  readonly #buckets: Int32Array;
  readonly #rows: Uint16Array;
  readonly #filled: Uint32Array;
  /** Names that may have a row, not yet answered; where they want it; where their buckets begin, and with what. */
  #names: Int32Array = new Int32Array(ROOM);
  #wanted: Int32Array = new Int32Array(ROOM);
  #starts: Int32Array = new Int32Array(ROOM);
  #firsts: Int32Array = new Int32Array(ROOM);
  #count = 0;

  constructor(features: FeatureRows) {
    this.#buckets = features.buckets;
    this.#rows = features.rows;
    this.#filled = filterOf(features);
  }

  /** Asks for the weights of a feature; `answer` adds them to the row of scores that begins `at` some place. */
  ask(name: number, at: number): void {
    if (mayHave(this.#filled, name) === 0) return;
    const count = this.#count;
    if (count === this.#names.length) this.#grow();
    this.#names[count] = name;
    this.#wanted[count] = at;
    this.#count = count + 1;
  }

  /**
   * Adds the weights of all that was asked for since the last answer to rows of scores.
   * Memory is slow, but answers many questions at once if no answer decides what is asked next: so all buckets are
   * read, then all first rows of them, and only then is anything compared.
   */
  answer(scores: Int32Array): void {
    const [names, starts, firsts] = [this.#names, this.#starts, this.#firsts];
    const [buckets, rows] = [this.#buckets, this.#rows];
    const count = this.#count;
    for (let n = 0; n < count; n++) starts[n] = buckets[names[n]! >>> HALF]!;
    for (let n = 0; n < count; n++) firsts[n] = rows[starts[n]!]!;
    for (let n = 0; n < count; n++) {
      const start = starts[n]!;
      const row = firsts[n] === (names[n]! & LOWER) ? start + 1 : this.#findBehind(start, names[n]!);
      if (row >= 0) addRow(rows, row, scores, this.#wanted[n]!);
    }
    this.#count = 0;
  }

  /** Where the count of a feature's entries stands, in its bucket behind the first row at `start`; -1 for nowhere. */
  #findBehind(start: number, name: number): number {
    const rows = this.#rows;
    const end = this.#buckets[(name >>> HALF) + 1]!;
    for (let at = start + 2 + rows[start + 1]!; at < end; at += 2 + rows[at + 1]!)
      if (rows[at] === (name & LOWER)) return at + 1;
    return -1;
  }

  #grow(): void {
    const length = 2 * this.#names.length;
    this.#names = enlarged(this.#names, length);
    this.#wanted = enlarged(this.#wanted, length);
    this.#starts = enlarged(this.#starts, length);
    this.#firsts = enlarged(this.#firsts, length);
  }
}

/** Adds the entries counted at `row` to the scores of labels, which begin `at` some place. */
function addRow(rows: Uint16Array, row: number, scores: Int32Array, at: number): void {
  const weights = WEIGHT_OF_CODE;
  const end = row + 1 + rows[row]!;
  for (let k = row + 1; k < end; k++) {
    const entry = rows[k]!;
    const label = at + (entry & 0xff);
    scores[label] = (scores[label]! + weights[entry >> 8]!) | 0;
  }
}
