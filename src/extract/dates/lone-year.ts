import { isDash, type Reader } from '../numbers/reader.ts';
import { LINKS, SEVERAL_YEARS } from '../numbers/roles.ts';
import type { Composed } from './compose.ts';
import { candidateOf } from './format.ts';
import { plainYearAt } from './year.ts';

const COMMA = 0x2c;
const PLUS = 0x2b;
const NOUGHT = 0x30;

/**
 * `1991 жылы құрылды`: a year with its word, and behind it a word or mark that is nothing to dates. So most years of a
 * text are written, and of them no other format has anything to say. Null for all that is not as plain.
 */
export function loneYearAt(r: Reader, i: number): Composed | null {
  if (!endsThere(r, i + 2)) return null;
  const year = plainYearAt(r, i);
  // 1990 жылдары is a decade.
  if (year === '' || (r.role(i + 1) & SEVERAL_YEARS && r.unitAt(r.endOf(i) - 1) === NOUGHT)) return null;
  return { candidate: candidateOf(i, i + 2, 'DATE', year, 0.98), rule: 'date/year' };
}

function endsThere(r: Reader, i: number): boolean {
  if (r.mask(i) !== 0) return false;
  const mark = r.mark(i);
  return mark === 0 ? !(r.role(i) & LINKS) : mark !== COMMA && mark !== PLUS && !isDash(mark);
}
