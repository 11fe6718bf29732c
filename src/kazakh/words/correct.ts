import { commonStart } from '../../core/common-start.ts';
import { isKazakhLetters, isVowelAt, KAZAKH_ONLY } from '../alphabet.ts';
import { lookAlikeCost } from '../look-alikes.ts';
import { crowding } from './crowding.ts';
import { type Lexicon, UNKNOWN, WEAK } from './lexicon.ts';
import { NearSearch, type NearWord } from './near-words.ts';
import {
  commonStem,
  type Kin,
  kinOf,
  slipFeatures,
  slipOdds,
  stemCount,
  type Usage,
  usageOdds,
} from './slip-features.ts';
import { slipKind } from './slip-kinds.ts';
import { isLooseDouble, isOldForm, SparedWords } from './spared.ts';

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
  /** How often the text has a word (small letters). */
  readonly support?: (word: string) => number;
  /** How many words of the text begin so (small letters). */
  readonly beginning?: (start: string) => number;
  /** How many words the text has. */
  readonly words?: number;
  /** What the rest of the text adds to the odds of a slip, see `slipPrior`. */
  readonly prior?: number;
  /** What this text's use of words adds to the odds of a judgement: asked once, kept for when the prior is known. */
  readonly usage?: Map<Judgement, number>;
}

/** What is thought of a correction before the text around it is asked. */
export interface Judgement {
  readonly written: string;
  readonly nearest: Nearest;
  readonly confidence: number;
  /** Logarithm of the odds that the trained model gives to a slip. */
  readonly odds: number;
  /** Words that speak for it, and words that speak against. */
  readonly kin: Kin | null;
  readonly writtenKin: Kin | null;
  /** A text that has the one word may have the other as well: Антарктика, Антарктида. */
  readonly isOtherWord: boolean;
}

/** The correction of a judgement, if it is likely enough in this text. */
export function decide(judged: Judgement | null, context: CorrectionContext): Correction | null {
  if (judged === null) return null;
  const { word, alike } = judged.nearest.best;
  let { confidence } = judged;
  if (judged.odds > HOPELESS_ODDS) {
    const beyond = judged.odds + usageOddsIn(judged, context) + (context.prior ?? 0) - SURE_ODDS;
    confidence = 0.8 + (beyond < 0 ? 0.1 : 0.04) * Math.min(beyond, MOST_BEYOND);
  }
  if (confidence < LEAST_CONFIDENCE) return null;
  return { word, kind: alike ? 'ocr' : 'typo', confidence: round(Math.min(confidence, 0.99)) };
}

/**
 * What sure misspellings tell of doubtful ones: where there are some in a thousand words, an unknown word is likelier
 * to be one more, as the logarithm of odds; where there are none, less likely.
 *
 * @param words how many words the text has
 * @param sure how many of them are surely misspelt, each counted once
 */
export function slipPrior(words: number, sure: number): number {
  const ratio = (sure + EVENED) / (words * SURE_SLIPS + EVENED);
  return Math.max(LEAST_PRIOR, Math.min(MOST_PRIOR, Math.log(ratio)));
}

/** Sure misspellings in a word of the texts that `SURE_ODDS` was set by. */
const SURE_SLIPS = 1 / 2000;
const EVENED = 0.5;
const LEAST_PRIOR = -0.5;
const MOST_PRIOR = 1.5;

/** What the use of the two words in the text adds to the odds of a slip. */
function usageOddsIn(judged: Judgement, context: CorrectionContext): number {
  const known = context.usage?.get(judged);
  if (known !== undefined) return known;
  const elsewhere = { count: judged.nearest.count, kin: judged.kin, writtenKin: judged.writtenKin };
  const odds = usageOdds(usageIn(judged, context), elsewhere);
  context.usage?.set(judged, odds);
  return odds;
}

/** How the text uses the two words of a judgement; at this place it has the word as written. */
export function usageIn(judged: Judgement, { support, beginning, words = 0 }: CorrectionContext): Usage {
  const { written, kin, writtenKin, nearest } = judged;
  const meant = support?.(nearest.best.word) ?? 0;
  const here = support?.(written) ?? 1;
  const others = kin === null ? 0 : (beginning?.(kin.start) ?? 0) - meant;
  const otherKin = writtenKin === null ? 0 : (beginning?.(writtenKin.start) ?? 0) - here;
  return { words, meant, kin: Math.max(0, others), written: here - 1, writtenKin: Math.max(0, otherKin) };
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
    if (best.alike) {
      const isClear = margin >= (context.damaged ? LEAST_MARGIN_DAMAGED : LEAST_MARGIN);
      const confidence = isClear ? this.#alike(word, nearest, context) : 0;
      const odds = Number.NEGATIVE_INFINITY;
      return { written: word, nearest, confidence, odds, kin: null, writtenKin: null, isOtherWord: false };
    }
    const features = this.slipFeatures(word, nearest, context);
    if (features === null) return null;
    const isOfOneStem = commonStem(this.#lexicon, word, commonStart(word, best.word)) > 0;
    const [kin, writtenKin] = isOfOneStem
      ? [null, null]
      : [kinOf(this.#lexicon, best.word, word), kinOf(this.#lexicon, word, best.word)];
    const isOtherWord = this.#isOtherWord(word, best.word);
    return { written: word, nearest, confidence: 0, odds: slipOdds(features), kin, writtenKin, isOtherWord };
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

  /** What tells whether a slip made the row; null where the row may well be a word. */
  slipFeatures(word: string, nearest: Nearest, context: CorrectionContext): number[] | null {
    const { best, margin } = nearest;
    if (isLooseDouble(word, best.word) || isOldForm(word, best.word)) return null;
    if (this.#spared.mayBeDerived(word, best.word)) return null;
    // Генри and Генрих are two names.
    if (context.name && commonStart(word, best.word) >= word.length - 1) return null;
    if (margin < LEAST_MARGIN_SLIP || word.includes('ё') || best.word.includes('-')) return null;
    if (word.startsWith('ы') && best.word === word.slice(1)) return null;
    if (word[0] !== best.word[0] && !this.#mayBeginOtherwise(word, best.word)) return null;
    if (context.name && this.#isOtherWord(word, best.word)) return null;
    if (this.#endsOtherwise(word, best.word)) return null;
    const place = { name: context.name === true, sharesStem: this.#spared.sharesStem(word, best.word) };
    return slipFeatures(this.#lexicon, word, nearest, place);
  }

  /** A word without its first letter, with another one or one more, is too often a word of its own. */
  #mayBeginOtherwise(word: string, meant: string): boolean {
    if (isVowelAt(word, 0) && word.slice(1) === meant.slice(1)) return false;
    return this.#lexicon.oddness(word) > 0 || (word.length > meant.length && crowding(word) > crowding(meant));
  }

  /** The last two letters swapped make another word as well: көксерке, көксерек. */
  #endsOtherwise(word: string, meant: string): boolean {
    if (slipKind(word, meant) !== 'swapped' || commonStart(word, meant) < word.length - 2) return false;
    return this.#lexicon.oddness(word) === 0;
  }

  /** A consonant changed makes another word, if any is heard of: Антарктика, Антарктида. */
  #isOtherWord(word: string, meant: string): boolean {
    return this.#lexicon.oddness(word) === 0 && CONSONANT_CHANGED.test(slipKind(word, meant));
  }
}

/** A word known to be is taken for a misread one only if it is rarer than this, and the other one so much likelier. */
const RARE = 10;
const MISREAD_RATIO = 60;
const SHORTEST_MISREAD = 4;

const CONSONANT_CHANGED = /for consonant/u;
const LEAST_MARGIN = 1.5;
/** In a text that lost letters a Kazakh letter is likelier than chance. */
const LEAST_MARGIN_DAMAGED = 0.8;
const LEAST_MARGIN_SLIP = 1.2;
/**
 * At these odds about one change in twenty thousand words of clean text is not justified: read in texts that the
 * lexicon was built without.
 */
const SURE_ODDS = 0.2;
const MOST_BEYOND = 4;
/** Whatever the text has, it will not outweigh these. */
const HOPELESS_ODDS = -7;
const LEAST_CONFIDENCE = 0.6;
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
