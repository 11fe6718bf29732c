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

/** The bits of a row's size; the one above them marks a feature of several words. */
export const SIZE = 127;

/** Where the rows of the features stand; shared by both readings. */
export interface RowIndex {
  /** Names in order, as numbers without a sign, each before its first entry; one start more behind the last. */
  readonly rows: Int32Array;
  /** Names whose upper bits are b stand in `rows` from `buckets[b]` to `buckets[b + 1]`. */
  readonly buckets: Int32Array;
  /** One bit for each name, by its lower bits: most names that the model lacks are told apart here. */
  readonly filter: Int32Array;
}

/** Filter and buckets together fit in the memory next to the processor. */
const FILTER_BITS = 22;
const FILTER_MASK = (1 << FILTER_BITS) - 1;
const BUCKET_BITS = 16;
const BUCKET_SHIFT = 32 - BUCKET_BITS;

/** One pass over the names: no row is made an object. */
export function indexRows(names: Int32Array, sizes: Uint8Array): RowIndex {
  const rows = new Int32Array(2 * names.length + 2);
  const buckets = new Int32Array((1 << BUCKET_BITS) + 1);
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  let filled = 0;
  let entry = 0;
  for (let r = 0; r < names.length; r++) {
    const name = names[r]!;
    rows[2 * r] = name;
    rows[2 * r + 1] = entry;
    entry += sizes[r]! & SIZE;
    for (const bucket = name >>> BUCKET_SHIFT; filled <= bucket; filled++) buckets[filled] = 2 * r;
    const bit = name & FILTER_MASK;
    filter[bit >> 5]! |= 1 << (bit & 31);
  }
  rows[2 * names.length + 1] = entry;
  buckets.fill(2 * names.length, filled);
  return { rows, buckets, filter };
}

/** Names looked up in one go. */
const BATCH = 64;

/** The weights of one reading. */
export class WeightTable {
  readonly #rows: Int32Array;
  readonly #buckets: Int32Array;
  readonly #filter: Int32Array;
  /** Code and label of each weight in one number: `code + 128 << 8 | label`. */
  readonly #entries: Uint16Array;
  readonly #names: Int32Array = new Int32Array(BATCH);
  readonly #found: Int32Array = new Int32Array(BATCH);
  #count = 0;

  constructor({ rows, buckets, filter }: RowIndex, labels: Uint8Array, codes: Int8Array) {
    this.#rows = rows;
    this.#buckets = buckets;
    this.#filter = filter;
    this.#entries = new Uint16Array(labels.length);
    for (let k = 0; k < labels.length; k++) this.#entries[k] = ((codes[k]! + 128) << 8) | labels[k]!;
  }

  /** Asks for the row of a feature; `flush` adds it. Memory is slow, and answers many questions at once. */
  ask(name: number, scores: Int32Array, to: number): void {
    const bit = name & FILTER_MASK;
    if ((this.#filter[bit >> 5]! & (1 << (bit & 31))) === 0) return;
    if (this.#count === BATCH) this.flush(scores, to);
    this.#names[this.#count++] = name;
  }

  /** Adds the rows asked for, where the model has them, to the scores of labels from `to` on. */
  flush(scores: Int32Array, to: number): void {
    const [rows, buckets, names, found, entries] = [this.#rows, this.#buckets, this.#names, this.#found, this.#entries];
    const count = this.#count;
    for (let n = 0; n < count; n++) found[n] = buckets[names[n]! >>> BUCKET_SHIFT]!;
    for (let n = 0; n < count; n++) {
      const name = names[n]!;
      let r = found[n]!;
      while (r < rows.length && rows[r]! >>> 0 < name >>> 0) r += 2;
      found[n] = rows[r] === name && r < rows.length - 2 ? r : -1;
    }
    for (let n = 0; n < count; n++) {
      const r = found[n]!;
      if (r < 0) continue;
      const end = rows[r + 3]!;
      for (let k = rows[r + 1]!; k < end; k++) {
        const entry = entries[k]!;
        scores[to + (entry & 0xff)]! += WEIGHT_OF_CODE[entry >> 8]!;
      }
    }
    this.#count = 0;
  }
}
