import type { Case } from '../../numbers/lexicon.ts';
import { AFTER_DATE, HOUR_WORD, PERIOD, UNIT_OPENS } from '../../numbers/lexicon.ts';
import { numeralAt } from '../../numbers/numeral.ts';
import { isDash, type Reader } from '../../numbers/reader.ts';
import { suffixAt } from '../../numbers/suffix.ts';
import { pad } from '../calendar.ts';
import { isRoundMinute } from '../figure-row.ts';
import { candidateOf, type PhraseFormat } from '../format.ts';
import { LEADING } from '../gate.ts';
import { leading, ROW_FORM, SHORT_FIGURE } from '../openers.ts';
import { isUpTo } from '../year.ts';

interface Time {
  readonly end: number;
  readonly hour: number;
  readonly minute: number | null;
  readonly case: Case;
}

const COLON = 0x3a;
const DOT = 0x2e;

/** 15:30, and after сағат 15.30 too. */
function figures(r: Reader, i: number, dots: boolean): Time | null {
  const mark = r.mark(i + 1);
  if (!r.isNumber(i) || r.length(i) > 2 || (mark !== COLON && !(dots && mark === DOT))) return null;
  if (!r.glued(i + 1) || !r.glued(i + 2) || !r.isNumber(i + 2) || r.length(i + 2) !== 2) return null;
  if (r.glued(i) && (r.isWord(i - 1) || r.mark(i - 1) === COLON || r.mark(i - 1) === DOT)) return null;
  const [hour, minute] = [Number(r.word(i)), Number(r.word(i + 2))];
  const seconds = r.mark(i + 3) === COLON && r.glued(i + 3) && r.isNumber(i + 4) && r.glued(i + 4);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const end = seconds ? i + 5 : i + 3;
  const suffix = suffixAt(r, end, r.word(i + 2));
  return { end: suffix?.end ?? end, hour, minute, case: suffix?.case ?? 'nom' };
}

/** сағат 10-да, сағат он бірде, сағат алты жарымда */
function spoken(r: Reader, i: number): Time | null {
  const numeral = r.joined(i) ? numeralAt(r, i) : null;
  if (numeral === null || numeral.broken || numeral.form !== 'cardinal' || numeral.value > 24) return null;
  const hour = Math.floor(numeral.value);
  const half = numeral.value - hour;
  if (half !== 0 && (half !== 0.5 || numeral.figure !== null)) return null;
  return { end: numeral.end, hour, minute: half === 0.5 ? 30 : null, case: numeral.case };
}

type Half = 'таңғы' | 'түскі' | 'кешкі' | 'түнгі';
const HALVES: ReadonlyMap<string, Half> = new Map([
  ['таңғы', 'таңғы'],
  ['таңертеңгі', 'таңғы'],
  ['түскі', 'түскі'],
  ['күндізгі', 'түскі'],
  ['кешкі', 'кешкі'],
  ['түнгі', 'түнгі'],
]);

/** The hour of twenty-four that кешкі 8 or түнгі 12 says. */
function hourOf(hour: number, half: Half | undefined): number {
  if (half === 'кешкі') return hour >= 1 && hour <= 11 ? hour + 12 : hour;
  if (half === 'түскі') return hour >= 1 && hour <= 5 ? hour + 12 : hour;
  if (half !== 'түнгі') return hour;
  if (hour === 12) return 0;
  return hour >= 9 && hour <= 11 ? hour + 12 : hour;
}

const value = (time: Time, half: Half | undefined): string =>
  `T${pad(hourOf(time.hour, half), 2)}:${pad(time.minute ?? 0, 2)}`;

function isHourWord(r: Reader, i: number): boolean {
  const sense = r.sense(i, PERIOD);
  return sense?.code === 'TH' && sense.ending === '';
}

interface Lead {
  readonly end: number;
  readonly half: Half | undefined;
  readonly hour: boolean;
}

function leadAt(r: Reader, i: number): Lead {
  const half = HALVES.get(r.word(i));
  const at = half === undefined ? i : i + 1;
  const hour = isHourWord(r, at);
  return { end: hour ? at + 1 : at, half, hour };
}

function timeAt(r: Reader, lead: Lead): Time | null {
  const exact = figures(r, lead.end, lead.hour);
  if (exact !== null) return exact;
  if (!lead.hour && lead.half === undefined) return null;
  const time = spoken(r, lead.end);
  if (time === null || (!lead.hour && time.case === 'nom')) return null;
  return time;
}

/** 14.00-ден 16.00-ге дейін, 10.00-18.30: full stops for colons, where both say quarters of an hour and measure nothing. */
function dotted(r: Reader, i: number): Time | null {
  if (r.mark(i + 1) !== DOT || !isRoundMinute(r, i + 2)) return null;
  const first = figures(r, i, true);
  const second = first === null ? null : secondAt(r, first);
  if (first === null || second === null || r.mark(second.time.end - 2) === COLON) return null;
  const wide = r.length(i) === 2 && second.time.hour > 9;
  const whole = first.minute === 0 && second.time.minute === 0;
  return (wide || whole) && first.hour < second.time.hour && !(r.mask(second.end) & UNIT_OPENS) ? first : null;
}

/** 9 сағат 07 минутта: hour and minute counted out, in the locative. */
function counted(r: Reader, i: number): Time | null {
  const hour = spoken(r, i);
  if (hour === null || hour.minute !== null || hour.case !== 'nom' || !isHourWord(r, hour.end)) return null;
  const minute = numeralAt(r, hour.end + 1);
  const word = minute === null ? undefined : r.sense(minute.end, PERIOD);
  if (minute === null || minute.value > 59 || word?.code !== 'TM' || word.case !== 'loc') return null;
  return { end: minute.end + 1, hour: hour.hour, minute: minute.value, case: 'loc' };
}

/** After a time in -дан, a second one with дейін; after a dash, a second one at once. */
function secondAt(r: Reader, time: Time): { time: Time; half: Half | undefined; end: number } | null {
  const dash = isDash(r.mark(time.end)) && time.case === 'nom';
  if (!dash && time.case !== 'abl') return null;
  const lead = leadAt(r, dash ? time.end + 1 : time.end);
  const second = figures(r, lead.end, true) ?? spoken(r, lead.end);
  if (second === null) return null;
  if (dash) return second.minute === null ? null : { time: second, half: lead.half, end: second.end };
  return second.case === 'dat' && isUpTo(r.word(second.end))
    ? { time: second, half: lead.half, end: second.end + 1 }
    : null;
}

const TAIL = /^(?:бері|бастап|дейін|шейін|шамасында)$/;

export const clock: PhraseFormat = {
  kind: 'phrase',
  id: 'time/clock',
  summary: 'A time of day: `сағат 15:30-да`, `таңғы сағат 8-де`, `15:30`.',
  examples: [
    { raw: 'сағат 15:30-да басталды', value: 'T15:30' },
    { raw: 'сағат 7.00-де', value: 'T07:00' },
    { raw: 'кешкі сағат тоғызда', value: 'T21:00' },
    { raw: 'таңғы 9-дан кешкі 6-ға дейін', value: 'T09:00/T18:00' },
    { raw: '14.00-ден 16.00-ге дейін', value: 'T14:00/T16:00' },
    { raw: 'есеп 3:1 болды', why: 'a score' },
    { raw: '2.00-3.50 метр', why: 'a measure' },
    { raw: 'сағат тілі', why: 'no number' },
  ],
  gates: [
    { opens: ROW_FORM, needs: 0 },
    { opens: SHORT_FIGURE | PERIOD, needs: HOUR_WORD },
    { opens: leading('hour'), needs: HOUR_WORD | LEADING },
  ],
  find(r, i) {
    const lead = leadAt(r, i);
    const time = timeAt(r, lead) ?? counted(r, i) ?? dotted(r, i);
    if (time === null) return null;
    const confidence = lead.hour || lead.half !== undefined ? 0.97 : 0.85;
    const first = value(time, lead.half);
    const second = secondAt(r, time);
    if (second !== null)
      return candidateOf(i, second.end, 'TIME', `${first}/${value(second.time, second.half ?? lead.half)}`, confidence);
    const tail = (r.mask(time.end) & AFTER_DATE) !== 0 && TAIL.test(r.word(time.end)) && r.joined(time.end);
    return candidateOf(i, tail ? time.end + 1 : time.end, 'TIME', first, confidence);
  },
};
