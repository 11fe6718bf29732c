import { ROMAN } from '../numbers/lexicon.ts';
import type { Reader } from '../numbers/reader.ts';

const COLON = 0x3a;
const DOT = 0x2e;
const SLASH = 0x2f;
const HYPHEN = 0x2d;
const YEAR_DIGITS = 4;

/** 15:30, 16.12.1991, 1-5-2001: a mark and more digits. */
export function isFigureRow(r: Reader, i: number): boolean {
  const mark = r.mark(i + 1);
  if (mark !== DOT && mark !== SLASH && mark !== HYPHEN && mark !== COLON) return false;
  if (isRowMonth(r, i)) return true;
  if (!r.isNumber(i + 2) || !r.glued(i + 1) || !r.glued(i + 2)) return false;
  if (mark === COLON) return r.length(i + 2) === 2 && r.length(i) <= 2;
  if (mark === DOT && r.length(i) <= 2 && isRoundMinute(r, i + 2)) return true;
  return r.mark(i + 3) === mark && (r.length(i) === YEAR_DIGITS || r.length(i + 4) === YEAR_DIGITS);
}

/** 16.XII.1991: a Roman figure in the middle of a row. */
export function isRowMonth(r: Reader, i: number): boolean {
  const mark = r.mark(i + 1);
  return (mark === DOT || mark === SLASH) && (r.mask(i + 2) & ROMAN) !== 0 && r.isNumber(i + 4) && r.glued(i + 4);
}

/** The minutes of 14.00, 9.30, where a full stop stands for the colon. */
export const isRoundMinute = (r: Reader, i: number): boolean => /^(?:00|15|30|45)$/.test(r.word(i));
