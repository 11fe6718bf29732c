/**
 * Word classes by exchange: each word moves to the class that makes the text's class bigrams likeliest, until few
 * words move. Words that stand in like places end in one class.
 */

/** A text as rows of word numbers; -1 is a word too rare to be placed. */
interface Corpus {
  readonly words: readonly string[];
  readonly counts: Int32Array;
  /** Neighbours of word w with counts: `pairs[starts[w] .. starts[w + 1]]`, left or right. */
  readonly left: Neighbours;
  readonly right: Neighbours;
}

interface Neighbours {
  readonly starts: Int32Array;
  readonly other: Int32Array;
  readonly count: Int32Array;
}

/**
 * Sorts words into classes.
 *
 * @param sentences rows of words in lower case
 * @param classes how many classes
 * @param least words seen less often are left out
 * @param rounds passes over the vocabulary
 * @returns class of each word, from 0
 */
export function wordClasses(
  sentences: readonly (readonly string[])[],
  classes: number,
  least: number,
  rounds: number,
): Map<string, number> {
  const corpus = readCorpus(sentences, least);
  const exchange = new Exchange(corpus, classes);
  for (let round = 0; round < rounds; round++) if (exchange.pass() < corpus.words.length / 200) break;
  return new Map(corpus.words.map((word, i) => [word, exchange.classOf[i]!]));
}

function readCorpus(sentences: readonly (readonly string[])[], least: number): Corpus {
  const seen = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) seen.set(word, (seen.get(word) ?? 0) + 1);
  const words = [...seen]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
  const ids = new Map(words.map((word, i) => [word, i]));
  const pairs = new Map<number, number>();
  const edge = words.length;
  for (const sentence of sentences) {
    let before = edge;
    for (const word of [...sentence, '']) {
      const id = word === '' ? edge : (ids.get(word) ?? edge + 1);
      if (before !== edge + 1 && id !== edge + 1) {
        const key = before * (edge + 2) + id;
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
      before = id;
    }
  }
  const counts = Int32Array.from(words, (word) => seen.get(word)!);
  return { words, counts, left: neighbours(pairs, edge, true), right: neighbours(pairs, edge, false) };
}

function neighbours(pairs: ReadonlyMap<number, number>, edge: number, left: boolean): Neighbours {
  const lists: number[][] = Array.from({ length: edge }, () => []);
  for (const [key, count] of pairs) {
    const a = Math.floor(key / (edge + 2));
    const b = key % (edge + 2);
    const [of, other] = left ? [b, a] : [a, b];
    if (of < edge) lists[of]!.push(other, count);
  }
  const starts = new Int32Array(edge + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length / 2;
  });
  const other = new Int32Array(starts[edge]!);
  const count = new Int32Array(starts[edge]!);
  lists.forEach((list, i) => {
    for (let k = 0; k < list.length; k += 2) {
      other[starts[i]! + k / 2] = list[k]!;
      count[starts[i]! + k / 2] = list[k + 1]!;
    }
  });
  return { starts, other, count };
}

const xlogx: Float64Array = Float64Array.from({ length: 1 << 20 }, (_, n) => (n < 2 ? 0 : n * Math.log(n)));
const plogp = (n: number): number => (n < xlogx.length ? xlogx[n]! : n * Math.log(n));

class Exchange {
  readonly classOf: Int32Array;
  readonly #corpus: Corpus;
  readonly #size: number;
  /** Bigrams of classes; the last class is the edge of a sentence. */
  readonly #pair: Int32Array;
  readonly #total: Int32Array;
  /** Classes that stand beside the word at hand. */
  readonly #met: Int32Array;
  #metCount = 0;

  constructor(corpus: Corpus, classes: number) {
    this.#corpus = corpus;
    this.#size = classes + 1;
    const n = corpus.words.length;
    this.classOf = new Int32Array(n + 1);
    for (let w = 0; w < n; w++) this.classOf[w] = w % classes;
    this.classOf[n] = classes;
    this.#pair = new Int32Array(this.#size * this.#size);
    this.#total = new Int32Array(this.#size);
    this.#met = new Int32Array(this.#size);
    for (let w = 0; w < n; w++) {
      this.#total[this.classOf[w]!]! += corpus.counts[w]!;
      const { starts, other, count } = corpus.right;
      for (let k = starts[w]!; k < starts[w + 1]!; k++)
        this.#pair[this.classOf[w]! * this.#size + this.classOf[other[k]!]!]! += count[k]!;
    }
    const { starts, other, count } = corpus.left;
    for (let w = 0; w < n; w++)
      for (let k = starts[w]!; k < starts[w + 1]!; k++)
        if (other[k] === n) this.#pair[classes * this.#size + this.classOf[w]!]! += count[k]!;
  }

  /** Moves each word once; returns how many moved. */
  pass(): number {
    let moved = 0;
    const size = this.#size;
    const left = new Int32Array(size);
    const right = new Int32Array(size);
    for (let w = 0; w < this.#corpus.words.length; w++) {
      const own = this.classOf[w]!;
      left.fill(0);
      right.fill(0);
      const self = this.#collect(w, left, right);
      this.#shift(w, own, -1, left, right, self);
      let best = own;
      let most = -Infinity;
      for (let c = 0; c < size - 1; c++) {
        const gain = this.#gain(c, w, left, right, self);
        if (gain > most + 1e-9) {
          most = gain;
          best = c;
        }
      }
      this.#shift(w, best, 1, left, right, self);
      this.classOf[w] = best;
      if (best !== own) moved++;
    }
    return moved;
  }

  /** Counts of classes to the left and right of a word; pairs of the word with itself are returned. */
  #collect(w: number, left: Int32Array, right: Int32Array): number {
    let self = 0;
    const l = this.#corpus.left;
    const r = this.#corpus.right;
    for (let k = l.starts[w]!; k < l.starts[w + 1]!; k++) {
      if (l.other[k] === w) self += l.count[k]!;
      else left[this.classOf[l.other[k]!]!]! += l.count[k]!;
    }
    for (let k = r.starts[w]!; k < r.starts[w + 1]!; k++)
      if (r.other[k] !== w) right[this.classOf[r.other[k]!]!]! += r.count[k]!;
    this.#metCount = 0;
    for (let x = 0; x < this.#size; x++) if (left[x] || right[x]) this.#met[this.#metCount++] = x;
    return self;
  }

  #shift(w: number, c: number, by: number, left: Int32Array, right: Int32Array, self: number): void {
    const size = this.#size;
    this.#total[c]! += by * this.#corpus.counts[w]!;
    for (let k = 0; k < this.#metCount; k++) {
      const x = this.#met[k]!;
      if (left[x]) this.#pair[x * size + c]! += by * left[x]!;
      if (right[x]) this.#pair[c * size + x]! += by * right[x]!;
    }
    this.#pair[c * size + c]! += by * self;
  }

  /** What the likelihood gains when the word, taken out before, joins class c. */
  #gain(c: number, w: number, left: Int32Array, right: Int32Array, self: number): number {
    const size = this.#size;
    const total = this.#total[c]!;
    let gain = -2 * (plogp(total + this.#corpus.counts[w]!) - plogp(total));
    for (let k = 0; k < this.#metCount; k++) {
      const x = this.#met[k]!;
      if (x === c) continue;
      const l = left[x]!;
      const r = right[x]!;
      if (l) {
        const n = this.#pair[x * size + c]!;
        gain += plogp(n + l) - plogp(n);
      }
      if (r) {
        const n = this.#pair[c * size + x]!;
        gain += plogp(n + r) - plogp(n);
      }
    }
    const n = this.#pair[c * size + c]!;
    return gain + plogp(n + left[c]! + right[c]! + self) - plogp(n);
  }
}
