import { readAsset } from '../../core/asset.ts';
import type { Span } from '../../core/span.ts';
import { FACTS } from './gap-facts.ts';
import {
  AFTER,
  BEFORE,
  END,
  FEATURE_SPACE,
  FeatureList,
  type FeatureSink,
  featureId,
  Gap,
  GapFeatures,
  START,
} from './gap-features.ts';
import { EMPTY, GapWords, KEPT } from './gap-words.ts';
import { SEEN_LOWER, WordEvidence } from './word-evidence.ts';

/** Weights are stored in sixteenths. */
const UNIT = 16;
/** The end's share of the weights, brought to log odds over all words of a text. */
const FINALITY_SCALE = 2.85;
const FINALITY_SHIFT = 0.95;

/** What the two words at the gap, and all words next to it, say at least where the log odds reach a bar. */
const LEAST_PAIR = -4.4;
const SHARE_OF_PAIR = 0.3;
const LEAST_BESIDE = -5;
const SHARE_BESIDE = 0.4;
/** What all else can add to these two at most where a gap reaches the bars of a repair. */
const MOST_BEHIND_PAIR = 12;
const MOST_BEHIND_BESIDE = 11;
/**
 * Words farther off hardly ever add more: among 180 000 gaps two had 7, and none whose log odds reached -4, 6 or 12
 * lacked 5 without them.
 */
const MOST_OF_FAR = 6;

/** Learnt weights with what is known of words; see `models/BOUNDARIES.md`. */
export class GapModel {
  readonly #evidence: WordEvidence;
  readonly #words: GapWords;
  readonly #sum: WeightSum;
  readonly #features: GapFeatures;

  /** @param bytes `FEATURE_SPACE` signed weights, then the word evidence */
  constructor(bytes: Uint8Array) {
    this.#evidence = new WordEvidence(bytes.subarray(FEATURE_SPACE));
    this.#words = new GapWords(this.#evidence);
    this.#sum = new WeightSum(new Int8Array(bytes.buffer, bytes.byteOffset, FEATURE_SPACE), this.#words);
    this.#features = new GapFeatures(this.#words, this.#sum);
  }

  /**
   * Can the log odds be as high as `bar` (-4 to 12)? The two words at the gap must speak for it. Among 70 000 gaps of
   * texts with and without marks, none whose log odds reached -4, 6 or 12 came within 1 of being ruled out here or by
   * the next question.
   */
  mayReach(gap: Gap, bar: number): boolean {
    this.#begin(gap);
    this.#features.pair(gap);
    return this.#sum.total >= UNIT * Math.max(LEAST_PAIR + SHARE_OF_PAIR * bar, bar - MOST_BEHIND_PAIR);
  }

  /** The same question after `mayReach`, the words next to these told, too; what is summed up stays. */
  mayReachBeside(gap: Gap, bar: number): boolean {
    this.#features.beside(gap);
    return this.#sum.total >= UNIT * Math.max(LEAST_BESIDE + SHARE_BESIDE * bar, bar - MOST_BEHIND_BESIDE);
  }

  /** The same after `mayReachBeside`, the marks and the sentence so far told. */
  mayReachAround(gap: Gap, bar: number): boolean {
    this.#features.around(gap);
    return this.#sum.total >= UNIT * (bar - MOST_OF_FAR);
  }

  /** The log odds after `mayReachAround`, the words farther off told. */
  scoreOn(gap: Gap): number {
    this.#features.far(gap);
    return this.#sum.total / UNIT;
  }

  /** Log odds that a sentence ends in the gap. */
  score(gap: Gap): number {
    this.#begin(gap);
    this.#features.all(gap);
    return this.#sum.total / UNIT;
  }

  /** How much the word `END` looks like the last word of a sentence, in log odds around 0. */
  finality(gap: Gap): number {
    this.#begin(gap);
    this.#features.end(gap);
    return FINALITY_SCALE * (this.#sum.total / UNIT) + FINALITY_SHIFT;
  }

  /** How much the word `START` looks like the first word of a sentence and not like a name, in log odds around 0. */
  opening(gap: Gap): number {
    this.#begin(gap);
    this.#features.start(gap);
    return this.#sum.total / UNIT;
  }

  /** Do texts write `word` (in lower case) small? */
  isKnown(word: string): boolean {
    return (this.#evidence.of(word) & SEEN_LOWER) !== 0;
  }

  #begin({ read }: Gap): void {
    this.#words.makeRoom();
    if (read !== undefined) this.#words.takeKeysOf(read.vocabulary);
    this.#sum.total = 0;
  }
}

/** Stands for a sum that is not worked out yet. */
const NO_SUM = -0x8000;

/** Sums the weights of features; the sum of a word in a role is worked out once and kept with the word. */
class WeightSum implements FeatureSink {
  total = 0;
  readonly #weights: Int8Array;
  readonly #words: GapWords;
  readonly #list: FeatureList;
  /** What small facts say together, by their number. */
  readonly #facts: Int16Array = new Int16Array(FACTS).fill(NO_SUM);

  constructor(weights: Int8Array, words: GapWords) {
    this.#weights = weights;
    this.#words = words;
    this.#list = new FeatureList(words);
  }

  add(seed: number, value: number): void {
    this.total += this.#weights[featureId(seed, value)]!;
  }

  facts(fact: number): void {
    const known = this.#facts[fact]!;
    this.total += known === NO_SUM ? this.#sumFacts(fact) : known;
  }

  #sumFacts(fact: number): number {
    this.#list.count = 0;
    this.#list.facts(fact);
    const sum = this.#sumOf(this.#list);
    this.#facts[fact] = sum;
    return sum;
  }

  #sumOf({ ids, count }: FeatureList): number {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.#weights[ids[i]!]!;
    return sum;
  }

  word(role: number, row: number): void {
    const kept = this.#words.at(row, KEPT + role);
    if (kept !== EMPTY) {
      this.total += kept;
      return;
    }
    const list = this.#list;
    list.count = 0;
    list.word(role, row);
    const sum = this.#sumOf(list);
    this.#words.set(row, KEPT + role, sum);
    this.total += sum;
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
