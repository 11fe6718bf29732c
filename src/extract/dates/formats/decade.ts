import { NUMERAL, YEAR_WORD } from '../../numbers/lexicon.ts';
import { decadeDigitsAt } from '../decade.ts';
import { joinValues } from '../edtf.ts';
import { type PointFormat, pointOf } from '../format.ts';
import { ROUND } from '../openers.ts';

export const decade: PointFormat = {
  kind: 'point',
  id: 'date/decade',
  summary: 'A decade, with its century or without: `1990-жылдар`, `50-жылдары`, `тоқсаныншы жылдары`.',
  examples: [
    { raw: '1990-жылдардың басында', value: '199X' },
    { raw: 'Олар 50-жылдары келді.', value: 'XX5X' },
    { raw: '1950-жылдардан бастап', value: '195X/..' },
    { raw: 'тоқсаныншы жылдардың ортасы', value: 'XX9X' },
    { raw: '50 жыл өтті', why: 'a duration' },
  ],
  gates: [{ opens: ROUND | NUMERAL, needs: YEAR_WORD }],
  point(r, i) {
    const row = decadeDigitsAt(r, i);
    if (row === null) return null;
    const value = joinValues(
      row.digits.map((digits) => (row.short ? `XX${digits}X` : `${digits}X`)),
      row.join,
    );
    return pointOf(row.end, value, row.case, 0.95, true);
  },
};
