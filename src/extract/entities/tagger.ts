import { TazamatinError } from '../../core/error.ts';
import { type ClusterOf, readClusters } from './clusters.ts';
import { phraseFeatures, quoteFeatures } from './context-features.ts';
import { LONGEST, REACH, ScoreKernel } from './kernel/score-kernel.ts';
import { LexemeScores } from './lexeme-scores.ts';
import { MODEL_FILES, type Model, type Reading, readModel } from './model.ts';
import { modelFile } from './model-file.ts';
import { WeightTable } from './weight-table.ts';
import { NO_WORD, WordBook } from './word-book.ts';
import { TRAITS } from './word-type.ts';

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
  readonly labels: Uint8Array;
  /** How far the label of each of these words that is not O stands above the best other one there, in units. */
  readonly margins: Int32Array;
  readonly #kernel: ScoreKernel;
  #lexemes: LexemeScores;

  constructor(model: Model, clusterOf: ClusterOf) {
    const { labels, unit, single } = model;
    this.unit = unit;
    this.#kernel = new ScoreKernel(model);
    this.labels = this.#kernel.labels;
    this.margins = this.#kernel.margins;
    this.#lexemes = new LexemeScores(new WeightTable(single), labels, this.#kernel, new WordBook(clusterOf));
  }

  /** The book in which the next words to be tagged, `LONGEST` at most, get their numbers. */
  book(): WordBook {
    if (!this.#lexemes.book.holds(LONGEST)) this.#lexemes = this.#lexemes.next();
    return this.#lexemes.book;
  }

  /** Labels of one sentence's words, by number; always legal IOB2. A longer one than `LONGEST` is tagged in pieces. */
  tag(words: readonly string[]): Uint8Array {
    const out = new Uint8Array(words.length);
    for (let from = 0; from < words.length; from += LONGEST) {
      const piece = words.slice(from, from + LONGEST);
      const book = this.book();
      const ids = Int32Array.from(piece, (word) => book.idOf(word));
      if (this.tagUnits(ids, 0, ids.length)) out.set(this.labels.subarray(0, ids.length), from);
    }
    return out;
  }

  /**
   * Fills `labels` and `margins` for one sentence: `n` numbers of words, `LONGEST` at most, from `ids[first]` on, in
   * the book that `book` gave for them.
   *
   * @returns false, and nothing is filled in, where all words are O
   */
  tagUnits(ids: Int32Array, first: number, n: number): boolean {
    const kernel = this.#kernel;
    this.#lexemes.catchUp();
    this.#copy(ids, first, n);
    const traits = kernel.openWords(n);
    if (traits === 0) return false;
    const row = { book: this.#lexemes.book, ids: kernel.ids, length: n };
    if (traits & TRAITS.quote) quoteFeatures(row, kernel, kernel.open);
    if (traits & TRAITS.opening) phraseFeatures(row, kernel, kernel.open);
    kernel.tag(n, traits);
    return true;
  }

  /** The words with edges either way. By hand: on so few, the built-in ways take longer than the tagging. */
  #copy(ids: Int32Array, first: number, n: number): void {
    const own = this.#kernel.ids;
    for (let i = 0; i < REACH; i++) {
      own[i] = NO_WORD;
      own[n + REACH + i] = NO_WORD;
    }
    for (let i = 0; i < n; i++) own[REACH + i] = ids[first + i]!;
  }
}
