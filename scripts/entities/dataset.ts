import type { ClusterOf } from '../../src/extract/entities/clusters.ts';
import { phraseFeatures, quoteFeatures, type WordRow } from '../../src/extract/entities/context-features.ts';
import { hashPair } from '../../src/extract/entities/hash.ts';
import { LONGEST, REACH, ScoreKernel } from '../../src/extract/entities/kernel/score-kernel.ts';
import { LABEL_COUNT, labelNumber } from '../../src/extract/entities/labels.ts';
import type { Model } from '../../src/extract/entities/model.ts';
import { layRows } from '../../src/extract/entities/weight-table.ts';
import { WordBook } from '../../src/extract/entities/word-book.ts';
import { recordCopy } from './crf.ts';
import type { LabelledSentence } from './iob2.ts';

/** A sentence as numbers: the features of word i are `features[starts[i] .. starts[i + 1]]`. */
export interface EncodedSentence {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly gold: Uint8Array;
  /** 0 for KazNERD's reading, 1 for the record's. */
  readonly domain: number;
}

/** Which features are wanted: of single words; of their kinds, as several stand together; all, edges too. */
export type Wanted = 'single' | 'kinds' | 'all';

/** A model that knows nothing. */
function emptyModel(): Model {
  const nothing = layRows(new Map());
  const transitions = new Int16Array((LABEL_COUNT + 1) * LABEL_COUNT);
  return { labels: LABEL_COUNT, unit: 1, doubts: [0, 0], transitions, single: nothing, several: nothing };
}

/** Turns sentences into lists of feature names (hashes). */
export class Encoder {
  readonly #book: WordBook;
  readonly #kernel: ScoreKernel = new ScoreKernel(emptyModel());

  constructor(clusterOf: ClusterOf) {
    this.#book = new WordBook(clusterOf);
    this.#kernel.admitAllNames();
  }

  /** Encodes one sentence, of which no more than the first `LONGEST` words. */
  encode({ words, labels }: LabelledSentence, domain: number, wanted: Wanted = 'all'): EncodedSentence {
    const row = rowOf(words.slice(0, LONGEST), this.#book);
    const lists = Array.from({ length: row.length }, (): number[] => []);
    if (wanted !== 'kinds') for (let i = 0; i < row.length; i++) pushSingle(row, i, lists[i]!);
    if (wanted !== 'single') this.#pushSeveral(row, wanted === 'kinds', lists);
    // A sentence in the record's reading has each feature twice: shared with KazNERD, and its own.
    if (domain === 1) for (const list of lists) list.push(...list.map(recordCopy));
    const starts = new Int32Array(row.length + 1);
    for (const [i, list] of lists.entries()) starts[i + 1] = starts[i]! + list.length;
    return {
      starts,
      features: Int32Array.from(lists.flat()),
      gold: Uint8Array.from(labels.slice(0, LONGEST), (label) => Math.max(0, labelNumber(label))),
      domain,
    };
  }

  #pushSeveral(row: WordRow, kindsOnly: boolean, lists: number[][]): void {
    const kernel = this.#kernel;
    const { length: n, book, ids } = row;
    let traits = 0;
    // The kernel has no room for all words of a corpus: they are numbered by their places in the sentence.
    kernel.ids.fill(0, 0, n + 2 * REACH);
    for (let i = 0; i < n; i++) {
      const type = book.types[ids[i + REACH]!]!;
      traits |= type.traits;
      kernel.ids[i + REACH] = i + 1;
      kernel.keepFacts(i + 1, type);
    }
    kernel.open.fill(1, 0, n);
    kernel.begin();
    if (!kindsOnly) {
      quoteFeatures(row, kernel, kernel.open);
      phraseFeatures(row, kernel, kernel.open);
    }
    const count = kernel.nameFeatures(n, traits, kindsOnly);
    for (let k = 0; k < count; k++) lists[kernel.words[k]!]!.push(kernel.names[k]!);
  }
}

function rowOf(words: readonly string[], book: WordBook): WordRow {
  const ids = new Int32Array(words.length + 2 * REACH);
  for (const [i, word] of words.entries()) ids[i + REACH] = book.idOf(word);
  return { book, ids, length: words.length };
}

/** What word `i` and its neighbours say each by itself. */
function pushSingle({ book: { types }, ids, length }: WordRow, i: number, names: number[]): void {
  names.push(...types[ids[i + REACH]!]!.own);
  for (let d = -REACH; d <= REACH; d++) {
    if (i + d < 0 || i + d >= length) continue;
    const { near, far } = types[ids[i + d + REACH]!]!;
    if (Math.abs(d) <= 1) for (const name of near) names.push(hashPair(name, d));
    for (const name of Math.abs(d) <= 2 ? far : far.subarray(0, 1)) names.push(hashPair(name, d));
  }
}
