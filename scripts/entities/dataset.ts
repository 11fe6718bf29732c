import type { ClusterOf } from '../../src/extract/entities/clusters.ts';
import { CONTEXT_SLOTS, contextFeatures, KIND_SLOTS } from '../../src/extract/entities/context-features.ts';
import { hashPair } from '../../src/extract/entities/hash.ts';
import { labelNumber } from '../../src/extract/entities/labels.ts';
import { buildWordType, type WordType } from '../../src/extract/entities/word-type.ts';
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
  readonly #types = new Map<string, WordType>();
  readonly #clusterOf: ClusterOf;
  #context: Int32Array = new Int32Array(CONTEXT_SLOTS * 256);

  constructor(clusterOf: ClusterOf) {
    this.#clusterOf = clusterOf;
  }

  type(word: string): WordType {
    const known = this.#types.get(word);
    if (known !== undefined) return known;
    const type = buildWordType(word, this.#clusterOf);
    this.#types.set(word, type);
    return type;
  }

  encode(sentence: LabelledSentence, domain: number, wanted: Wanted = 'all'): EncodedSentence {
    const row = sentence.words.map((word) => this.type(word));
    const starts = new Int32Array(row.length + 1);
    const features: number[] = [];
    if (row.length * CONTEXT_SLOTS > this.#context.length) this.#context = new Int32Array(row.length * CONTEXT_SLOTS);
    if (wanted !== 'single') contextFeatures(row, this.#context);
    const slots = wanted === 'single' ? 0 : wanted === 'kinds' ? KIND_SLOTS : CONTEXT_SLOTS;
    for (let i = 0; i < row.length; i++) {
      if (wanted !== 'kinds') pushSingle(row, i, wanted === 'all', features);
      for (let k = 0; k < slots; k++) {
        const f = this.#context[i * CONTEXT_SLOTS + k]!;
        if (f !== 0) features.push(f);
      }
      // A sentence in the record's reading has each feature twice: shared with KazNERD, and its own.
      if (domain === 1) for (let j = features.length - 1; j >= starts[i]!; j--) features.push(recordCopy(features[j]!));
      starts[i + 1] = features.length;
    }
    return {
      starts,
      features: Int32Array.from(features),
      gold: Uint8Array.from(sentence.labels, (label) => Math.max(0, labelNumber(label))),
      domain,
    };
  }
}

/** What word `i` and its neighbours say each by itself. */
function pushSingle(row: readonly WordType[], i: number, edges: boolean, features: number[]): void {
  for (const f of row[i]!.own) features.push(f);
  for (let d = -3; d <= 3; d++) {
    const type = row[i + d];
    if (type === undefined) {
      if (Math.abs(d) <= 2 && edges) features.push(hashPair(7777, d));
      continue;
    }
    if (Math.abs(d) <= 1) for (const f of type.near) features.push(hashPair(f, d));
    for (const f of Math.abs(d) <= 2 ? type.far : type.far.subarray(0, 1)) features.push(hashPair(f, d));
  }
}
