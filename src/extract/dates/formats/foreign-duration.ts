import { FOREIGN_NUMERALS } from '../../../kazakh/numerals.ts';
import { FOREIGN_WORD, NUMBER_TRIGGER } from '../../numbers/lexicon.ts';
import type { Reader } from '../../numbers/reader.ts';
import { candidateOf, type PhraseFormat } from '../format.ts';
import { SHORT_FIGURE, THREE_DIGITS } from '../openers.ts';

/** Counted periods of Russian and English as ISO 8601 designators. */
const PERIODS: Readonly<Record<string, string>> = {
  лет: 'Y',
  месяца: 'M',
  месяцев: 'M',
  недели: 'W',
  недель: 'W',
  дня: 'D',
  дней: 'D',
  часа: 'TH',
  часов: 'TH',
  years: 'Y',
  months: 'M',
  weeks: 'W',
  days: 'D',
  hours: 'TH',
  minutes: 'TM',
};
const MOST = 999;

function countOf(r: Reader, i: number): number {
  if (!r.isNumber(i)) return FOREIGN_NUMERALS[r.word(i)] ?? 0;
  const count = Number(r.word(i));
  return count <= MOST && !(r.glued(i) && r.isMark(i - 1)) ? count : 0;
}

export const foreignDuration: PhraseFormat = {
  kind: 'phrase',
  id: 'duration/foreign',
  summary: 'So many years, months, days of the Russian and English passages in Kazakh texts.',
  examples: [
    { raw: 'возраст рыб снизился до трёх лет', value: 'P3Y' },
    { raw: 'It took 25 years.', value: 'P25Y' },
    { raw: 'в течение 10 дней', value: 'P10D' },
    { raw: 'много лет', why: 'no number' },
  ],
  gates: [{ opens: SHORT_FIGURE | THREE_DIGITS | NUMBER_TRIGGER, needs: FOREIGN_WORD }],
  find(r, i) {
    const unit = r.joined(i + 1) ? PERIODS[r.word(i + 1)] : undefined;
    const count = unit === undefined ? 0 : countOf(r, i);
    if (unit === undefined || count === 0) return null;
    const value = unit.startsWith('T') ? `PT${count}${unit.slice(1)}` : `P${count}${unit}`;
    return candidateOf(i, i + 2, 'DURATION', value, 0.85);
  },
};
