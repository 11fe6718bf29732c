import { isInside } from './labels.ts';

export const IMPOSSIBLE = -0x20000000;
/** Places are counted up to here, then anew. */
const MOST_PLACES = 0x40000000;
/** Nothing was offered at the place before the first: 0 stands for never. */
const FIRST_PLACE = 2;

/**
 * The best legal path through rows of labels. Each word brings the labels that it may bear at all, most words O
 * alone, so that few pairs are looked at.
 */
export class Viterbi {
  /** How many labels there are. */
  readonly #width: number;
  readonly #transitions: Int16Array;
  #labels: Uint8Array = new Uint8Array(0);
  #counts: Uint8Array = new Uint8Array(0);
  #scores: Int32Array = new Int32Array(0);
  #back: Uint8Array = new Uint8Array(0);
  readonly #active: Uint8Array;
  /** For each label, the most that the step from another to O or to a B can be better than the step from it. */
  readonly #slack: Int32Array;
  /** When each label was last offered, at words of even and of odd places. */
  readonly #offered: Int32Array;
  /** Places of the sentences before this one. */
  #base = FIRST_PLACE;

  /**
   * @param labels how many labels there are
   * @param transitions `[from * labels + to]`; from = labels for the start of a sentence
   */
  constructor(labels: number, transitions: Int16Array) {
    this.#width = labels;
    this.#transitions = transitions;
    this.#active = new Uint8Array(labels);
    this.#slack = slackOf(labels, transitions);
    this.#offered = new Int32Array(2 * labels);
  }

  /** Makes room for a sentence of `n` words. */
  reserve(n: number): void {
    if (n <= this.#counts.length) return;
    const width = this.#width;
    this.#counts = new Uint8Array(n);
    this.#labels = new Uint8Array(n * width);
    this.#scores = new Int32Array(n * width);
    this.#back = new Uint8Array(n * width);
  }

  /** Word `i` can only be O. */
  settle(i: number): void {
    const width = this.#width;
    this.#counts[i] = 1;
    this.#labels[i * width] = 0;
    this.#scores[i * width] = 0;
  }

  /**
   * Word `i` bears O, or a label less than `margin` below the best one that begins a name; one that continues a name
   * only where the word before may bear its like. Words are offered in order.
   */
  offer(i: number, scores: Int32Array, margin: number): void {
    const width = this.#width;
    const at = i * width;
    // Whether a label that continues a name may stand here at all is not yet known: it outdoes none that begins one.
    let top = scores[at]!;
    for (let y = 1; y < width; y += 2) if (scores[at + y]! > top) top = scores[at + y]!;
    const least = top - margin;
    this.#labels[at] = 0;
    this.#scores[at] = scores[at]!;
    let count = 1;
    const place = this.#base + i;
    const here = place % 2 === 0 ? 0 : width;
    const before = width - here;
    const offered = this.#offered;
    const [labels, kept] = [this.#labels, this.#scores];
    for (let b = 1; b < width; b += 2) {
      if (scores[at + b]! >= least) {
        offered[here + b] = place;
        labels[at + count] = b;
        kept[at + count++] = scores[at + b]!;
      }
      const inside = b + 1;
      if (scores[at + inside]! < least) continue;
      if (offered[before + b] !== place - 1 && offered[before + inside] !== place - 1) continue;
      offered[here + inside] = place;
      labels[at + count] = inside;
      kept[at + count++] = scores[at + inside]!;
    }
    this.#counts[i] = count;
  }

  /** Writes the labels of the `n` words offered to `out`; always legal. */
  best(n: number, out: Uint8Array): void {
    const width = this.#width;
    this.#start();
    const counts = this.#counts;
    for (let i = 1; i < n; i++) {
      // Most words: O behind O, where nothing is to choose; the constant is the same for all that follows.
      if (counts[i - 1] === 1 && counts[i] === 1) {
        this.#scores[i * width] = 0;
        this.#back[i * width] = 0;
      } else this.#reach(i * width, counts[i]!, (i - 1) * width, counts[i - 1]!);
    }
    this.#trace(n, out);
    this.#turnPage(n);
  }

  /** A place is left out, so that nothing continues a name of the sentence before. */
  #turnPage(n: number): void {
    this.#base += n + 1;
    if (this.#base < MOST_PLACES) return;
    this.#base = FIRST_PLACE;
    this.#offered.fill(0);
  }

  #start(): void {
    const width = this.#width;
    for (let c = 0; c < this.#counts[0]!; c++) this.#scores[c]! += this.#transitions[width * width + this.#labels[c]!]!;
  }

  /** Scores the labels of a word by the best of the labels before it. */
  #reach(at: number, count: number, before: number, beforeCount: number): void {
    const width = this.#width;
    const labels = this.#labels;
    const scores = this.#scores;
    const transitions = this.#transitions;
    const active = this.#active;
    const activeCount = this.#findActive(before, beforeCount);
    const first = active[0]!;
    const firstScore = scores[before + first]!;
    const firstSteps = labels[before + first]! * width;
    let k = 0;
    for (let c = at; c < at + count; c++) {
      const y = labels[c]!;
      let best = IMPOSSIBLE;
      let from = 0;
      if (isInside(y)) {
        // Labels stand in order, B before its I.
        while (k < beforeCount && labels[before + k]! < y - 1) k++;
        for (let x = k; x < beforeCount && labels[before + x]! <= y; x++) {
          const value = scores[before + x]! + transitions[labels[before + x]! * width + y]!;
          if (value > best) {
            best = value;
            from = x;
          }
        }
      } else {
        best = firstScore + transitions[firstSteps + y]!;
        from = first;
        for (let a = 1; a < activeCount; a++) {
          const x = active[a]!;
          const value = scores[before + x]! + transitions[labels[before + x]! * width + y]!;
          if (value > best) {
            best = value;
            from = x;
          }
        }
      }
      this.#back[c] = from;
      scores[c] = Math.max(best + scores[c]!, IMPOSSIBLE);
    }
  }

  /** Places of the labels from which the best path to a label that begins anew may come: exact. */
  #findActive(before: number, count: number): number {
    const scores = this.#scores;
    const active = this.#active;
    let top = 0;
    for (let c = 1; c < count; c++) if (scores[before + c]! > scores[before + top]!) top = c;
    const least = scores[before + top]! - this.#slack[this.#labels[before + top]!]!;
    let found = 0;
    for (let c = 0; c < count; c++) if (scores[before + c]! >= least) active[found++] = c;
    return found;
  }

  #trace(n: number, out: Uint8Array): void {
    const width = this.#width;
    const end = (n - 1) * width;
    let best = 0;
    for (let c = 1; c < this.#counts[n - 1]!; c++) if (this.#scores[end + c]! > this.#scores[end + best]!) best = c;
    for (let i = n - 1; i >= 0; i--) {
      out[i] = this.#labels[i * width + best]!;
      best = this.#back[i * width + best]!;
    }
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
