import { figureAt } from '../../numbers/figure.ts';
import { MONTH, NUMERAL, SHORT_MONTH } from '../../numbers/lexicon.ts';
import type { Reader } from '../../numbers/reader.ts';
import { NO_YEAR } from '../edtf.ts';
import type { PointFormat } from '../format.ts';
import { type Days, dayMonthAt, dayPoint } from '../month.ts';
import { SHORT_FIGURE } from '../openers.ts';
import { yearHeadAt } from '../year.ts';

/** `16 желтоқсан 1991 жыл`, `16 желтоқсан, 1991`: the year after its day. */
function withYear(r: Reader, i: number, days: Days): Days | null {
  if (days.case !== 'nom' || !r.joined(days.end)) return null;
  const at = r.mark(days.end) === 0x2c ? days.end + 1 : days.end;
  const head = yearHeadAt(r, at, false);
  if (head?.single === true && !head.plural) {
    const dated = dayMonthAt(r, i, head.value);
    return dated === null ? null : endingAt(dated, head.end, head.case);
  }
  const figure = figureAt(r, at);
  if (
    figure === null ||
    figure.digits !== 4 ||
    figure.decimal ||
    figure.value < 1000 ||
    figure.value > 2100 ||
    !endsThere(r, figure.end)
  )
    return null;
  const dated = dayMonthAt(r, i, String(figure.value));
  return dated === null ? null : endingAt(dated, figure.end, 'nom');
}

const endingAt = ({ value, impossible }: Days, end: number, kase: Days['case']): Days => ({
  end,
  value,
  case: kase,
  impossible,
});

/** A bare year is followed by a mark or the end, not by what it might count. */
const endsThere = (r: Reader, i: number): boolean => !r.isWord(i) && !r.isNumber(i);

export const dayMonth: PointFormat = {
  kind: 'point',
  id: 'date/day-month',
  summary: 'A day before its month, with the year after it or none.',
  examples: [
    { raw: '11 қыркүйектегі террор', value: 'XXXX-09-11' },
    { raw: '16 желтоқсан 1991 жыл', value: '1991-12-16' },
    { raw: 'жиырма екінші наурызда', value: 'XXXX-03-22' },
    { raw: '1 мамырдан 9 мамырға дейін', value: 'XXXX-05-01/XXXX-05-09' },
    { raw: '16 желт. 1991 ж.', value: '1991-12-16' },
    { raw: '31 ақпанда', why: 'no such day' },
    { raw: 'Аулада 3 қаз. Ол келді.', why: 'geese' },
    { raw: '5 қазандық', why: 'boilers' },
  ],
  gates: [{ opens: SHORT_FIGURE | NUMERAL, needs: MONTH | SHORT_MONTH }],
  point(r, i) {
    const days = dayMonthAt(r, i, NO_YEAR);
    if (days === null) return null;
    const dated = withYear(r, i, days);
    return dated === null ? dayPoint(days, 0.97) : dayPoint(dated, 0.98);
  },
};
