import { isKazakhLetters } from '../alphabet.ts';
import { harmonyBits } from '../harmony.ts';
import { lookAlikeCost } from '../look-alikes.ts';
import { type Lexicon, UNKNOWN, WEAK } from './lexicon.ts';
import { NearSearch, type NearWord } from './near-words.ts';
import { MAKES_NOUN, ON_FIGURE, ON_NOUN, ON_VERB, wordGrammar } from './verb-endings.ts';
import { NAME, NOUN_STEM, VERB_STEM } from './word-graph.ts';

/** What was meant, how it was lost, and how sure that is. */
export interface Correction {
  readonly word: string;
  readonly kind: 'ocr' | 'typo';
  readonly confidence: number;
}

export interface CorrectionContext {
  /** The word may be a name: it needs more evidence. */
  readonly name?: boolean;
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
const SHORTEST_SLIP = 6;
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

  /** Whether one slip of typing could be told at all: short rows without unheard-of letters are rare words too often. */
  maySlip(word: string, context: CorrectionContext): boolean {
    if (word.length >= (context.name ? LONG : LONG - 2)) return true;
    return !context.name && word.length >= SHORTEST_SLIP && this.#lexicon.oddness(word) > 0;
  }

  /**
   * The likeliest words; null for a word that is known or has no near one.
   *
   * @param slips false to look for misread letters only
   */
  nearest(word: string, slips: boolean): Nearest | null {
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
    const confidence = best.alike ? this.#alike(word, nearest, context) : this.#slip(word, nearest, context);
    if (confidence < LEAST_CONFIDENCE) return null;
    return { word: best.word, kind: best.alike ? 'ocr' : 'typo', confidence: round(Math.min(confidence, 0.99)) };
  }

  /**
   * Misread letters. Where the row has no unheard-of letters it may be a rare word, and the word we would put must be
   * the more common the shorter it is.
   */
  #alike(word: string, { best, margin, count }: Nearest, context: CorrectionContext): number {
    const genitive = lostGenitive(word, best.word);
    if (genitive === 'other person' && count < SEEN_TWICE) return 0;
    const odd = this.#lexicon.oddness(word) > 0;
    const enough = word.length <= 3 ? 300 : word.length <= 5 ? 60 : word.length <= 7 ? 12 : 2;
    let confidence = 0.9 + (odd ? 0.06 : 0) + (margin >= 4 ? 0.02 : 0);
    if (genitive === 'sure') return confidence;
    if (genitive === 'likely') confidence -= 0.15;
    if (count < enough) confidence -= odd && word.length > 5 ? 0.04 : word.length > 7 ? 0.14 : 0.25;
    if (dearest(word, best.word) >= DEAR) confidence -= odd && count >= 20 ? 0.05 : 0.2;
    if (this.#lexicon.strength(word) !== UNKNOWN) confidence -= count >= 50 && best.cost <= 2 ? 0.05 : 0.35;
    if (context.name && (count < 20 || dearest(word, best.word) >= DEAR)) confidence -= 0.2;
    if (context.name && word.length <= SHORT_NAME) confidence -= 0.3;
    return confidence;
  }

  /** One slip. A row without unheard-of letters is taken for a misspelling only where it is long. */
  #slip(word: string, { best, margin, count }: Nearest, context: CorrectionContext): number {
    if (this.#mayBeRight(word, best, count)) return 0;
    const isDoubledPart = word.length > best.word.length + 1;
    const isPlaceName = (this.#lexicon.facts(best.word) & NAME) !== 0 && !isDoubledPart;
    if (context.name && (word.length < LONG || count < 30 || isPlaceName)) return 0;
    const odd = Math.min(2, this.#lexicon.oddness(word));
    let confidence = 0.64 + 0.08 * odd;
    confidence += count >= 30 ? 0.1 : count >= 8 ? 0.06 : count >= 3 ? 0.02 : -0.06;
    confidence += word.length >= 11 ? 0.16 : word.length >= LONG ? 0.11 : word.length >= 8 ? 0.04 : -0.04;
    confidence += best.cost <= 3.5 ? 0.07 : best.cost <= 4 ? 0.04 : best.cost >= 5 ? -0.06 : 0;
    if (isDoubledPart || TRIPLED.test(word)) confidence += 0.1;
    if (margin < 4) confidence -= 0.06;
    if (context.name) confidence -= 0.05;
    return confidence;
  }

  /** Whether the row may be a word after all, or what we would put is too seldom to be meant. */
  #mayBeRight(word: string, best: NearWord, count: number): boolean {
    if (word.includes('ё') || (word.startsWith('ы') && best.word === word.slice(1))) return true;
    const isLong = word.length >= LONG;
    const odd = this.#lexicon.oddness(word) > 0;
    if (count < SEEN_TWICE && !(isLong && (odd || best.cost <= 3.5))) return true;
    if (
      this.#lexicon.strength(word) !== UNKNOWN &&
      !(word.length >= LONG - 2 && count >= 50 && (odd || word.length >= LONG - 1))
    )
      return true;
    return word.length <= best.word.length + 1 && !TRIPLED.test(word) && this.#sharesStem(word, best.word);
  }

  /** Whether both are, by shape, forms of one stem: then the unseen one may well be right (инфекциясын, инфекциясы). */
  #sharesStem(word: string, meant: string): boolean {
    let same = 0;
    while (same < word.length && word[same] === meant[same]) same++;
    const starts = this.#rowStarts(word);
    const others = this.#rowStarts(meant);
    for (let at = SHORTEST_STEM; at <= same; at++) if (starts.has(at) && others.has(at)) return true;
    return false;
  }

  /** Lengths of the bases that a word's legal endings leave, its own among them. */
  #rowStarts(word: string): Set<number> {
    const out = new Set([word.length]);
    wordGrammar().visit(word, (end, { starts }, harmony) => {
      if (starts & ON_FIGURE || (harmony !== 0 && !(harmonyBits(word, end) & harmony))) return false;
      const known = this.#lexicon.facts(word.slice(0, end)) & (NOUN_STEM | VERB_STEM);
      // A noun that is known to be one takes no verb's endings.
      if (known === 0 || (known & NOUN_STEM && starts & NOMINAL) || (known & VERB_STEM && starts & ON_VERB))
        out.add(end);
      return false;
    });
    return out;
  }
}

/** Three equal letters in a row are in no word. */
const TRIPLED = /(.)\1\1/u;

const LEAST_MARGIN = 1.5;
const LEAST_CONFIDENCE = 0.6;
const SEEN_TWICE = 1.5;
const LONG = 10;
const SHORT_NAME = 5;
/** Letters that are read for each other this seldom need more evidence. */
const DEAR = 2.4;

/** Cost of the least likely misread letter. */
function dearest(word: string, meant: string): number {
  let most = 0;
  for (let i = 0; i < word.length; i++)
    if (word[i] !== meant[i]) most = Math.max(most, lookAlikeCost(word.charAt(i), meant.charAt(i)));
  return most;
}

/**
 * What a lost ң was. -тын is -тың misread; -нын may be an accusative after -н too; and elsewhere ң would address
 * somebody, which texts seldom do.
 */
function lostGenitive(word: string, meant: string): 'sure' | 'likely' | 'other person' | null {
  let found: 'sure' | 'likely' | null = null;
  for (let i = 0; i < word.length; i++) {
    if (word[i] === meant[i]) continue;
    if (word[i] !== 'н' || meant[i] !== 'ң') {
      if (found !== null) return null;
      continue;
    }
    if (i < meant.length - 1 || !GENITIVE.test(meant)) return 'other person';
    found = word.slice(0, i) !== meant.slice(0, i) ? null : meant.charAt(i - 2) === 'н' ? 'likely' : 'sure';
  }
  return found;
}

const GENITIVE = /[нтд][ыі]ң$/u;

const SHORTEST_STEM = 3;
const NOMINAL = ON_NOUN | MAKES_NOUN;

const round = (value: number): number => Math.round(value * 100) / 100;
