import { PERIOD, YEAR_WORD } from '../numbers/lexicon.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { BARE_YEAR, LINKS, NAMED_YEAR, OF_YEARS, SEVERAL_YEARS } from '../numbers/roles.ts';
import { candidateOf, type DateCandidate } from './format.ts';
import { isFreeFigure } from './row.ts';

const YEAR_DIGITS = 4;
const COMMA = 0x2c;
const PLUS = 0x2b;
const ONE = 0x31;
const TWO = 0x32;
/** What says only that a word is one for year. */
const WORD_FOR_YEAR = YEAR_WORD | PERIOD;

/**
 * `1991 жылы құрылды`: a year with its word, and behind it a word or mark that is nothing to dates. So the most of a
 * text's dates are written, and of them no other format has anything to say. Null for all that is not as plain.
 */
export function plainYearAt(r: Reader, i: number): DateCandidate | null {
  if (r.mask(i + 1) !== WORD_FOR_YEAR || r.length(i) !== YEAR_DIGITS || !endsThere(r, i + 2)) return null;
  if (!r.joined(i + 1) || !isFreeFigure(r, i)) return null;
  const first = r.unitAt(r.startOf(i));
  if (first !== ONE && first !== TWO) return null;
  const year = r.word(i);
  return namesOne(r.role(i + 1), Number(year)) ? candidateOf(i, i + 2, 'DATE', year, 0.98) : null;
}

function endsThere(r: Reader, i: number): boolean {
  const mark = r.mark(i);
  if (mark !== 0) return mark !== COMMA && mark !== PLUS && !isDash(mark) && r.mask(i) === 0;
  return r.mask(i) === 0 && !(r.role(i) & LINKS);
}

/** 1991 жыл is a year, 1000 жыл is a span of time, and 1990 жылдары is a decade. */
function namesOne(form: number, year: number): boolean {
  if (form & SEVERAL_YEARS) return year % 10 !== 0;
  if (form & NAMED_YEAR) return true;
  if (form & BARE_YEAR) return year % 100 !== 0;
  return (form & OF_YEARS) !== 0 && year % 1000 !== 0;
}
