const PLACES = 1 << 14;

/** Answers to a question of two words by their numbers; each is kept until another pair takes its place. */
export class PairMemo {
  readonly #answer: (first: number, second: number) => number;
  readonly #firsts: Int32Array = new Int32Array(PLACES).fill(-1);
  readonly #seconds: Int32Array = new Int32Array(PLACES);
  readonly #answers: Float64Array = new Float64Array(PLACES);

  constructor(answer: (first: number, second: number) => number) {
    this.#answer = answer;
  }

  of(first: number, second: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    const place = (mixed ^ (mixed >>> 15)) & (PLACES - 1);
    if (this.#firsts[place] !== first || this.#seconds[place] !== second) {
      // The answer first: where it is asked for again on the way, nothing is half written.
      const answer = this.#answer(first, second);
      this.#firsts[place] = first;
      this.#seconds[place] = second;
      this.#answers[place] = answer;
    }
    return this.#answers[place]!;
  }
}
