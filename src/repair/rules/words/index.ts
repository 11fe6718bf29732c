import type { RepairRule } from '../../../core/rule.ts';
import { brokenByBlank } from './broken-by-blank.ts';
import { brokenByHyphen } from './broken-by-hyphen.ts';
import { digitLetters } from './digit-letters.ts';
import { gluedWords } from './glued-words.ts';
import { latinLetters } from './latin-letters.ts';
import { lostKazakhLetters } from './lost-kazakh-letters.ts';
import { misspelling } from './misspelling.ts';
import { sparing } from './own-words.ts';
import { romanNumerals } from './roman-numerals.ts';
import { softSignY } from './soft-sign-y.ts';

/**
 * Letters before words: Roman numerals first, as their Latin letters are right; then the scripts and strokes that
 * words are made of; then the parts of broken words, so that they are judged as one; then whole words, misread ones
 * before mistyped ones, and last words that ran together.
 */
export const WORD_RULES: readonly RepairRule[] = [
  romanNumerals,
  softSignY,
  latinLetters,
  digitLetters,
  brokenByHyphen,
  brokenByBlank,
  lostKazakhLetters,
  misspelling,
  gluedWords,
];

/**
 * The rules for a text whose author or user has words of his own: these are never changed, joined or parted.
 *
 * @param words in any case, bare; their forms with noun endings count too
 */
export function wordRules(words: readonly string[] = []): readonly RepairRule[] {
  return words.length === 0 ? WORD_RULES : WORD_RULES.map((rule) => sparing(rule, words));
}
