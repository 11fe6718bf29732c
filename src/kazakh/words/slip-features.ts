import { commonStart } from '../../core/common-start.ts';
import { LOAN_ONLY } from '../alphabet.ts';
import { peel } from '../endings.ts';
import type { Nearest } from './correct.ts';
import type { Lexicon } from './lexicon.ts';
import { NAME, NOUN_STEM } from './word-graph.ts';

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
  const longer = word.length - best.word.length;
  const flag = (test: boolean): number => (test ? 1 : 0);
  return [
    1,
    Math.log(1 + count),
    Math.log(1 + stemCount(lexicon, best.word)) - Math.log(1 + count),
    flag(count < 1),
    Math.min(margin, 8),
    flag(odd === 1),
    flag(odd === 2),
    flag(odd >= 3),
    Math.min(word.length, 14),
    flag(word.length >= 8),
    flag(word.length >= 11),
    best.cost,
    flag(longer === 1),
    flag(longer === -1),
    flag(longer > 1),
    flag(longer === 0 && best.cost < 4.1),
    flag(same === 0),
    flag(same >= word.length - 1),
    flag(same >= word.length - 3),
    flag(place.sharesStem),
    flag(place.name),
    flag(lexicon.strength(word) > 0),
    flag((lexicon.facts(best.word) & NAME) !== 0),
    flag([...LOAN_ONLY].some((letter) => word.includes(letter))),
    odd === 0 ? Math.min(word.length, 14) : 0,
    odd === 0 ? Math.log(1 + count) : 0,
    best.cost * Math.log(1 + count),
  ];
}

/**
 * Weights of the features: a logistic model of misspellings made by chance against the unknown words of clean text,
 * fitted by `scripts/train-slips.ts` on the KazNERD validation split (CC BY 4.0), Common Voice (CC0) and Tatoeba
 * (CC BY 2.0 FR), each with a lexicon built without it.
 */
const SLIP_WEIGHTS: readonly number[] = [
  -4.582, 0.57, 0.275, -1.244, 0.281, 1.606, 2.479, 1.979, 0.415, 0.175, -0.636, -0.816, -0.14, 3.021, 3.808, 1.199,
  -1.05, -0.473, 0.024, -1.375, -0.536, -2.909, -0.098, -1.244, -0.111, 0.113, 0.029,
];

/** How sure it is that a row was misspelt, as the logarithm of the odds; 0 where both are as likely. */
export function slipOdds(lexicon: Lexicon, word: string, nearest: Nearest, place: SlipPlace): number {
  const features = slipFeatures(lexicon, word, nearest, place);
  return features.reduce((sum, value, i) => sum + value * SLIP_WEIGHTS[i]!, 0);
}

/** What is known of a word's use in the text: how often the form is there, how often other words of its beginning. */
export function supportFeatures(form: number, beginning: number): number[] {
  return [Math.log(1 + Math.min(form, MOST_SUPPORT)), Math.log(1 + Math.min(beginning, MOST_SUPPORT))];
}

/** What it adds to the odds that the text has the word that we would put, or others of its beginning. */
export function supportOdds(form: number, beginning: number): number {
  return supportFeatures(form, beginning).reduce((sum, value, i) => sum + value * SUPPORT_WEIGHTS[i]!, 0);
}

/**
 * The first was fitted with the weights above. The second was set by hand: the fit, on sentences of many subjects, makes
 * it -0.65, as common beginnings stand in any text; in an essay of one subject they speak for a word. It was kept after
 * reading what it changes in KazQAD's passages (9 right, 2 wrong, these spared since by other means).
 */
const SUPPORT_WEIGHTS: readonly number[] = [3.189, 2];
const MOST_SUPPORT = 8;

/**
 * The beginning of the word meant that tells it from the word written, есірт for есіркінің: words of the text that begin
 * so speak for it. Null where there is none.
 */
export function proofOf(written: string, meant: string): string | null {
  const proof = meant.slice(0, Math.max(commonStart(written, meant) + 2, SHORTEST_PROOF));
  return written.startsWith(proof) ? null : proof;
}

const SHORTEST_PROOF = 5;

/** How often the stem under the word was seen, in its most frequent form here. */
export function stemCount(lexicon: Lexicon, word: string): number {
  let most = 0;
  for (const { base } of peel(word))
    if (base.length >= 3 && lexicon.facts(base) & NOUN_STEM) most = Math.max(most, lexicon.count(base));
  return most;
}
