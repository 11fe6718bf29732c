import type { ClusterOf } from '../../src/extract/entities/clusters.ts';
import {
  contextFeatures,
  type FeatureSink,
  leftKinds,
  middleKinds,
  REACH,
  rightKinds,
  type WordRow,
} from '../../src/extract/entities/context-features.ts';
import { hashPair } from '../../src/extract/entities/hash.ts';
import { labelNumber } from '../../src/extract/entities/labels.ts';
import { WordBook } from '../../src/extract/entities/word-book.ts';
import type { WordType } from '../../src/extract/entities/word-type.ts';
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

/** Turns sentences into lists of feature names (hashes). */
export class Encoder {
  readonly #book: WordBook;

  constructor(clusterOf: ClusterOf) {
    this.#book = new WordBook(clusterOf);
  }

  encode(sentence: LabelledSentence, domain: number, wanted: Wanted = 'all'): EncodedSentence {
    const row = rowOf(sentence.words, this.#book);
    const lists: number[][] = sentence.words.map(() => []);
    const sink: FeatureSink = { ask: (name, word) => lists[word]!.push(name) };
    if (wanted !== 'kinds') for (let i = 0; i < row.length; i++) askSingle(row, i, wanted === 'all', sink);
    if (wanted !== 'single') for (let i = 0; i < row.length; i++) askKinds(row, i, sink);
    if (wanted === 'all') contextFeatures(row, sink, null);
    // A sentence in the record's reading has each feature twice: shared with KazNERD, and its own.
    if (domain === 1) for (const list of lists) list.push(...list.map(recordCopy));
    const starts = new Int32Array(row.length + 1);
    for (const [i, list] of lists.entries()) starts[i + 1] = starts[i]! + list.length;
    return {
      starts,
      features: Int32Array.from(lists.flat()),
      gold: Uint8Array.from(sentence.labels, (label) => Math.max(0, labelNumber(label))),
      domain,
    };
  }
}

function rowOf(words: readonly string[], book: WordBook): WordRow {
  const ids = new Int32Array(words.length + 2 * REACH);
  for (const [i, word] of words.entries()) ids[i + REACH] = book.idOf(word);
  return { book, ids, length: words.length };
}

function askKinds({ book: { facts }, ids }: WordRow, i: number, sink: FeatureSink): void {
  const [a, b, c, d, e] = [-2, -1, 0, 1, 2].map((distance) => ids[i + REACH + distance]!);
  middleKinds(facts, b!, c!, d!, sink, i);
  leftKinds(facts, a!, b!, c!, sink, i);
  rightKinds(facts, c!, d!, e!, sink, i);
}

/** What word `i` and its neighbours say each by itself. */
function askSingle({ book: { types }, ids, length }: WordRow, i: number, edges: boolean, sink: FeatureSink): void {
  for (const name of types[ids[i + REACH]!]!.own) sink.ask(name, i);
  for (let d = -REACH; d <= REACH; d++) {
    if (i + d < 0 || i + d >= length) {
      if (Math.abs(d) <= 2 && edges) sink.ask(hashPair(7777, d), i);
      continue;
    }
    const { near, far }: WordType = types[ids[i + d + REACH]!]!;
    if (Math.abs(d) <= 1) for (const name of near) sink.ask(hashPair(name, d), i);
    for (const name of Math.abs(d) <= 2 ? far : far.subarray(0, 1)) sink.ask(hashPair(name, d), i);
  }
}
