import { MONTH } from '../../numbers/lexicon.ts';
import type { Reader } from '../../numbers/reader.ts';
import { daysIn } from '../calendar.ts';
import { dayValue, NO_YEAR } from '../edtf.ts';
import { candidateOf, type PhraseFormat } from '../format.ts';
import { monthSense } from '../month.ts';
import { QUOTED } from '../openers.ts';
import { yearHeadAt } from '../year.ts';

const OPEN: ReadonlySet<number> = new Set([0xab, 0x201c, 0x201e, 0x22]);
const CLOSE: ReadonlySet<number> = new Set([0xbb, 0x201d, 0x201c, 0x22]);

const isYear = (r: Reader, i: number): boolean => r.isNumber(i) && r.length(i) === 4 && r.joined(i);

/** The year after the month, with its word or without; null where none stands. */
function yearAt(r: Reader, i: number): { end: number; value: string } | null {
  const head = yearHeadAt(r, i, false);
  if (head?.single === true && !head.plural) return head;
  return isYear(r, i) ? { end: i + 1, value: r.word(i) } : null;
}

export const quotedDay: PhraseFormat = {
  kind: 'phrase',
  id: 'date/quoted-day',
  summary: 'The date of a form, its day in quotes: `«20» мамыр 2024 ж.`',
  examples: [
    { raw: '«20» мамыр 2024 ж.', value: '2024-05-20' },
    { raw: 'Бекітемін "5" қыркүйек 2023', value: '2023-09-05' },
    { raw: '«20» сынып', why: 'no month' },
  ],
  gates: [{ opens: QUOTED, needs: MONTH }],
  find(r, i) {
    if (!OPEN.has(r.mark(i - 1)) || !CLOSE.has(r.mark(i + 1)) || r.length(i) > 2) return null;
    const sense = r.joined(i + 2) ? monthSense(r, i + 2) : undefined;
    if (sense === undefined || sense.form === 'derived') return null;
    const year = yearAt(r, i + 3);
    const day = Number(r.word(i));
    if (day < 1 || day > daysIn(sense.value, year === null ? null : Number(year.value))) return null;
    const value = dayValue(year?.value ?? NO_YEAR, sense.value, day);
    return candidateOf(i - 1, year?.end ?? i + 3, 'DATE', value, 0.95);
  },
};
