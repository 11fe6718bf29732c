import { commonStart } from '../../core/common-start.ts';
import { isKazakhLetters, isVowelAt, KAZAKH_ONLY } from '../alphabet.ts';
import { lookAlikeCost } from '../look-alikes.ts';
import { type Lexicon, UNKNOWN, WEAK } from './lexicon.ts';
import { NearSearch, type NearWord } from './near-words.ts';
import { proofOf, slipOdds, stemCount, supportOdds } from './slip-features.ts';
import { isLooseDouble, isOldForm, SparedWords } from './spared.ts';
import { NAME } from './word-graph.ts';

/** What was meant, how it was lost, and how sure that is. */
export interface Correction {
  readonly word: string;
  readonly kind: 'ocr' | 'typo';
  readonly confidence: number;
}

export interface CorrectionContext {
  /** The word may be a name: it needs more evidence. */
  readonly name?: boolean;
  /** The text is known to have lost Kazakh letters in other words: less evidence will do. */
  readonly damaged?: boolean;
  /** How often the text has a word (small letters), this place aside. */
  readonly support?: (word: string) => number;
  /** How many words of the text begin so (small letters). */
  readonly beginning?: (start: string) => number;
}

/** What is thought of a correction before the text around it is asked. */
export interface Judgement {
  readonly nearest: Nearest;
  readonly confidence: number;
  /** Logarithm of the odds that the trained model gives to a slip. */
  readonly odds: number;
  /** What words that speak for it begin with. */
  readonly proof: string | null;
}

/** The correction of a judgement, if it is likely enough in this text. */
export function decide(judged: Judgement | null, context: CorrectionContext): Correction | null {
  if (judged === null) return null;
  const { word, alike } = judged.nearest.best;
  let { confidence } = judged;
  if (judged.odds > HOPELESS_ODDS) {
    const beyond = judged.odds + supportIn(word, judged.proof, context) - SURE_ODDS;
    confidence = Math.max(confidence, 0.8 + (beyond < 0 ? 0.1 : 0.04) * Math.min(beyond, MOST_BEYOND));
  }
  if (confidence < LEAST_CONFIDENCE) return null;
  return { word, kind: alike ? 'ocr' : 'typo', confidence: round(Math.min(confidence, 0.99)) };
}

function supportIn(word: string, proof: string | null, { support, beginning }: CorrectionContext): number {
  const form = support?.(word) ?? 0;
  const others = proof === null ? 0 : (beginning?.(proof) ?? 0) - (word.startsWith(proof) ? form : 0);
  return supportOdds(form, Math.max(0, others));
}

/** Whether no text will make `decide` correct the word. */
export const isHopeless = (judged: Judgement | null): boolean =>
  judged === null || (judged.odds <= HOPELESS_ODDS && judged.confidence < LEAST_CONFIDENCE);

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
/** What a built form, never seen, counts for at least, and what share of its stem's count. */
const UNSEEN = 0.5;
const SHARE_OF_FORM = 0.01;
const NO_RIVAL = 20;

/** Noisy channel: of the words near to a row of letters that is none, the one that explains it best. */
export class Corrector {
  readonly #lexicon: Lexicon;
  readonly #near: NearSearch;
  readonly #spared: SparedWords;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#near = new NearSearch(lexicon);
    this.#spared = new SparedWords(lexicon);
  }

  /** Whether one slip of typing could be told at all: short rows without unheard-of letters are rare words too often. */
  maySlip(word: string, context: CorrectionContext): boolean {
    if (word.length >= (context.name ? LONG - 2 : SHORTEST_SLIP)) return true;
    return word.length >= SHORTEST_SLIP - 1 && this.#lexicon.oddness(word) > 0;
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
      const own = one.cost - Math.log(this.#likelihood(one.word));
      if (best === null || own < score) {
        if (best !== null) next = score;
        [best, score] = [one, own];
      } else next = Math.min(next, own);
    }
    if (best === null) return null;
    return { best, score, margin: Math.min(NO_RIVAL, next - score), count: this.#lexicon.count(best.word) };
  }

  /** How often the form is to be expected: as often as it was seen, or as its stem lets think. */
  #likelihood(word: string): number {
    const count = this.#lexicon.count(word);
    if (count >= SEEN_TWICE) return count;
    const addresses = ADDRESSING.test(word) && !GENITIVE.test(word);
    const share = addresses ? SHARE_OF_FORM / 10 : SHARE_OF_FORM;
    return Math.max(addresses ? UNSEEN / 10 : UNSEEN, count, share * stemCount(this.#lexicon, word));
  }

  /**
   * In a text that lost Kazakh letters: the word that a rare known one (`казак`, `катарында`) was misread from, if it is
   * far more frequent.
   */
  misreadWord(word: string): Correction | null {
    const own = this.#lexicon.count(word);
    if (own > RARE || word.length < SHORTEST_MISREAD || !isKazakhLetters(word)) return null;
    let best: NearWord | null = null;
    let most = 0;
    for (const one of this.#near.find(word, false)) {
      const count = this.#lexicon.count(one.word);
      if (count <= most || dearest(word, one.word) > CHEAP) continue;
      [best, most] = [one, count];
    }
    if (best === null || most < MISREAD_RATIO * (own + 0.5)) return null;
    return { word: best.word, kind: 'ocr', confidence: 0.86 };
  }

  /** How likely the likeliest word is, by all that does not hang on the text. */
  judge(word: string, nearest: Nearest | null, context: CorrectionContext): Judgement | null {
    if (nearest === null || isLooseDouble(word, nearest.best.word)) return null;
    const { best, margin } = nearest;
    const isClear = margin >= (best.alike && context.damaged ? LEAST_MARGIN_DAMAGED : LEAST_MARGIN);
    if (best.alike)
      return {
        nearest,
        confidence: isClear ? this.#alike(word, nearest, context) : 0,
        odds: Number.NEGATIVE_INFINITY,
        proof: null,
      };
    if (isOldForm(word, best.word)) return null;
    const confidence = isClear ? this.#slip(word, nearest, context) : 0;
    return { nearest, confidence, odds: this.#trainedOdds(word, nearest, context), proof: this.#proofOf(word, best) };
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
    const dear = dearest(word, best.word);
    const isCheap = dear <= CHEAP;
    const lone = word.length >= 6 && margin >= 8;
    const isRussian = !context.name && lone && count >= 20 && !KAZAKH.test(word);
    if (context.damaged && isCheap && count >= 4 && word.length > 3) return confidence;
    if (count < enough)
      confidence -=
        odd && word.length > 5
          ? 0.04
          : word.length > 7
            ? isCheap && word.length > 8
              ? 0.1
              : 0.14
            : isCheap && odd
              ? 0.15
              : 0.25;
    if (dear >= DEAR) confidence -= (odd && count >= 20) || isRussian ? 0.05 : 0.2;
    if (this.#lexicon.strength(word) !== UNKNOWN) confidence -= count >= 50 && best.cost <= 2 ? 0.05 : 0.35;
    if (context.name && (count < 20 || dear >= DEAR))
      confidence -= lone && isCheap && (odd || word.length >= LONG - 1) ? 0.08 : 0.2;
    if (context.name && word.length <= SHORT_NAME) confidence -= 0.3;
    if (context.damaged) confidence += isCheap ? 0.16 : 0.08;
    return confidence;
  }

  /** One slip. A row without unheard-of letters is taken for a misspelling only where it is long. */
  #slip(word: string, { best, margin, count }: Nearest, context: CorrectionContext): number {
    if (isCommonShort(word, best, margin, count)) return SURE_SHORT;
    if (this.#mayBeRight(word, best, count)) return 0;
    const isDoubledPart = word.length > best.word.length + 1;
    const isPlaceName = (this.#lexicon.facts(best.word) & NAME) !== 0 && !isDoubledPart;
    if (context.name && (word.length < LONG || count < 30 || isPlaceName)) return 0;
    const odd = Math.min(2, this.#lexicon.oddness(word));
    let confidence = 0.64 + 0.08 * odd;
    confidence += count >= 30 ? 0.1 : count >= 8 ? 0.06 : count >= 3 ? 0.02 : -0.06;
    confidence += word.length >= 11 ? 0.16 : word.length >= LONG ? 0.11 : word.length >= 8 ? 0.04 : -0.04;
    if (margin >= 15 && count >= 100) confidence += 0.04;
    confidence += best.cost <= 3.5 ? 0.07 : best.cost <= 4 ? 0.04 : best.cost >= 5 ? -0.06 : 0;
    if (isDoubledPart || TRIPLED.test(word)) confidence += 0.1;
    if (margin < 4) confidence -= 0.06;
    if (context.name) confidence -= 0.05;
    return confidence;
  }

  /** A slip as the trained model sees it: for what the rules of thumb above do not dare. */
  #trainedOdds(word: string, nearest: Nearest, context: CorrectionContext): number {
    const { best, margin } = nearest;
    const none = Number.NEGATIVE_INFINITY;
    if (this.#spared.mayBeDerived(word, best.word)) return none;
    // Генри and Генрих are two names.
    if (context.name && commonStart(word, best.word) >= word.length - 1) return none;
    if (margin < LEAST_MARGIN_TRAINED || word.includes('ё') || best.word.includes('-')) return none;
    if (word.startsWith('ы') && best.word === word.slice(1)) return none;
    // A word without its first letter, or with another one, is too often a word of its own.
    if (word[0] !== best.word[0] && word.length <= best.word.length && this.#lexicon.oddness(word) === 0) return none;
    const place = { name: context.name === true, sharesStem: this.#spared.sharesStem(word, best.word) };
    return slipOdds(this.#lexicon, word, nearest, place);
  }

  /** Words of a beginning tell nothing of a letter that makes another good word: Антарктика, Антарктида. */
  #proofOf(word: string, { word: meant, cost }: NearWord): string | null {
    return cost > CHEAP_SLIP && this.#lexicon.oddness(word) === 0 ? null : proofOf(word, meant);
  }

  /** Whether the row may be a word after all, or what we would put is too seldom to be meant. */
  #mayBeRight(word: string, best: NearWord, count: number): boolean {
    if (this.#spared.mayBeDerived(word, best.word)) return true;
    if (word.includes('ё') || (word.startsWith('ы') && best.word === word.slice(1))) return true;
    const isLong = word.length >= LONG;
    const odd = this.#lexicon.oddness(word) > 0;
    if (count < SEEN_TWICE && !(isLong && (odd || best.cost <= 3.5))) return true;
    if (
      this.#lexicon.strength(word) !== UNKNOWN &&
      !(word.length >= LONG - 2 && count >= 50 && (odd || word.length >= LONG - 1))
    )
      return true;
    return word.length <= best.word.length + 1 && !TRIPLED.test(word) && this.#spared.sharesStem(word, best.word);
  }
}

/** A word known to be is taken for a misread one only if it is rarer than this, and the other one so much likelier. */
const RARE = 10;
const MISREAD_RATIO = 60;
const SHORTEST_MISREAD = 4;

/** қамтам(а)сыз: a long word that everybody uses, short of one vowel, and no other near. */
function isCommonShort(word: string, { word: meant, cost }: NearWord, margin: number, count: number): boolean {
  if (count < EVERYDAY || margin < NO_RIVAL || word.length < LONG - 2 || word.length !== meant.length - 1) return false;
  return cost < CHEAP_SLIP && isVowelAt(meant, commonStart(word, meant));
}

const EVERYDAY = 200;
const SURE_SHORT = 0.88;

/** Three equal letters in a row are in no word. */
const TRIPLED = /(.)\1\1/u;

const LEAST_MARGIN = 1.5;
/** In a text that lost letters a Kazakh letter is likelier than chance. */
const LEAST_MARGIN_DAMAGED = 0.8;
const LEAST_MARGIN_TRAINED = 1.2;
/** At these odds about one change in twenty thousand words of clean text is not justified. */
const SURE_ODDS = 0.5;
const MOST_BEYOND = 4;
/** Whatever the text has, it will not outweigh these. */
const HOPELESS_ODDS = -7;
const LEAST_CONFIDENCE = 0.6;
/** Costs more: one consonant for another. */
const CHEAP_SLIP = 5;
const SEEN_TWICE = 1.5;
const LONG = 10;
const SHORT_NAME = 5;
/** Letters that are read for each other this seldom need more evidence. */
const DEAR = 2.4;
/** Kazakh letters that a text or a scan without them turns into Russian ones: қ ғ ң ү ұ ө. */
const CHEAP = 1.2;
const KAZAKH = new RegExp(`[${KAZAKH_ONLY}]`, 'u');

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

const GENITIVE = /..[нтд][ыі]ң$/u;
/** `террорың`, "your terror": essays seldom address their reader. */
const ADDRESSING = /[ыі]ң$/u;

const round = (value: number): number => Math.round(value * 100) / 100;
