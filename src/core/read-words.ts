import { DIGIT } from './chars.ts';

/** Set in the flags of a word that has a capital behind its first letter; the bit is free, as no letter is a digit. */
export const INNER_UPPER: number = DIGIT;

/** The words of a text that were read before: its rows of letters, from left to right. */
export interface ReadWords {
  readonly text: string;
  readonly count: number;
  /** Whatever gives the numbers: they hold as long as it is the same object. */
  readonly vocabulary: object;
  start(i: number): number;
  end(i: number): number;
  /** The character flags of all its letters together, cases at least, and `INNER_UPPER`. */
  flags(i: number): number;
  /** From 0 on: the same for all words whose letters are the same, each made small by itself. */
  number(i: number): number;
  /** The word in these small letters. */
  lower(i: number): string;
}

/** ς or σ by place, i and a dot for İ, pairs of surrogates: small letters that no letter by itself tells. */
const BY_CONTEXT = /[σİ\ud800-\udfff]/;

/** Whether a word in letters that were made small each by itself is what `toLowerCase` makes of it as a whole. */
export const isPlainlySmall = (lower: string): boolean => !BY_CONTEXT.test(lower);
