import type { Case } from '../numbers/lexicon.ts';
import { numeralAt } from '../numbers/numeral.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { SEVERAL_YEARS } from '../numbers/roles.ts';
import { type Item, type NumberRow, rowAt } from './row.ts';
import { isUpTo, WORD_FOR_YEAR, yearRowAt, yearWordAt } from './year.ts';

/** Decades with their word: `60-жылдары`, `1950-60 жж.`, `тоқсаныншы жылдар`. */
export interface DecadeRow {
  readonly end: number;
  /** The digit of the tens, or three digits where the century is said. */
  readonly digits: readonly string[];
  readonly join: 'one' | 'list' | 'range';
  readonly case: Case;
  /** Two digits only: the century is not said. */
  readonly short: boolean;
  /** By a hyphen (`1850-жылдар`), which makes a decade of what else may be years. */
  readonly hyphen: boolean;
}

/** Reads a row of decades from token `i`: round numbers before a plural word for year. */
export function decadeDigitsAt(r: Reader, i: number): DecadeRow | null {
  if (r.mask(i + 1) === WORD_FOR_YEAR && !(r.role(i + 1) & SEVERAL_YEARS)) return null;
  const first = numeralAt(r, i);
  if (first === null || first.value % 10 !== 0) return null;
  const row = rowAt(r, i, tensAt) ?? yearRowAt(r, i);
  if (row === null) return null;
  const word = yearWordAt(r, row.end);
  if (word === null || word.derived || !word.plural || (row.upTo && !isUpTo(r.word(word.end)))) return null;
  if (row.items.some((item) => item.value % 10 !== 0 || (item.ending !== '' && item.form !== 'ordinal' && !row.upTo)))
    return null;
  const hyphen = isDash(r.mark(row.end)) || row.items[row.items.length - 1]!.form === 'ordinal';
  const long = row.items[0]!.value >= 100;
  if (long && row.join !== 'one' && !hyphen && !isShortened(r, row)) return null;
  const digits = row.items.map((item) => String(item.value / 10).padStart(long ? 3 : 1, '0'));
  const end = row.upTo ? word.end + 1 : word.end;
  return { end, digits, join: row.join, case: row.upTo ? 'nom' : word.case, short: !long, hyphen };
}

/** 1950-60: the second number is two digits. */
const isShortened = (r: Reader, row: NumberRow): boolean => r.length(row.end - 1) === 2;

/** 00, 10 … 90, or the words for them as ordinals. */
function tensAt(r: Reader, i: number): Item | null {
  const numeral = numeralAt(r, i);
  if (numeral === null || numeral.broken || numeral.value > 90 || numeral.value % 10 !== 0) return null;
  if (numeral.figure !== null) return numeral.figure.digits === 2 && !numeral.figure.decimal ? numeral : null;
  return numeral.form === 'ordinal' && numeral.value >= 10 ? numeral : null;
}
