import { NUMERAL, YEAR_WORD } from '../../numbers/lexicon.ts';
import { type PointFormat, pointOf } from '../format.ts';
import { FOUR_DIGITS, THREE_DIGITS } from '../openers.ts';
import { yearHeadAt } from '../year.ts';
import { restOfYear } from '../year-rest.ts';

export const year: PointFormat = {
  kind: 'point',
  id: 'date/year',
  summary: 'A year with its word, and the month, day, season or quarter after it.',
  examples: [
    { raw: '1991 жылдың 16 желтоқсанында', value: '1991-12-16' },
    { raw: '2001 жылы қыркүйектің 11-күні', value: '2001-09-11' },
    { raw: '1999 жылғы 9 және 13 қыркүйекте', value: '{1999-09-09,1999-09-13}' },
    { raw: '1980 жылдан бері', value: '1980/..' },
    { raw: '1941 жылдың көктемінде', value: '1941-21' },
    { raw: '2019-2020 оқу жылы', value: '2019/2020' },
    { raw: 'екі мың он тоғызыншы жылы', value: '2019' },
    { raw: 'сол жылдары', why: 'no number' },
    { raw: '2000 жылқы', why: 'horses' },
  ],
  gates: [{ opens: THREE_DIGITS | FOUR_DIGITS | NUMERAL, needs: YEAR_WORD }],
  point(r, i) {
    const head = yearHeadAt(r, i, false);
    if (head === null) return null;
    const rest = head.single && !head.plural ? restOfYear(r, head) : null;
    return rest ?? pointOf(head.end, head.value, head.case, 0.98, head.plural);
  },
};
