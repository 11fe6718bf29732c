import { OPENING_LENGTH, OPENINGS, openingOf } from '../../../kazakh/words/word-table.ts';

/**
 * How often words and beginnings of words are in a text. Words with the same first letters hang on one chain, so that
 * counting needs no strings of its own; where many ask for long chains, the words are sorted once instead.
 */
export class WordCounts {
  readonly #count: number;
  readonly #lower: (i: number) => string;
  readonly #heads: Int32Array = new Int32Array(OPENINGS).fill(-1);
  readonly #next: Int32Array;
  #sorted: readonly string[] | undefined;
  #steps = 0;

  /**
   * @param lower word number `i` of `count`, in small letters
   * @param opening the `openingOf` this word
   */
  constructor(count: number, lower: (i: number) => string, opening: (i: number) => number) {
    this.#count = count;
    this.#lower = lower;
    this.#next = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const chain = opening(i);
      this.#next[i] = this.#heads[chain]!;
      this.#heads[chain] = i;
    }
  }

  /** How many words are this one. */
  of(lower: string): number {
    if (this.#isTooLong()) return between(this.#inOrder(), lower, `${lower}\0`);
    let sum = 0;
    for (let i = this.#heads[openingOf(lower)]!; i >= 0; i = this.#next[i]!, this.#steps++)
      if (this.#lower(i) === lower) sum++;
    return sum;
  }

  /** How many words begin with `start`. */
  beginning(start: string): number {
    if (start.length < OPENING_LENGTH || this.#isTooLong()) return between(this.#inOrder(), start, `${start}\uffff`);
    let sum = 0;
    for (let i = this.#heads[openingOf(start)]!; i >= 0; i = this.#next[i]!, this.#steps++)
      if (this.#lower(i).startsWith(start)) sum++;
    return sum;
  }

  #isTooLong(): boolean {
    return this.#sorted !== undefined || this.#steps > this.#count * FEW_STEPS + ROOM;
  }

  #inOrder(): readonly string[] {
    this.#sorted ??= Array.from({ length: this.#count }, (_, i) => this.#lower(i)).sort();
    return this.#sorted;
  }
}

const FEW_STEPS = 4;
const ROOM = 1000;

const between = (sorted: readonly string[], from: string, to: string): number =>
  lowerBound(sorted, to) - lowerBound(sorted, from);

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
