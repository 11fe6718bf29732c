import { CENTURY_WORD, NUMERAL, ROMAN } from '../../numbers/lexicon.ts';
import { centuryAt } from '../century.ts';
import type { PointFormat } from '../format.ts';
import { SHORT_FIGURE } from '../openers.ts';

export const century: PointFormat = {
  kind: 'point',
  id: 'date/century',
  summary: 'A century or millennium, or a row of them, with the decades named after it.',
  examples: [
    { raw: 'XIX ғасырдың екінші жартысы', value: '18XX' },
    { raw: 'XVI-XVII ғғ. дипломатия', value: '15XX/16XX' },
    { raw: 'X ғасырдың ортасында-ақ', value: '09XX', why: 'the particle belongs to it' },
    { raw: 'XX ғасырдың 60-жылдарында', value: '196X' },
    { raw: 'жиырма бірінші ғасыр', value: '20XX' },
    { raw: 'III мыңжылдық', value: '2XXX' },
    { raw: '2 ғасыр бойы', why: 'a duration' },
  ],
  gates: [{ opens: SHORT_FIGURE | NUMERAL | ROMAN, needs: CENTURY_WORD }],
  point(r, i) {
    return centuryAt(r, i, false);
  },
};
