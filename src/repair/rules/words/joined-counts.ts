import { wordModel } from '../../../kazakh/words/word-model.ts';
import type { WordTable } from '../../../kazakh/words/word-table.ts';

/** How often two words of a table are seen written as one. An answer is kept until another pair takes its place. */
export class JoinedCounts {
  readonly #table: WordTable;
  readonly #firsts: Int32Array = new Int32Array(PLACES).fill(-1);
  readonly #seconds: Int32Array = new Int32Array(PLACES);
  readonly #counts: Float64Array = new Float64Array(PLACES);

  constructor(table: WordTable) {
    this.#table = table;
  }

  /** @param first and @param second numbers of words in the table */
  of(first: number, second: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    const place = (mixed ^ (mixed >>> 15)) & (PLACES - 1);
    if (this.#firsts[place] !== first || this.#seconds[place] !== second) {
      this.#firsts[place] = first;
      this.#seconds[place] = second;
      this.#counts[place] = wordModel().frequency(this.#table.word(first) + this.#table.word(second));
    }
    return this.#counts[place]!;
  }
}

const PLACES = 1 << 14;
