import { commonStart } from '../../core/common-start.ts';
import { isVowelAt, LOAN_ONLY } from '../alphabet.ts';
import { peel } from '../endings.ts';
import { LISTS, nameLists } from '../names/index.ts';
import type { Nearest } from './correct.ts';
import { crowding } from './crowding.ts';
import type { Lexicon } from './lexicon.ts';
import { kindFeatures } from './slip-kinds.ts';
import { NAME, NOUN_STEM, SURE_STEM, VERB_STEM } from './word-graph.ts';

/** What is known of the place where a row of letters stands. */
export interface SlipPlace {
  /** It may be a name. */
  readonly name: boolean;
  /** Both, by shape, are forms of one stem. */
  readonly sharesStem: boolean;
}

/** Numbers that tell a misspelling from a word not yet met, in the order of `SLIP_WEIGHTS`. */
export function slipFeatures(lexicon: Lexicon, word: string, nearest: Nearest, place: SlipPlace): number[] {
  const { best, margin, count } = nearest;
  const odd = lexicon.oddness(word);
  const same = commonStart(word, best.word);
  const seen = Math.log(1 + count);
  const length = Math.min(word.length, 14);
  return [
    1,
    seen,
    Math.log(1 + stemCount(lexicon, best.word)) - seen,
    Math.min(margin, 8),
    Math.log(1 + (kinOf(lexicon, best.word, word)?.frequency ?? 0)),
    Math.log(1 + (kinOf(lexicon, word, best.word)?.frequency ?? 0)),
    length,
    odd === 0 ? length : 0,
    odd === 0 ? seen : 0,
    best.cost,
    best.cost * seen,
    ...kindFeatures(word, best.word),
    ...[
      count < 1,
      margin >= NO_OTHER,
      odd === 1,
      odd === 2,
      odd > 2,
      word.length >= 8,
      word.length >= 11,
      same === 0,
      same >= word.length - 1,
      same >= word.length - 3,
      place.sharesStem,
      place.name,
      lexicon.strength(word) > 0,
      (lexicon.facts(best.word) & NAME) !== 0,
      [...LOAN_ONLY].some((letter) => word.includes(letter)),
      isPlace(best.word),
      isPlace(best.word) && place.name,
    ].map(Number),
    ...crowdingFeatures(word, best.word),
    ...stemFeatures(lexicon, word, best.word),
  ];
}

/** What is known of the letters that both words begin with: the more of the row is a stem, the less is unknown. */
function stemFeatures(lexicon: Lexicon, word: string, meant: string): number[] {
  const same = commonStart(word, meant);
  const end = commonStem(lexicon, word, same);
  if (end === 0) return [0, 0, 0, 0, 0];
  const isJoint = end === same && word.length < meant.length && meant[end] === meant[end - 1];
  return [1, end, end / word.length, Math.log(1 + lexicon.count(word.slice(0, end))), Number(isJoint)];
}

/** How long the longest sure stem is among the first `same` letters; 0 where there is none. */
export function commonStem(lexicon: Lexicon, word: string, same: number): number {
  for (let end = same; end >= SHORTEST_STEM; end--) {
    const facts = lexicon.facts(word.slice(0, end));
    if (facts & SURE_STEM && facts & (NOUN_STEM | VERB_STEM)) return end;
  }
  return 0;
}

const SHORTEST_STEM = 4;

const NO_OTHER = 20;

/** What a slip does to the row's sound, and whether that tells of a lost vowel. */
function crowdingFeatures(word: string, meant: string): number[] {
  const [mine, theirs] = [crowding(word), crowding(meant)];
  const isDropped = word.length < meant.length;
  const letter = meant.charAt(commonStart(word, meant));
  const isVowel = isDropped && isVowelAt(letter, 0);
  const isReduced = isVowel && REDUCED.includes(letter);
  return [mine > theirs, mine < theirs, isReduced && mine > theirs, isVowel && mine > theirs, mine === 0].map(Number);
}

/** Vowels that are hardly heard. */
const REDUCED = 'ыі';

/** Whether the word is a country, city or other place that is listed, with endings or without. */
function isPlace(word: string): boolean {
  const { words } = nameLists();
  return peel(word).some(({ base }) => ((words.get(base) ?? 0) & PLACES) !== 0);
}

const PLACES = LISTS.country | LISTS.city | LISTS.region | LISTS.location;

/**
 * Weights of the features: a logistic model of misspellings made by chance against the unknown words of clean text,
 * fitted by `scripts/train-slips.ts` on the KazNERD validation split (CC BY 4.0), Common Voice (CC0) and Tatoeba
 * (CC BY 2.0 FR), each with a lexicon built without it, and the project's own texts.
 */
const SLIP_WEIGHTS: readonly number[] = [
  -3.77, 0.45, 0.11, 0.44, 0.36, -0.63, 0.6, -0.15, 0.16, -1.01, 0, 0.84, 0.43, 0.27, -0.82, 0.12, -1.2, -0.27, 1.81,
  0.36, -2.42, -0.92, -0.77, 0.53, 0, -0.67, -0.77, 0.6, 1.51, 2.84, -0.25, -0.44, -0.54, -0.39, 0.07, -1.42, -1.42,
  -2.05, 0.13, -0.41, -0.04, 2.58, 1.55, 0.21, -1.71, 0.49, 0.46, 0.92, -0.21, 0.45, 0, 2.82,
];

/** How sure it is that a row was misspelt, as the logarithm of the odds; 0 where both are as likely. */
export function slipOdds(features: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * SLIP_WEIGHTS[i]!, 0);
}

/** Words that tell by their beginning that one word is used in a text and not another, as әлемд for әлемде, not әлемін. */
export interface Kin {
  readonly start: string;
  /** How often the lexicon's texts have words of this beginning. */
  readonly frequency: number;
}

/** Where the first parts from the second: words that begin so are kin of the first alone. Null where all are of both. */
export function kinOf(lexicon: Lexicon, one: string, other: string): Kin | null {
  const start = one.slice(0, Math.max(commonStart(one, other) + 1, SHORTEST_KIN));
  return other.startsWith(start) ? null : { start, frequency: lexicon.countBeginning(start) };
}

const SHORTEST_KIN = 5;

/** What is known of the use of two words in a text: this one's letters, and the word that may be meant. */
export interface Usage {
  /** How many words the text has. */
  readonly words: number;
  /** How often it has the word meant, and other words that are kin of it. */
  readonly meant: number;
  readonly kin: number;
  /** The same for the word as written, this place aside. */
  readonly written: number;
  readonly writtenKin: number;
}

/** Numbers that tell whether a text speaks for a correction, in the order of `USAGE_WEIGHTS`. */
export function usageFeatures(usage: Usage, { count, kin, writtenKin }: UsageElsewhere): number[] {
  const { words } = usage;
  return [
    capped(usage.written),
    beyondChance(usage.meant, words, count),
    kin === null ? 0 : beyondChance(usage.kin, words, kin.frequency),
    writtenKin === null ? 0 : beyondChance(usage.writtenKin, words, writtenKin.frequency),
  ];
}

/** How often the texts of the lexicon have the word meant, and kin of both. */
export interface UsageElsewhere {
  readonly count: number;
  readonly kin: Kin | null;
  readonly writtenKin: Kin | null;
}

const capped = (count: number): number => Math.log(1 + Math.min(count, MOST));
const MOST = 8;

/** How many times as often as in other texts something is in this one, as a logarithm; 0 where it is not more. */
function beyondChance(count: number, words: number, elsewhere: number): number {
  const expected = (words * elsewhere) / LEXICON_WORDS;
  return Math.max(0, Math.log((count + HALF) / (expected + HALF)));
}

/** All counts of the lexicon together. */
const LEXICON_WORDS = 760_000;
const HALF = 0.5;

/** Fitted on top of `SLIP_WEIGHTS`, most of all on texts that keep to a subject: the project's own. */
const USAGE_WEIGHTS: readonly number[] = [-1.21, 2.09, 0.65, -1.09];

/** What its use in the text adds to the odds of a slip. */
export function usageOdds(usage: Usage, elsewhere: UsageElsewhere): number {
  return usageFeatures(usage, elsewhere).reduce((sum, value, i) => sum + value * USAGE_WEIGHTS[i]!, 0);
}

/** How often the stem under the word was seen, in its most frequent form here. */
export function stemCount(lexicon: Lexicon, word: string): number {
  let most = 0;
  for (const { base } of peel(word))
    if (base.length >= 3 && lexicon.facts(base) & NOUN_STEM) most = Math.max(most, lexicon.count(base));
  return most;
}
