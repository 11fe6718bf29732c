import { readAsset } from '../../core/asset.ts';
import {
  endFeatures,
  FEATURE_SPACE,
  FeatureList,
  type Gap,
  gapFeatures,
  shapeOf,
  startFeatures,
} from './gap-features.ts';
import { SEEN_LOWER, WordEvidence } from './word-evidence.ts';

/** Weights are stored in sixteenths. */
const UNIT = 16;
/** The end's share of the weights, brought to log odds over all words of a text. */
const FINALITY_SCALE = 2.85;
const FINALITY_SHIFT = 0.95;

/** Learnt weights with what is known of words; see `models/BOUNDARIES.md`. */
export class GapModel {
  readonly #weights: Int8Array;
  readonly #evidence: WordEvidence;
  readonly #features = new FeatureList();

  /** @param bytes `FEATURE_SPACE` signed weights, then the word evidence */
  constructor(bytes: Uint8Array) {
    this.#weights = new Int8Array(bytes.buffer, bytes.byteOffset, FEATURE_SPACE);
    this.#evidence = new WordEvidence(bytes.subarray(FEATURE_SPACE));
  }

  /** Log odds that a sentence ends in the gap. */
  score(gap: Gap): number {
    gapFeatures(gap, this.#evidence, this.#features);
    return this.#total();
  }

  /** How much `end` looks like the last word of a sentence, in log odds around 0. */
  finality(before: string, end: string): number {
    endFeatures(end.toLowerCase(), shapeOf(end), before.toLowerCase(), '', this.#features);
    return FINALITY_SCALE * this.#total() + FINALITY_SHIFT;
  }

  /** How much `start` looks like the first word of a sentence and not like a name, in log odds around 0. */
  opening(start: string, after: string): number {
    const lower = start.toLowerCase();
    const known = this.#evidence.of(lower) + 4 * this.#evidence.ofStem(lower);
    startFeatures(lower, shapeOf(start), known, after, '', this.#evidence, this.#features);
    return this.#total();
  }

  /** Do texts write `word` (in lower case) small? */
  isKnown(word: string): boolean {
    return (this.#evidence.of(word) & SEEN_LOWER) !== 0;
  }

  #total(): number {
    const { ids, count } = this.#features;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.#weights[ids[i]!]!;
    this.#features.count = 0;
    return sum / UNIT;
  }
}

/** A gap of which nothing but its words is known. */
const BARE: Omit<Gap, 'before' | 'end' | 'start' | 'after'> = {
  ...{ before2: '', after2: '', left: '', right: '', markBefore: '', markAfter: '' },
  ...{ farLeft: [], farRight: [], first: '', enclosed: false, words: 0, dashed: false },
};

let model: GapModel | undefined;

/** The model that ships with the package; read when first asked for. */
export function gapModel(): GapModel {
  model ??= new GapModel(readAsset('models/boundaries.bin'));
  return model;
}

/** Puts another model in the place of the shipped one, to measure it. */
export function useGapModel(other: GapModel): void {
  model = other;
}

/**
 * How much speaks for a sentence end between two words that no mark parts, in log odds: above 0 yes, above 4 surely.
 *
 * @param before the word before `end`, or ''
 * @param end the last word of the would-be sentence, as written
 * @param start the first word of the would-be next one, as written
 * @param after the word after `start`, or ''
 */
export function gapScore(before: string, end: string, start: string, after: string): number {
  return gapModel().score({ ...BARE, before, end, start, after });
}

/** How much a word looks like the last of a sentence, whatever comes next, in log odds around 0. */
export function finality(before: string, end: string): number {
  return gapModel().finality(before, end);
}

/** How much a capitalised word looks like the first of a sentence and not like a name, in log odds around 0. */
export function opening(start: string, after: string): number {
  return gapModel().opening(start, after);
}
