import { ROMAN } from '../../numbers/lexicon.ts';
import { isDash, type Reader } from '../../numbers/reader.ts';
import { suffixAt } from '../../numbers/suffix.ts';
import { daysIn } from '../calendar.ts';
import { dayValue } from '../edtf.ts';
import { isRowMonth } from '../figure-row.ts';
import { type Point, type PointFormat, pointOf } from '../format.ts';
import { ROW_FORM } from '../openers.ts';
import { yearWordAt } from '../year.ts';

const SEPARATORS: ReadonlySet<number> = new Set([0x2e, 0x2f, 0x2d, 0x2011]);

const SLASH = 0x2f;

/** What goes on to the left of a date: `1.` in `1.2.3.2001`, but not the dash between two dates. */
const isRowMark = (r: Reader, i: number, own: number): boolean =>
  SEPARATORS.has(r.mark(i)) && !(isDash(r.mark(i)) && own !== r.mark(i));

/** Three figures with one mark between them, nothing blank, and no more of it before or after. */
function threeFigures(r: Reader, i: number): { values: readonly [string, string, string]; end: number } | null {
  const mark = r.mark(i + 1);
  if (!r.isNumber(i) || !SEPARATORS.has(mark) || r.mark(i + 3) !== mark || !r.isNumber(i + 2) || !r.isNumber(i + 4))
    return null;
  for (let k = i + 1; k <= i + 3; k++) if (!r.glued(k)) return null;
  if (!r.glued(i + 4) && !isSpacedYear(r, i)) return null;
  // example.kz/2020/05/12 is an address.
  if (r.glued(i) && r.mark(i - 1) === SLASH && (mark === SLASH || r.isWord(i - 2))) return null;
  if (r.glued(i) && (r.isWord(i - 1) || (isRowMark(r, i - 1, mark) && r.isNumber(i - 2)))) return null;
  const more = r.glued(i + 5) && SEPARATORS.has(r.mark(i + 5)) && r.isNumber(i + 6) && r.glued(i + 6);
  if (more && !(isDash(r.mark(i + 5)) && mark !== r.mark(i + 5))) return null;
  return { values: [r.word(i), r.word(i + 2), r.word(i + 4)], end: i + 5 };
}

/** 15.03. 2024 ж.: a blank before the year that its word makes sure of. */
function isSpacedYear(r: Reader, i: number): boolean {
  const whole = r.length(i) === 2 && r.length(i + 2) === 2 && r.length(i + 4) === 4 && r.mark(i + 1) === 0x2e;
  return whole && r.joined(i + 4) && (yearWordAt(r, i + 5)?.naming === true || r.word(i + 5) === 'г');
}

/** 16.XII.1991: the month in Roman figures. */
function romanMonth(r: Reader, i: number): { values: readonly [string, string, string]; end: number } | null {
  const month = r.sense(i + 2, ROMAN)?.value ?? 0;
  const mark = r.mark(i + 1);
  if (month < 1 || month > 12 || !isRowMonth(r, i) || r.mark(i + 3) !== mark || r.length(i) > 2) return null;
  for (let k = i + 1; k <= i + 4; k++) if (!r.glued(k)) return null;
  if (r.length(i + 4) !== 4 || (r.glued(i) && (r.isWord(i - 1) || SEPARATORS.has(r.mark(i - 1))))) return null;
  return { values: [r.word(i), String(month), r.word(i + 4)], end: i + 5 };
}

function numericPoint(r: Reader, i: number): Point | null {
  const found = threeFigures(r, i) ?? romanMonth(r, i);
  if (found === null) return null;
  const [a, b, c] = found.values;
  const [y, m, d] = a.length === 4 ? [a, b, c] : [c, b, a];
  if (y.length !== 4 || m.length > 2 || d.length > 2 || Number(y) > 2999) return null;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const { end, kase } = wordAfter(r, found.end, y);
  const point = pointOf(end, dayValue(y, month, day), kase, 0.97);
  if (month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)) return point;
  return {
    ...point,
    impossible: month > 12 || month < 1 ? `there is no month ${month}` : `month ${month} has no day ${day}`,
  };
}

/** `ж.`, `жылы`, `г.` or an ending after the last figure. */
function wordAfter(r: Reader, i: number, figure: string): { end: number; kase: Point['case'] } {
  const suffix = suffixAt(r, i, figure);
  if (suffix !== null) return { end: suffix.end, kase: suffix.case };
  const word = yearWordAt(r, i);
  if (word !== null && !word.derived) return { end: word.end, kase: word.case };
  if (r.word(i) === 'г' && r.mark(i + 1) === 0x2e) return { end: i + 2, kase: 'nom' };
  return { end: i, kase: 'nom' };
}

export const numeric: PointFormat = {
  kind: 'point',
  id: 'date/numeric',
  summary: 'Day, month and year in figures, in either order.',
  examples: [
    { raw: '16.12.1991 ж. жарияланды', value: '1991-12-16' },
    { raw: '1991-12-16', value: '1991-12-16' },
    { raw: '01.09.2019-25.05.2020 аралығы', value: '2019-09-01/2020-05-25' },
    { raw: '05/07/2020 күні', value: '2020-07-05' },
    { raw: '16.XII.1991 күні', value: '1991-12-16' },
    { raw: 'example.kz/2020/05/12/maqala', why: 'an address' },
    { raw: '45.13.2001', why: 'no such day' },
    { raw: '192.168.1.2001', why: 'an address' },
  ],
  gates: [{ opens: ROW_FORM, needs: 0 }],
  point: numericPoint,
};
