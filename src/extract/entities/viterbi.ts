import { isInside } from './labels.ts';

export const IMPOSSIBLE = -0x20000000;

/**
 * The best legal path through rows of scores, for stretches of words between words that are O for sure. A label that
 * begins a name, or O, may follow any; one that continues a name, only its like.
 */
export class Viterbi {
  /** How many labels there are. */
  readonly #width: number;
  readonly #transitions: Int16Array;
  /** Scores of the best paths up to each word and label, and the label before on these paths. */
  #reached: Int32Array = new Int32Array(0);
  #back: Uint8Array = new Uint8Array(0);
  readonly #active: Uint8Array;
  /** For each label, the most that the step from another to O or to a B can be better than the step from it. */
  readonly #slack: Int32Array;

  /**
   * @param labels how many labels there are
   * @param transitions `[from * labels + to]`; from = labels for the start of a sentence
   */
  constructor(labels: number, transitions: Int16Array) {
    this.#width = labels;
    this.#transitions = transitions;
    this.#active = new Uint8Array(labels);
    this.#slack = slackOf(labels, transitions);
  }

  /** Makes room for a sentence of `n` words. */
  reserve(n: number): void {
    this.#reached = new Int32Array(n * this.#width);
    this.#back = new Uint8Array(n * this.#width);
  }

  /**
   * Writes the labels of words `[from, to)` of a sentence of `n` words to `out`; always legal.
   *
   * @param scores of label y for word i at `i * labels + y`
   */
  best(scores: Int32Array, from: number, to: number, n: number, out: Uint8Array): void {
    const width = this.#width;
    let top = this.#begin(scores, from);
    for (let i = from + 1; i < to; i++) top = this.#step(scores, i * width, top);
    if (to < n) top = this.#close((to - 1) * width);
    let label = top;
    for (let i = to - 1; i >= from; i--) {
      out[i] = label;
      label = this.#back[i * width + label]!;
    }
  }

  /** The first word stands behind O, or opens the sentence; the label that fits it best. */
  #begin(scores: Int32Array, i: number): number {
    const width = this.#width;
    const reached = this.#reached;
    const transitions = this.#transitions;
    const at = i * width;
    const before = i === 0 ? width * width : 0;
    let top = 0;
    for (let y = 0; y < width; y++) {
      const value = isInside(y) ? IMPOSSIBLE : scores[at + y]! + transitions[before + y]!;
      reached[at + y] = value;
      if (value > reached[at + top]!) top = y;
    }
    return top;
  }

  /**
   * Goes on to the word whose scores stand at `at`.
   *
   * @param top the label at the word before to which the best path leads
   * @returns the same for this word
   */
  #step(scores: Int32Array, at: number, top: number): number {
    const width = this.#width;
    const reached = this.#reached;
    const back = this.#back;
    const transitions = this.#transitions;
    const active = this.#active;
    const before = at - width;
    const count = this.#findActive(before, top);
    const first = active[0]!;
    let best = 0;
    for (let y = 0; y < width; y += y === 0 ? 1 : 2) {
      let from = first;
      let value = reached[before + first]! + transitions[first * width + y]!;
      for (let a = 1; a < count; a++) {
        const x = active[a]!;
        const other = reached[before + x]! + transitions[x * width + y]!;
        if (other > value) {
          value = other;
          from = x;
        }
      }
      value += scores[at + y]!;
      reached[at + y] = value;
      back[at + y] = from;
      if (value > reached[at + best]!) best = y;
    }
    for (let y = 2; y < width; y += 2) {
      const begun = reached[before + y - 1]! + transitions[(y - 1) * width + y]!;
      const gone = reached[before + y]! + transitions[y * width + y]!;
      const value = Math.max(begun, gone) + scores[at + y]!;
      reached[at + y] = value;
      back[at + y] = gone > begun ? y : y - 1;
      if (value > reached[at + best]!) best = y;
    }
    return best;
  }

  /** The label to which the best path leads that goes on to O, for the word at `at`. */
  #close(at: number): number {
    const width = this.#width;
    let top = 0;
    let most = IMPOSSIBLE;
    for (let y = 0; y < width; y++) {
      const value = this.#reached[at + y]! + this.#transitions[y * width]!;
      if (value > most) {
        most = value;
        top = y;
      }
    }
    return top;
  }

  /** Labels from which the best path to a label that begins anew may come: exact. */
  #findActive(before: number, top: number): number {
    const reached = this.#reached;
    const active = this.#active;
    const least = reached[before + top]! - this.#slack[top]!;
    let found = 0;
    for (let x = 0; x < this.#width; x++) if (reached[before + x]! >= least) active[found++] = x;
    return found;
  }
}

function slackOf(labels: number, transitions: Int16Array): Int32Array {
  const slack = new Int32Array(labels);
  for (let y = 0; y < labels; y++) {
    if (isInside(y)) continue;
    let most = IMPOSSIBLE;
    for (let x = 0; x < labels; x++) most = Math.max(most, transitions[x * labels + y]!);
    for (let x = 0; x < labels; x++) slack[x] = Math.max(slack[x]!, most - transitions[x * labels + y]!);
  }
  return slack;
}
