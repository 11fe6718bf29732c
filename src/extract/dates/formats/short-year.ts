import { NUMERAL, YEAR_WORD } from '../../numbers/lexicon.ts';
import { numeralAt } from '../../numbers/numeral.ts';
import { isDash } from '../../numbers/reader.ts';
import { type PointFormat, pointOf } from '../format.ts';
import { TWO_DIGITS } from '../openers.ts';
import { isFreeFigure } from '../row.ts';
import { yearWordAt } from '../year.ts';
import { restOfYear } from '../year-rest.ts';

export const shortYear: PointFormat = {
  kind: 'point',
  id: 'date/short-year',
  summary: 'A year by its last two digits: `41-жылы`, `тоқсан үшінші жылы`.',
  examples: [
    { raw: 'Соғыс 41-жылы басталды.', value: 'XX41' },
    { raw: 'тоқсан үшінші жылы қаңтарда', value: 'XX93-01' },
    { raw: 'бірінші жылы', why: 'the first year of something' },
    { raw: '41 жыл', why: 'a duration' },
  ],
  gates: [{ opens: TWO_DIGITS | NUMERAL, needs: YEAR_WORD }],
  point(r, i) {
    if (!isFreeFigure(r, i)) return null;
    const numeral = numeralAt(r, i);
    if (numeral === null || numeral.broken || numeral.value < 20 || numeral.value > 99) return null;
    const word = yearWordAt(r, numeral.end);
    if (word === null || word.plural || word.derived || word.abbreviated || !Number.isInteger(numeral.value))
      return null;
    const hyphen = isDash(r.mark(numeral.end));
    const named =
      numeral.form === 'ordinal' || (numeral.figure !== null && numeral.ending === '' && (word.naming || hyphen));
    if (!named) return null;
    const head = { end: word.end, value: `XX${numeral.value}`, case: word.case };
    return restOfYear(r, head) ?? pointOf(head.end, head.value, head.case, 0.8);
  },
};
