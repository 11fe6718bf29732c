import { TazamatinError } from '../../core/error.ts';
import { type ClusterOf, readClusters } from './clusters.ts';
import { contextFeatures, REACH } from './context-features.ts';
import { hashPair } from './hash.ts';
import { KindSums } from './kind-sums.ts';
import { LexemeScores } from './lexeme-scores.ts';
import { MODEL_FILES, type Model, modelFile, type Reading, readModel } from './model.ts';
import { IMPOSSIBLE, Viterbi } from './viterbi.ts';
import { WeightTable } from './weight-table.ts';
import { NO_WORD, WordBook } from './word-book.ts';

/** Words tagged in one go, at least, before their room must grow. */
const ROOM = 256;

let clusters: ClusterOf | undefined;

/** The shipped weights of a reading, read when first asked for. */
function shippedModel(reading: Reading): Model {
  const bytes = modelFile(MODEL_FILES[reading]);
  if (bytes === null)
    throw new TazamatinError('io', `models/${MODEL_FILES[reading]} is missing: install the package again`);
  return readModel(bytes);
}

/** Word classes learnt from share-alike text stand in a file of their own, which may be taken out. */
function shippedClusters(): ClusterOf {
  clusters ??= readClusters(modelFile('clusters-by-sa.bin') ?? new Uint8Array(0));
  return clusters;
}

const taggers = new Map<Reading, Tagger>();

/** The tagger with the shipped weights. */
export function shippedTagger(reading: Reading): Tagger {
  const kept = taggers.get(reading);
  if (kept !== undefined) return kept;
  const tagger = new Tagger(shippedModel(reading), shippedClusters());
  taggers.set(reading, tagger);
  return tagger;
}

/**
 * Tags rows of words. A gate, seven kept numbers a word, tells the words that are in no entity, which are most. For
 * the rest the kept sums of the words and their neighbours are added, and features of several words looked up.
 */
export class Tagger {
  /** What one unit of a score is in natural logarithms. */
  readonly unit: number;
  /** Labels of the words tagged last, by number; always legal IOB2. */
  labels: Uint8Array = new Uint8Array(0);
  readonly #width: number;
  readonly #single: WeightTable;
  readonly #several: WeightTable;
  readonly #transitions: Int16Array;
  readonly #clusterOf: ClusterOf;
  readonly #kinds: KindSums;
  readonly #viterbi: Viterbi;
  readonly #least: number;
  readonly #lastLeast: number;
  #lexemes: LexemeScores;
  #ids: Int32Array = new Int32Array(0);
  #open: Uint8Array = new Uint8Array(0);
  #emission: Int32Array = new Int32Array(0);

  constructor({ labels, unit, doubts, transitions, single, several }: Model, clusterOf: ClusterOf) {
    this.unit = unit;
    this.#width = labels;
    this.#single = new WeightTable(single);
    this.#several = new WeightTable(several);
    this.#transitions = transitions;
    this.#clusterOf = clusterOf;
    this.#least = -doubts[0] / unit;
    this.#lastLeast = -doubts[1] / unit;
    this.#kinds = new KindSums(this.#several, labels);
    this.#viterbi = new Viterbi(labels, transitions);
    this.#lexemes = new LexemeScores(this.#single, labels, new WordBook(clusterOf));
  }

  /** The book in which the next words to be tagged, `n` at most, get their numbers. */
  bookFor(n: number): WordBook {
    if (!this.#lexemes.book.holds(n))
      this.#lexemes = new LexemeScores(this.#single, this.#width, new WordBook(this.#clusterOf));
    return this.#lexemes.book;
  }

  /** Labels of one sentence's words, by number; always legal IOB2. */
  tag(words: readonly string[]): Uint8Array {
    const book = this.bookFor(words.length);
    const ids = Int32Array.from(words, (word) => book.idOf(word));
    return this.tagUnits(ids, 0, ids.length) ? this.labels.slice(0, ids.length) : new Uint8Array(ids.length);
  }

  /**
   * Fills `labels` for one sentence: `n` numbers of words from `ids[first]` on, in the book that
   * `bookFor` gave for them.
   *
   * @returns false, and nothing is filled in, where all words are O
   */
  tagUnits(ids: Int32Array, first: number, n: number): boolean {
    if (n === 0) return false;
    this.#reserve(n);
    this.#lexemes.catchUp();
    this.#copy(ids, first, n);
    if (!this.#sumWords(n)) return false;
    this.#lookAround(n);
    this.#decode(n);
    return true;
  }

  /** The words with edges either way. By hand: on so few, the built-in ways take longer than the tagging. */
  #copy(ids: Int32Array, first: number, n: number): void {
    const own = this.#ids;
    for (let i = 0; i < REACH; i++) {
      own[i] = NO_WORD;
      own[n + REACH + i] = NO_WORD;
    }
    for (let i = 0; i < n; i++) own[REACH + i] = ids[first + i]!;
  }

  #reserve(n: number): void {
    if (n <= this.#open.length) return;
    const room = Math.max(n, ROOM);
    this.#viterbi.reserve(room);
    this.labels = new Uint8Array(room);
    this.#open = new Uint8Array(room);
    // One score more than labels: sums come in pairs.
    this.#emission = new Int32Array(room * this.#width + 1);
    this.#ids = new Int32Array(room + 2 * REACH);
  }

  /** Sums up what is kept of the words that the gates let in; whether there are any. */
  #sumWords(n: number): boolean {
    const [ids, lexemes, kinds, open, emission] = [this.#ids, this.#lexemes, this.#kinds, this.#open, this.#emission];
    let some = false;
    for (let i = 0; i < n; i++) {
      const at = i + REACH;
      const gate = lexemes.gateAt(ids, at);
      open[i] = gate > this.#least && gate + kinds.lookAt(lexemes, ids, at) > this.#lastLeast ? 1 : 0;
      if (open[i] === 0) continue;
      some = true;
      lexemes.sumAt(ids, at, kinds, emission, i * this.#width);
    }
    return some;
  }

  /** Adds what several words say together where a word is open. */
  #lookAround(length: number): void {
    this.#askEdges(length);
    contextFeatures({ book: this.#lexemes.book, ids: this.#ids, length }, this.#several, this.#open);
    this.#several.answer(this.#emission, this.#width);
  }

  /** Finds the best labels of each stretch of open words. */
  #decode(n: number): void {
    const [open, labels] = [this.#open, this.labels];
    for (let i = 0; i < n; ) {
      if (open[i] === 0) {
        labels[i++] = 0;
        continue;
      }
      let to = i + 1;
      while (to < n && open[to] !== 0) to++;
      this.#viterbi.best(this.#emission, i, to, n, labels);
      i = to;
    }
  }

  /** Words near an end miss their neighbours. */
  #askEdges(n: number): void {
    for (let i = 0; i < n; i++) {
      // From the second word on to the last but one.
      if (i === 2 && n > 4) i = n - 2;
      if (this.#open[i] === 0) continue;
      for (let d = -2; d <= 2; d++) if (i + d < 0 || i + d >= n) this.#several.ask(hashPair(NONE_THERE, d), i);
    }
  }

  /** How far the label of word `i` of the sentence tagged last stands above the best other one there, in units. */
  marginAt(i: number): number {
    const width = this.#width;
    const label = this.labels[i]!;
    const before = i === 0 ? width : this.labels[i - 1]!;
    let other = IMPOSSIBLE;
    for (let y = 0; y < width; y++) {
      const value = this.#emission[i * width + y]! + this.#transitions[before * width + y]!;
      if (y !== label && value > other) other = value;
    }
    return this.#emission[i * width + label]! + this.#transitions[before * width + label]! - other;
  }
}

/** The feature of an empty place. */
const NONE_THERE = 7777;
