import { ownCopy } from '../../core/own-copy.ts';

const BOUND = 50_000;

/** Answers by word; forgotten all at once when there are too many. */
export class Remembered<Answer> {
  readonly #answers = new Map<string, Answer>();
  readonly #compute: (word: string) => Answer;

  constructor(compute: (word: string) => Answer) {
    this.#compute = compute;
  }

  get(word: string): Answer {
    const known = this.#answers.get(word);
    if (known !== undefined) return known;
    if (this.#answers.size >= BOUND) this.#answers.clear();
    const answer = this.#compute(word);
    this.#answers.set(ownCopy(word), answer);
    return answer;
  }
}
