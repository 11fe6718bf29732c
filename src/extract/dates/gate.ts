import {
  AGE,
  DATE_ALONE,
  DATE_TRIGGER,
  DATE_WORD,
  FOREIGN_MONTH,
  MONTH,
  NUMERAL,
  PART,
  PERIOD,
  ROMAN,
  SEASON,
  SEASON_STEM,
  WEEKDAY,
} from '../numbers/lexicon.ts';
import type { Reader } from '../numbers/reader.ts';

/** Words that make a date of the numbers before them. */
const NEAR = MONTH | FOREIGN_MONTH | PERIOD | AGE | SEASON | SEASON_STEM | WEEKDAY | DATE_WORD;
/** What may open a date and needs such a word after it. */
const NEEDY = NUMERAL | PART | ROMAN;
const OPENERS = MONTH | FOREIGN_MONTH | PERIOD | SEASON | SEASON_STEM | WEEKDAY;
/** Tokens of other kinds that may stand between: the words of a range, endings after hyphens. */
const WINDOW = 6;
const LONGEST = 40;
const YEAR_DIGITS = 4;

/**
 * Whether a date can begin at a token at all. Most numbers of a text count things and no format needs to be asked.
 *
 * @param mask the reading of the token, 0 for a figure
 */
export function mayOpenDate(r: Reader, i: number, mask: number): boolean {
  if (mask === 0) return r.length(i) === YEAR_DIGITS || isFigureRow(r, i) || isNear(r, i);
  if (mask & (OPENERS | DATE_ALONE) || (mask & ROMAN && r.length(i) > 1)) return true;
  return mask & DATE_TRIGGER ? isLead(r, i) || (mask & NEEDY) !== 0 : isNear(r, i);
}

/** A word that leads a date stands right before a number or a word of dates: осы жылы, таңғы 9, б.з.б. */
function isLead(r: Reader, i: number): boolean {
  if (r.isNumber(i + 1) || r.mask(i + 1) & (NEAR | NEEDY)) return true;
  if (r.length(i) === 1) return r.mark(i + 1) === 0x2e && ERA_LETTERS.has(r.word(i + 2));
  return /^(?:заман|дәуір)/.test(r.word(i + 1));
}

const ERA_LETTERS: ReadonlySet<string> = new Set(['з', 'ғ', 'э']);

/** 15:30, 16.12.1991, 1-5: a mark and more digits. */
function isFigureRow(r: Reader, i: number): boolean {
  if (r.length(i) > 2 || !r.isNumber(i + 2) || !r.glued(i + 1) || !r.glued(i + 2)) return false;
  const mark = r.mark(i + 1);
  return (
    mark === 0x3a ||
    ((mark === 0x2e || mark === 0x2f || mark === 0x2d) && r.mark(i + 3) === mark && r.length(i + 4) === YEAR_DIGITS)
  );
}

/** Looks on past numbers and marks, and over a few words of other kinds. */
function isNear(r: Reader, i: number): boolean {
  for (let k = i + 1, words = 0; k < i + LONGEST && words < WINDOW && r.has(k); k++) {
    const mask = r.mask(k);
    if (mask & NEAR) return true;
    if (r.isNumber(k)) {
      if (r.length(k) === YEAR_DIGITS || r.mark(k + 1) === 0x3a) return true;
    } else if (!(mask & NUMERAL)) words++;
  }
  return false;
}
