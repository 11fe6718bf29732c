import { SIZE, WEIGHT_OF_CODE } from './weight-table.ts';

/** Rows of the model in order of their names; `sizes` has the bit above `SIZE` set where several words are looked at. */
export interface SortedRows {
  readonly names: Int32Array;
  readonly sizes: Uint8Array;
  readonly labels: Uint8Array;
  readonly codes: Int8Array;
}

/** Names with the same upper half stand in one bucket; the lower half tells them apart. */
const HALF = 16;
const LOWER = (1 << HALF) - 1;
/** Names asked for in one go, at most. */
const MOST = 64;

/**
 * Weights of the features that look at several words. These alone are looked up for each place anew, so they have a
 * table that fits in the memory next to the processor.
 */
export class PairTable {
  /** Rows whose names have the upper half h stand from `buckets[h]` to `buckets[h + 1]`. */
  readonly #buckets: Int32Array = new Int32Array((1 << HALF) + 1);
  readonly #lower: Uint16Array;
  /** First entry of each row; one start more behind the last. */
  readonly #starts: Int32Array;
  /** Code and label of each weight in one number: `code + 128 << 8 | label`. */
  readonly #entries: Uint16Array;
  readonly #found: Int32Array = new Int32Array(MOST);

  constructor({ names, sizes, labels, codes }: SortedRows) {
    let rows = 0;
    let entries = 0;
    for (let r = 0; r < sizes.length; r++)
      if (sizes[r]! > SIZE) {
        rows++;
        entries += sizes[r]! & SIZE;
      }
    this.#lower = new Uint16Array(rows);
    this.#starts = new Int32Array(rows + 1);
    this.#entries = new Uint16Array(entries);
    this.#fill({ names, sizes, labels, codes });
  }

  #fill({ names, sizes, labels, codes }: SortedRows): void {
    const [buckets, lower, starts, entries] = [this.#buckets, this.#lower, this.#starts, this.#entries];
    let [row, to, from, filled] = [0, 0, 0, 0];
    for (let r = 0; r < names.length; r++) {
      const size = sizes[r]! & SIZE;
      from += size;
      if (sizes[r]! <= SIZE) continue;
      for (const upper = names[r]! >>> HALF; filled <= upper; filled++) buckets[filled] = row;
      lower[row++] = names[r]! & LOWER;
      for (let k = from - size; k < from; k++) entries[to++] = ((codes[k]! + 128) << 8) | labels[k]!;
      starts[row] = to;
    }
    buckets.fill(row, filled);
  }

  /**
   * Adds the rows of features to the scores of labels from `at` on, where the model has them.
   *
   * @param names of features at `[from, to)`, at most 64; 0 is none
   */
  addTo(scores: Int32Array, at: number, names: Int32Array, from: number, to: number): void {
    const [buckets, lower, starts, entries, found] = [
      this.#buckets,
      this.#lower,
      this.#starts,
      this.#entries,
      this.#found,
    ];
    let count = 0;
    for (let n = from; n < to; n++) {
      const name = names[n]!;
      if (name === 0) continue;
      const end = buckets[(name >>> HALF) + 1]!;
      for (let row = buckets[name >>> HALF]!; row < end; row++) {
        if (lower[row] !== (name & LOWER)) continue;
        found[count++] = row;
        break;
      }
    }
    for (let n = 0; n < count; n++) {
      const end = starts[found[n]! + 1]!;
      for (let k = starts[found[n]!]!; k < end; k++) {
        const entry = entries[k]!;
        scores[at + (entry & 0xff)]! += WEIGHT_OF_CODE[entry >> 8]!;
      }
    }
  }
}
