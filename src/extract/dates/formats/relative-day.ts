import { isPlural, NUMERAL, PART, PERIOD } from '../../numbers/lexicon.ts';
import { numeralAt } from '../../numbers/numeral.ts';
import type { Reader } from '../../numbers/reader.ts';
import { addDays, addMonths, type Day, dayText, weekdayOf, yearText } from '../calendar.ts';
import { candidateOf, type DateCandidate, type PhraseFormat } from '../format.ts';
import { ANY_FIGURE, COUNTING, leading } from '../openers.ts';

const DAYS: Readonly<Record<string, number>> = {
  бүгін: 0,
  бүгінгі: 0,
  кеше: -1,
  кешегі: -1,
  ертең: 1,
  ертеңгі: 1,
  бүрсігүні: 2,
};
const SHIFTS: Readonly<Record<string, number>> = { осы: 0, бұл: 0, келесі: 1, келер: 1, өткен: -1, алдыңғы: -1 };
const AGO = /^бұрын(?:ғы)?$/;
const LATER = /^(?:кейін(?:гі)?|соң(?:ғы)?)$/;

function date(start: number, end: number, value: string): DateCandidate {
  return candidateOf(start, end, 'DATE', value, 0.85);
}

const month = (day: Day): string => dayText(day).slice(0, -3);

/** үш күн бұрын, екі айдан кейін: so many units from the reference day. */
function counted(r: Reader, i: number, from: Day): DateCandidate | null {
  const numeral = numeralAt(r, i);
  if (
    numeral === null ||
    numeral.broken ||
    numeral.form !== 'cardinal' ||
    !Number.isInteger(numeral.value) ||
    numeral.value > 5000
  )
    return null;
  const sense = r.joined(numeral.end) ? r.sense(numeral.end, PERIOD) : undefined;
  if (sense === undefined || sense.form === 'derived') return null;
  const word = r.word(numeral.end + 1);
  const sign = AGO.test(word) && sense.case === 'nom' ? -1 : LATER.test(word) && sense.case === 'abl' ? 1 : 0;
  if (sign === 0) return null;
  const value = shifted(from, sense.code, sense.value * numeral.value * sign);
  return value === null ? null : date(i, numeral.end + 2, value);
}

function shifted(from: Day, unit: string, by: number): string | null {
  if (unit === 'Y') return yearText(from.year + by);
  if (unit === 'M') return month(addMonths(from, by));
  if (unit === 'W') return dayText(addDays(from, by * 7));
  return unit === 'D' ? dayText(addDays(from, by)) : null;
}

/** өткен аптада, келесі айда */
function neighbour(r: Reader, i: number, from: Day): DateCandidate | null {
  const shift = SHIFTS[r.word(i)];
  const sense = shift === undefined || !r.joined(i + 1) ? undefined : r.sense(i + 1, PERIOD);
  if (
    shift === undefined ||
    sense === undefined ||
    sense.value !== 1 ||
    sense.form !== 'cardinal' ||
    isPlural(sense.ending)
  )
    return null;
  if (sense.code === 'M') return date(i, i + 2, month(addMonths(from, shift)));
  if (sense.code !== 'W') return null;
  const monday = addDays(from, 1 - weekdayOf(from) + 7 * shift);
  return date(i, i + 2, `${dayText(monday)}/${dayText(addDays(monday, 6))}`);
}

export const relativeDay: PhraseFormat = {
  kind: 'phrase',
  id: 'date/relative-day',
  summary: 'Days, weeks and months told from the day the text was written; nothing without that day.',
  examples: [
    { raw: 'үш күн бұрын келді', reference: '2024-03-01', value: '2024-02-27' },
    { raw: 'кеше болды', reference: '2024-03-01', value: '2024-02-29' },
    { raw: 'келесі айда', reference: '2024-12-15', value: '2025-01' },
    { raw: 'өткен аптада', reference: '2024-03-01', value: '2024-02-19/2024-02-25' },
    { raw: 'кеше болды', why: 'no reference day' },
  ],
  relative: true,
  gates: [
    { opens: leading('day') | leading('near'), needs: 0 },
    { opens: ANY_FIGURE | NUMERAL | COUNTING | PART, needs: PERIOD },
  ],
  find(r, i, { reference }) {
    if (reference === null) return null;
    const days = DAYS[r.word(i)];
    if (days !== undefined) return date(i, i + 1, dayText(addDays(reference, days)));
    return neighbour(r, i, reference) ?? counted(r, i, reference);
  },
};
