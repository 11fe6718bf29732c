import { lowerCode } from './boundaries/lower-word.ts';

const SIZE = 1 << 10;

/** How a set of words begin: two or three letters tell most other words apart, with no string cut out of the text. */
export class FirstLetters {
  /** 1 where some word has the first letters of this number. */
  readonly #known = new Uint8Array(SIZE);
  readonly #letters: number;

  /**
   * @param words in lower case
   * @param letters how many are looked at; all words have as many
   */
  constructor(words: Iterable<string>, letters: 2 | 3 = 2) {
    this.#letters = letters;
    for (const word of words) this.#known[this.#numberAt(word, 0)] = 1;
  }

  /** May one of the words, in either case, stand at `at`? Never false where one does. */
  mayOpen(text: string, at: number): boolean {
    return at + this.#letters <= text.length && this.#known[this.#numberAt(text, at)] === 1;
  }

  #numberAt(text: string, at: number): number {
    const two = Math.imul(lowerCode(text.charCodeAt(at)), 31) ^ lowerCode(text.charCodeAt(at + 1));
    return (this.#letters === 2 ? two : Math.imul(two, 31) ^ lowerCode(text.charCodeAt(at + 2))) & (SIZE - 1);
  }
}
