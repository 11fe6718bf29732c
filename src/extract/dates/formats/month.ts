import { figureAt } from '../../numbers/figure.ts';
import { MONTH } from '../../numbers/lexicon.ts';
import type { Reader } from '../../numbers/reader.ts';
import { NO_YEAR } from '../edtf.ts';
import { type PointFormat, pointOf } from '../format.ts';
import { dayPoint, monthDaysAt, monthRowAt, monthRowValue, standsAlone } from '../month.ts';
import { yearHeadAt } from '../year.ts';

/** (мамыр, 1976): the year after a comma, both alone in brackets; 0 for none. */
function inBrackets(r: Reader, i: number, end: number): number {
  if (r.mark(i - 1) !== 0x28 || r.mark(end) !== 0x2c || r.mark(end + 2) !== 0x29) return 0;
  return r.isNumber(end + 1) && r.length(end + 1) === 4 ? Number(r.word(end + 1)) : 0;
}

export const month: PointFormat = {
  kind: 'point',
  id: 'date/month',
  summary: 'A month with its days after it, with its year after it, or alone.',
  examples: [
    { raw: 'қыркүйектің 11-і күні', value: 'XXXX-09-11' },
    { raw: 'мамырдың 15, 16 және 17-сі', value: '{XXXX-05-15,XXXX-05-16,XXXX-05-17}' },
    { raw: 'шілде айында бұршақ жауды', value: 'XXXX-07' },
    { raw: 'Қаңтарда өткен жиын', value: 'XXXX-01' },
    { raw: 'Олар Қазан қаласында тұрады.', why: 'the city' },
    { raw: 'Біз Наурызды тойладық.', why: 'the feast' },
    { raw: 'қара қазан қайнап тұр', why: 'a pot' },
  ],
  gates: [{ opens: MONTH, needs: 0 }],
  point(r, i) {
    const days = monthDaysAt(r, i, NO_YEAR);
    if (days !== null) return dayPoint(days, 0.97);
    const row = monthRowAt(r, i);
    if (row === null) return null;
    const figure = row.sense.ending === '' && row.join === 'one' ? figureAt(r, row.end) : null;
    const head = figure?.digits === 4 && row.case === 'nom' && r.joined(row.end) ? yearHeadAt(r, row.end, false) : null;
    if (head?.single === true) return pointOf(head.end, monthRowValue(row, head.value), head.case, 0.95);
    const year = inBrackets(r, i, row.end);
    if (year > 0 && row.case === 'nom') return pointOf(row.end + 2, monthRowValue(row, String(year)), 'nom', 0.9);
    if (!standsAlone(r, i, row)) return null;
    return pointOf(row.end, monthRowValue(row, NO_YEAR), row.case, 0.85, row.join !== 'one');
  },
};
