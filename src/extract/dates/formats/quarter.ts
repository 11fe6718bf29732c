import { NUMERAL, QUARTER_WORD, ROMAN } from '../../numbers/lexicon.ts';
import { NO_YEAR } from '../edtf.ts';
import type { PointFormat } from '../format.ts';
import { SHORT_FIGURE } from '../openers.ts';
import { quarterOf } from '../year-rest.ts';

export const quarter: PointFormat = {
  kind: 'point',
  id: 'date/quarter',
  summary: 'A quarter or half of a year that is not said.',
  examples: [
    { raw: 'бірінші тоқсанда', value: 'XXXX-33' },
    { raw: 'II жартыжылдықта', value: 'XXXX-41' },
    { raw: '4-тоқсанның бағасы', value: 'XXXX-36' },
    { raw: 'тоқсан бес оқушы', why: 'ninety-five' },
  ],
  gates: [{ opens: SHORT_FIGURE | NUMERAL | ROMAN, needs: QUARTER_WORD }],
  point(r, i) {
    return quarterOf(r, i, NO_YEAR);
  },
};
