import { isKazakhLetters } from '../alphabet.ts';
import { type Lexicon, UNKNOWN, WEAK } from './lexicon.ts';
import { NearSearch, type NearWord } from './near-words.ts';
import { NAME } from './word-graph.ts';

/** What was meant, how it was lost, and how sure that is. */
export interface Correction {
  readonly word: string;
  readonly kind: 'ocr' | 'typo';
  readonly confidence: number;
}

export interface CorrectionContext {
  /** The word may be a name: only misread letters are put right. */
  readonly name?: boolean;
  /** How often the document has the word's stem in this spelling: three times is usage, no slip. */
  readonly repeated?: number;
}

/** The two likeliest readings of a row of letters. */
export interface Nearest {
  readonly best: NearWord;
  /** Score (cost less the logarithm of frequency) of the best, and how far the next one is behind it. */
  readonly score: number;
  readonly margin: number;
  readonly count: number;
}

const SHORTEST_ALIKE = 3;
const SHORTEST_SLIP = 5;
/** What a built form, never seen, counts for. */
const UNSEEN = 0.5;
const NO_RIVAL = 20;

/** Noisy channel: of the words near to a row of letters that is none, the one that explains it best. */
export class Corrector {
  readonly #lexicon: Lexicon;
  readonly #near: NearSearch;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#near = new NearSearch(lexicon);
  }

  /** The likeliest words; null for a word that is known or has no near one. */
  nearest(word: string): Nearest | null {
    return this.#nearest(word, word.length >= SHORTEST_SLIP);
  }

  /** As `nearest`, looking for misread letters only. */
  nearestAlike(word: string): Nearest | null {
    return this.#nearest(word, false);
  }

  #nearest(word: string, slips: boolean): Nearest | null {
    if (word.length < SHORTEST_ALIKE || word.length > 40 || !isKazakhLetters(word)) return null;
    if (this.#lexicon.strength(word) > WEAK) return null;
    let best: NearWord | null = null;
    let score = 0;
    let next = Number.POSITIVE_INFINITY;
    for (const one of this.#near.find(word, slips)) {
      const own = one.cost - Math.log(Math.max(UNSEEN, this.#lexicon.count(one.word)));
      if (best === null || own < score) {
        if (best !== null) next = score;
        [best, score] = [one, own];
      } else next = Math.min(next, own);
    }
    if (best === null) return null;
    return { best, score, margin: Math.min(NO_RIVAL, next - score), count: this.#lexicon.count(best.word) };
  }

  /** Whether the likeliest word is likely enough. */
  judge(word: string, nearest: Nearest | null, context: CorrectionContext): Correction | null {
    if (nearest === null || nearest.margin < LEAST_MARGIN) return null;
    const { best } = nearest;
    const confidence = best.alike ? this.#alike(word, nearest) : this.#slip(word, nearest, context);
    if (confidence < LEAST_CONFIDENCE) return null;
    return { word: best.word, kind: best.alike ? 'ocr' : 'typo', confidence: round(Math.min(confidence, 0.99)) };
  }

  #alike(word: string, { best, margin, count }: Nearest): number {
    const isWeak = this.#lexicon.strength(word) !== UNKNOWN;
    let confidence = 0.86 + (count >= 3 ? 0.05 : 0) + (this.#lexicon.oddness(word) > 0 ? 0.05 : 0);
    confidence += margin >= 4 ? 0.03 : 0;
    if (best.cost > 3.6) confidence -= 0.12;
    if (word.length < 5) confidence -= count >= 100 ? 0.04 : 0.2;
    if (isWeak) confidence -= count >= 50 && best.cost <= 2 ? 0.08 : 0.4;
    if (count < 1) confidence -= 0.06;
    return confidence;
  }

  #slip(word: string, { best, margin, count }: Nearest, context: CorrectionContext): number {
    if (context.name || this.#lexicon.facts(best.word) & NAME) return 0;
    if ((context.repeated ?? 0) >= USAGE) return 0;
    const isWeak = this.#lexicon.strength(word) !== UNKNOWN;
    const odd = this.#lexicon.oddness(word) > 0;
    let confidence = 0.7;
    confidence += odd ? 0.1 : 0;
    confidence += count >= 30 ? 0.1 : count >= 8 ? 0.06 : count >= 2 ? 0 : -0.15;
    confidence += word.length >= 9 ? 0.1 : word.length >= 7 ? 0.05 : -0.08;
    confidence += best.cost <= 3.5 ? 0.05 : best.cost >= 5 ? -0.06 : 0;
    confidence += margin >= 5 ? 0.03 : margin < 3.5 ? -0.08 : 0;
    if (isWeak) confidence -= count >= 100 ? 0.12 : 0.4;
    return confidence;
  }
}

const LEAST_MARGIN = 1.5;
const LEAST_CONFIDENCE = 0.5;
const USAGE = 3;

const round = (value: number): number => Math.round(value * 100) / 100;
