import { readAsset } from '../../core/asset.ts';
import type { Span } from '../../core/span.ts';
import {
  AFTER,
  BEFORE,
  END,
  endFeatures,
  FEATURE_SPACE,
  FeatureList,
  Gap,
  gapFeatures,
  START,
  startFeatures,
} from './gap-features.ts';
import { SEEN_LOWER, WordEvidence } from './word-evidence.ts';

/** Weights are stored in sixteenths. */
const UNIT = 16;
/** The end's share of the weights, brought to log odds over all words of a text. */
const FINALITY_SCALE = 2.85;
const FINALITY_SHIFT = 0.95;

/** What the last word, and all words next to the gap, say at least where the log odds reach a bar. */
const LEAST_END = -5.5;
const SHARE_OF_END = 0.3;
const LEAST_BESIDE = -5;
const SHARE_BESIDE = 0.4;

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

  /**
   * Can the log odds be as high as `bar` (-4 to 12)? The words next to the gap must speak for it, the last one alone
   * and all together. Among 230 000 gaps of texts with and without marks, none whose log odds reached -4, 6 or 12 came
   * within 1 of being ruled out here.
   */
  mayReach(gap: Gap, bar: number): boolean {
    endFeatures(gap, this.#features);
    const end = this.#total();
    if (end < LEAST_END + SHARE_OF_END * bar) return false;
    startFeatures(gap, this.#evidence, this.#features);
    return end + this.#total() >= LEAST_BESIDE + SHARE_BESIDE * bar;
  }

  /** Log odds that a sentence ends in the gap. */
  score(gap: Gap): number {
    gapFeatures(gap, this.#evidence, this.#features);
    return this.#total();
  }

  /** How much the word `END` looks like the last word of a sentence, in log odds around 0. */
  finality(gap: Gap): number {
    endFeatures(gap, this.#features);
    return FINALITY_SCALE * this.#total() + FINALITY_SHIFT;
  }

  /** How much the word `START` looks like the first word of a sentence and not like a name, in log odds around 0. */
  opening(gap: Gap): number {
    startFeatures(gap, this.#evidence, this.#features);
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

/** A gap of which nothing but its words is known; used anew for each. */
const bare: Gap = new Gap();

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
 * @param before the word before `end`, or an empty span
 * @param end the last word of the would-be sentence
 * @param start the first word of the would-be next one
 * @param after the word after `start`, or an empty span
 */
export function gapScore(text: string, before: Span, end: Span, start: Span, after: Span): number {
  bare.text = text;
  bare.setWord(BEFORE, before[0], before[1]);
  bare.setWord(END, end[0], end[1]);
  bare.setWord(START, start[0], start[1]);
  bare.setWord(AFTER, after[0], after[1]);
  return gapModel().score(bare);
}

/** How much a word looks like the last of a sentence, whatever comes next, in log odds around 0. */
export function finality(text: string, before: Span, end: Span): number {
  bare.text = text;
  bare.setWord(BEFORE, before[0], before[1]);
  bare.setWord(END, end[0], end[1]);
  return gapModel().finality(bare);
}

/** How much a capitalised word looks like the first of a sentence and not like a name, in log odds around 0. */
export function opening(start: string, after: string): number {
  bare.text = start + after;
  bare.setWord(START, 0, start.length);
  bare.setWord(AFTER, start.length, start.length + after.length);
  return gapModel().opening(bare);
}
