import {
  AGE,
  CENTURY_WORD,
  DATE_ALONE,
  DATE_TRIGGER,
  DATE_WORD,
  FIGURE,
  FOREIGN_MONTH,
  HOUR_WORD,
  MONTH,
  NUMERAL,
  PART,
  PERIOD,
  QUARTER_WORD,
  ROMAN,
  SEASON,
  SEASON_STEM,
  SHORT_MONTH,
  WEEKDAY,
  YEAR_WORD,
} from '../numbers/lexicon.ts';
import type { Reader } from '../numbers/reader.ts';
import { ROW_FORM, YEAR_FORM } from './format.ts';

/** Words that make a date of the numbers before them. */
const NEAR =
  YEAR_WORD |
  CENTURY_WORD |
  QUARTER_WORD |
  HOUR_WORD |
  MONTH |
  FOREIGN_MONTH |
  PERIOD |
  AGE |
  SEASON |
  SEASON_STEM |
  WEEKDAY |
  SHORT_MONTH |
  DATE_WORD;
/** What may open a date and needs such a word after it. */
const NEEDY = NUMERAL | PART | ROMAN | FIGURE;
const OPENERS = MONTH | FOREIGN_MONTH | PERIOD | SEASON | SEASON_STEM | WEEKDAY | DATE_ALONE;
/** Words of other kinds that may stand between: the words of a range, endings after hyphens. */
const WINDOW = 4;
const LONGEST = 24;
const YEAR_DIGITS = 4;

/**
 * The kinds of the words that a date beginning at token `i` could be made of: its own and, for a number, those that
 * follow soon. 0 where no date can begin.
 */
export function aheadOf(r: Reader, i: number): number {
  const mask = r.mask(i);
  if (mask & FIGURE)
    return (
      (r.length(i) === YEAR_DIGITS || isReign(r, i) ? YEAR_FORM : 0) | (isFigureRow(r, i) ? ROW_FORM : 0) | near(r, i)
    );
  if (mask & OPENERS || (mask & ROMAN && r.length(i) > 1)) return mask | near(r, i);
  if (mask & DATE_TRIGGER && isLead(r, i)) return mask | near(r, i);
  const follows = near(r, i);
  return follows === 0 ? 0 : (mask & ~DATE_TRIGGER) | follows;
}

/** A word that leads a date stands right before a number or a word of dates: осы жылы, таңғы 9, б.з.б. */
function isLead(r: Reader, i: number): boolean {
  if (r.mask(i + 1) & (NEAR | NEEDY)) return true;
  if (r.length(i) === 1) return r.mark(i + 1) === 0x2e && ERA_LETTERS.has(r.word(i + 2));
  const next = r.word(i + 1);
  return next.startsWith('заман') || next.startsWith('дәуір');
}

const ERA_LETTERS: ReadonlySet<string> = new Set(['з', 'ғ', 'э']);

/** (553-572): three digits that open a bracket. */
function isReign(r: Reader, i: number): boolean {
  return r.length(i) === 3 && r.mark(i - 1) === 0x28 && r.length(i + 2) === 3;
}

/** 15:30, 16.12.1991, 1-5: a mark and more digits. */
function isFigureRow(r: Reader, i: number): boolean {
  if (isRowMonth(r, i)) return true;
  if (!r.isNumber(i + 2) || !r.glued(i + 1) || !r.glued(i + 2)) return false;
  const mark = r.mark(i + 1);
  if (mark === 0x3a) return r.length(i + 2) === 2 && r.length(i) <= 2;
  if (mark === 0x2e && r.length(i) <= 2 && isRoundMinute(r, i + 2)) return true;
  if (mark !== 0x2e && mark !== 0x2f && mark !== 0x2d) return false;
  return r.mark(i + 3) === mark && (r.length(i) === YEAR_DIGITS || r.length(i + 4) === YEAR_DIGITS);
}

/** 16.XII.1991: a Roman figure in the middle of a row. */
export function isRowMonth(r: Reader, i: number): boolean {
  const mark = r.mark(i + 1);
  return (mark === 0x2e || mark === 0x2f) && (r.mask(i + 2) & ROMAN) !== 0 && r.isNumber(i + 4) && r.glued(i + 4);
}

/** The minutes of 14.00, 9.30, where a full stop stands for the colon. */
export const isRoundMinute = (r: Reader, i: number): boolean => /^(?:00|15|30|45)$/.test(r.word(i));

/** Looks on past numbers and marks, and over a few words of other kinds. */
function near(r: Reader, i: number): number {
  const last = Math.min(i + LONGEST, r.count);
  let seen = 0;
  for (let k = i + 1, words = 0; k < last; k++) {
    const mask = r.mask(k);
    if (mask & NEAR) seen |= mask & NEAR;
    else if (!(mask & (NUMERAL | FIGURE)) && r.mark(k) === 0 && ++words >= WINDOW) break;
  }
  return seen;
}
