import { enlarged } from '../../../core/enlarged.ts';
import type { WordBook } from '../word-book.ts';
import type { WordType } from '../word-type.ts';
import type { Sentence } from './sentence.ts';

const [NOT_ASKED, NO, YES] = [0, 1, 2];

/** A question that rules ask of words, whatever stands around them: answered once a word of a book, and kept. */
export class WordQuestion {
  readonly #ask: (word: string, type: WordType) => boolean;
  #book: WordBook | undefined;
  #answers: Uint8Array = new Uint8Array(512);

  /** @param ask as a rule's `startsAt` */
  constructor(ask: (word: string, type: WordType) => boolean) {
    this.#ask = ask;
  }

  /** Whether it is so with word `i` of the sentence. */
  of(sentence: Sentence, i: number): boolean {
    const { book } = sentence;
    const id = sentence.id(i);
    const known = book === this.#book && id < this.#answers.length ? this.#answers[id]! : NOT_ASKED;
    return known === NOT_ASKED ? this.#keep(book, id) : known === YES;
  }

  #keep(book: WordBook, id: number): boolean {
    if (book !== this.#book) {
      this.#book = book;
      this.#answers.fill(NOT_ASKED);
    }
    if (id >= this.#answers.length) this.#answers = enlarged(this.#answers, 2 * id);
    const answer = this.#ask(book.surfaces[id]!, book.types[id]!);
    this.#answers[id] = answer ? YES : NO;
    return answer;
  }
}
