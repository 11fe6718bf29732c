import { lowerCode } from './boundaries/lower-word.ts';

const SIZE = 1 << 10;

/** How a set of words begin: two letters tell most other words apart, with no string cut out of the text. */
export class FirstLetters {
  /** 1 where some word has the first two letters of this number. */
  readonly #known = new Uint8Array(SIZE);

  /** @param words in lower case, of two letters or more */
  constructor(words: Iterable<string>) {
    for (const word of words) this.#known[pair(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  }

  /** May one of the words, in either case, stand at `at`? Never false where one does. */
  mayOpen(text: string, at: number): boolean {
    if (at + 1 >= text.length) return false;
    return this.#known[pair(lowerCode(text.charCodeAt(at)), lowerCode(text.charCodeAt(at + 1)))] === 1;
  }
}

const pair = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & (SIZE - 1);
