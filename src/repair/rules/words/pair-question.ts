import type { WordTable } from '../../../kazakh/words/word-table.ts';

const PLACES = 1 << 14;
/** A place's row: both words as one number, and the answer. */
const STRIDE = 2;
const ANSWER = 1;
const VARIANTS = 4;
/** More than the numbers of words with their variants. */
const MANY = 2 ** 26;

/**
 * A question of two words in small letters that no text around them answers. Its answers are kept for the texts to
 * come, each until another pair takes its place.
 */
export class PairQuestion {
  readonly #ask: (first: string, second: string, variant: number) => number;
  #words: WordTable | undefined;
  #rows: Float64Array = new Float64Array(0);

  constructor(ask: (first: string, second: string, variant: number) => number) {
    this.#ask = ask;
  }

  /**
   * @param first, second the words' numbers in the table
   * @param variant what else the answer hangs on, 0 to 3
   */
  answer(words: WordTable, first: number, second: number, variant: number): number {
    if (words !== this.#words) this.#begin(words);
    const rows = this.#rows;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second * VARIANTS + variant, 0x85ebca6b);
    const row = STRIDE * ((mixed ^ (mixed >>> 15)) & (PLACES - 1));
    const pair = first * MANY + second * VARIANTS + variant;
    if (rows[row] !== pair) {
      rows[row] = pair;
      rows[row + ANSWER] = this.#ask(words.word(first), words.word(second), variant);
    }
    return rows[row + ANSWER]!;
  }

  #begin(words: WordTable): void {
    this.#words = words;
    this.#rows = new Float64Array(STRIDE * PLACES).fill(-1);
  }
}
