import { CYRILLIC, isDigitAt, isLowerAt, LATIN, LOWER } from '../../../core/chars.ts';
import {
  type Correction,
  type CorrectionContext,
  decide,
  isHopeless,
  type Judgement,
  wordModel,
} from '../../../kazakh/words/word-model.ts';
import { IS_ODD, IS_UNSURE, NO_SLIP } from './word-facts.ts';
import type { WordScan } from './word-scan.ts';

/** Shapes of surnames and given names, endings aside. */
const NAME_SHAPE =
  /(?:ов|ев|ёв|ова|ева|ин|ина|ский|ская|ұлы|қызы|бай|бек|хан|гүл|жан|енко|дзе|ян)(?:[а-яәғқңөұүһі]{0,5})$/u;
const SHORTEST = 5;
/** Where this share of the words is unknown, the text is no Kazakh, or too damaged for guesses. */
const MOST_UNKNOWN = 0.35;
const SEEN_TWICE = 1.5;
const LONG_CAPITALS = 7;
/** A longer row of letters is no misspelt word, and looking for its one letter too many would take too long. */
const LONGEST = 40;

/** A word that may be misspelt, and what it was meant to be, if that is likely enough whatever the rest of the text. */
export interface Suspect {
  readonly i: number;
  readonly lower: string;
  /** It may be a name. */
  readonly name: boolean;
  readonly judged: Judgement | null;
  readonly found: Correction | null;
}

/** What a text says of the words it uses, as corrections ask for it. */
export interface WordUse {
  readonly support: (word: string) => number;
  readonly beginning: (start: string) => number;
  readonly words: number;
  /** What it adds to the odds of judgements that were asked for before. */
  readonly usage: Map<Judgement, number>;
}

export function wordUse(words: WordScan): WordUse {
  return {
    support: (word) => words.counts.of(word),
    beginning: (start) => words.counts.beginning(start),
    words: words.count,
    usage: new Map(),
  };
}

/** The words that the lexicon does not know, if they stand among Kazakh ones and may be misspelt. */
export function suspectsOf(words: WordScan, use: WordUse): Suspect[] {
  const out: Suspect[] = [];
  for (let i = words.next(0, IS_UNSURE); i < words.count; i = words.next(i + 1, IS_UNSURE)) {
    if (words.length(i) < SHORTEST || words.length(i) > LONGEST) continue;
    const isCapital = words.isCapitalised(i);
    const name = isCapital && !words.isStart(i);
    const mayHaveExtra = !name && words.has(i, IS_ODD);
    if (!mayHaveExtra && words.isLearned(i, NO_SLIP << Number(name))) continue;
    if (!isCandidate(words, i)) continue;
    if (!words.isAmongKazakh(i) || words.isMostlyUnknown(i, MOST_UNKNOWN)) continue;
    const lower = words.lower(i);
    if (isCapital && NAME_SHAPE.test(lower)) continue;
    const judged = wordModel().judge(lower, name ? AS_NAME : AS_WORD);
    if (isHopeless(judged)) words.learn(i, NO_SLIP << Number(name));
    out.push({ i, lower, name, judged, found: meant(words, { i, name, judged }, use, 0) });
  }
  return out;
}

const AS_WORD: CorrectionContext = { name: false, damaged: false };
const AS_NAME: CorrectionContext = { name: true, damaged: false };

/**
 * What a suspect was meant to be. A name that begins a sentence is one all the same; in small letters nobody means a
 * rare one.
 *
 * @param prior what the rest of the text adds to the odds of a slip
 */
export function meant(
  words: WordScan,
  { i, name, judged }: Pick<Suspect, 'i' | 'name' | 'judged'>,
  use: WordUse,
  prior: number,
): Correction | null {
  if (judged === null) return null;
  const found = decide(judged, contextOf(name, use, prior));
  if (found === null || name || !wordModel().isName(found.word)) return found;
  if (!words.isCapitalised(i)) return wordModel().frequency(found.word) >= SEEN_TWICE ? found : null;
  return wordModel().correct(words.lower(i), contextOf(true, use, prior));
}

function contextOf(name: boolean, { support, beginning, words, usage }: WordUse, prior: number): CorrectionContext {
  return { name, damaged: false, support, beginning, words, prior, usage };
}

function isCandidate(words: WordScan, i: number): boolean {
  const { text } = words;
  const [start, end, flags] = [words.start(i), words.end(i), words.flags(i)];
  if (flags & LATIN || !(flags & CYRILLIC)) return false;
  // ұзақт. солт-те: an abbreviation.
  if (text[end] === '.' && isLowerAt(text, end + 2)) return false;
  // Half of a hyphenated word, or what is left of an abbreviation, is no word to judge.
  if (text[start - 1] === '-' || text[end] === '-' || isDigitAt(text, start - 1) || isDigitAt(text, end)) return false;
  return (flags & LOWER) !== 0 || end - start >= LONG_CAPITALS;
}
