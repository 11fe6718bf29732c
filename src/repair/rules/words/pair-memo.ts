const PLACES = 1 << 13;
/** A place's row: the two words and the answer. */
const STRIDE = 4;
const SECOND = 1;
const ANSWER = 2;

/** Answers to a question of two words by their numbers; each is kept until another pair takes its place. */
export class PairMemo {
  readonly #answer: (first: number, second: number) => number;
  readonly #rows: Float64Array = new Float64Array(STRIDE * PLACES).fill(-1);

  constructor(answer: (first: number, second: number) => number) {
    this.#answer = answer;
  }

  of(first: number, second: number): number {
    const rows = this.#rows;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    const row = STRIDE * ((mixed ^ (mixed >>> 15)) & (PLACES - 1));
    if (rows[row] !== first || rows[row + SECOND] !== second) {
      rows[row] = first;
      rows[row + SECOND] = second;
      rows[row + ANSWER] = this.#answer(first, second);
    }
    return rows[row + ANSWER]!;
  }
}
