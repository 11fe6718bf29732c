import { amountAt } from '../../numbers/amount.ts';
import {
  AFTER_DATE,
  AFTER_NUMBER,
  AGE,
  type Case,
  COLLECTIVE,
  DATE_TRIGGER,
  FIGURE,
  NUMBER_TRIGGER,
  NUMERAL,
  PART,
  PERIOD,
  type Sense,
} from '../../numbers/lexicon.ts';
import { roundTo } from '../../numbers/numeral.ts';
import { isDash, isHyphen, type Reader } from '../../numbers/reader.ts';
import { PERIOD_KIND } from '../../numbers/roles.ts';
import { particleEnd } from '../../numbers/suffix.ts';
import { tailEnd } from '../../numbers/tail.ts';
import { candidateOf, type PhraseFormat } from '../format.ts';
import { ANY_FIGURE, COUNTING, leading } from '../openers.ts';

interface Count {
  readonly end: number;
  readonly min: number;
  readonly max: number | null;
  readonly one: boolean;
}

/** How many: a number with words of about, a range, жарты, ширек. */
function countAt(r: Reader, i: number): Count | null {
  const lead = (r.mask(i) & NUMBER_TRIGGER) !== 0;
  const about = lead && (r.word(i) === 'шамамен' || r.word(i) === 'жуықтап') ? i + 1 : i;
  const part = r.sense(about, PART);
  if (part !== undefined && part.ending === '' && part.code !== 'жарым')
    return { end: about + 1, min: part.value, max: null, one: false };
  const amount = amountAt(r, i);
  if (amount === null || amount.unit !== null || amount.per !== null) return null;
  const { form, ending } = amount.numeral;
  if (form === 'ordinal' || form === 'collective' || form === 'derived') return null;
  if (ending !== '' && ending !== 'ақ' && form === 'cardinal' && amount.approx === null) return null;
  if (amount.min !== null) return { end: amount.end, min: amount.min, max: amount.max, one: false };
  return amount.value === null
    ? null
    : { end: amount.end, min: amount.value, max: null, one: amount.value === 1 && r.word(i) === 'бір' };
}

/** P10Y, P0.5Y, PT30M */
function duration(count: number, sense: Sense): string {
  const unit = sense.kind === AGE ? 'Y' : sense.code;
  const size = plainNumber(roundTo(count * (sense.kind === AGE ? 1 : sense.value)));
  return unit.startsWith('T') ? `PT${size}${unit.slice(1)}` : `P${size}${unit}`;
}

function plainNumber(value: number): string {
  return value >= 1e21 ? value.toFixed(0) : String(value);
}

const AGE_TAIL = /^(?:аралы|шама|пен|мен|кіші|үлкен|толған|болған)/;

/** The word that is counted; жас counts only where it is an age: `он жасында`, not `он жас ғалым`. */
function periodAt(r: Reader, i: number, one: boolean): Sense | null {
  const at = r.role(i) & PERIOD_KIND ? i + 1 : i;
  if (!r.joined(at)) return null;
  const age = r.sense(at, AGE);
  if (age !== undefined) {
    if (age.ending === '' && r.isWord(at + 1) && !AGE_TAIL.test(r.word(at + 1))) return null;
    return age;
  }
  const sense = r.sense(at, PERIOD);
  if (sense === undefined || (one && ARTICLE_LIKE.test(sense.ending))) return null;
  // 200 айлық есептік көрсеткіш is money, not time.
  return sense.code === 'M' && /^(?:есептік$|көрсеткіш)/.test(r.word(at + 1)) ? null : sense;
}

/** бір күні, бір жылы: some day, some year. */
const ARTICLE_LIKE = /^(?:[ыі]|лар|лер|дар|дер)/;

/** 2 сағат 30 минут, 2 сағат 13 минут 46 секунд: the smaller units after the greater. */
function withSmaller(
  r: Reader,
  value: string,
  i: number,
  first: Sense,
): { value: string; end: number; case: Case } | null {
  if (first.ending !== '' || first.kind === AGE || !r.joined(i)) return null;
  if (!(r.mask(i) & COUNTS || r.isMark(i))) return null;
  const next = countAt(r, i);
  if (next === null || next.max !== null) return null;
  const sense = periodAt(r, next.end, next.one);
  if (sense === null || sense.kind === AGE || ORDER.indexOf(sense.code) <= ORDER.indexOf(first.code)) return null;
  const more = duration(next.min, sense).slice(1);
  const joined = value.includes('T') && more.startsWith('T') ? value + more.slice(1) : value + more;
  return withSmaller(r, joined, next.end + 1, sense) ?? { value: joined, end: next.end + 1, case: sense.case };
}

/** The end of a name or code: KazSat-1, A1. */
function isTied(r: Reader, i: number): boolean {
  return r.glued(i) && (!r.isMark(i - 1) || (isHyphen(r.mark(i - 1)) && r.glued(i - 1) && r.isWord(i - 2)));
}

/** `1 – 2006 жылғы …`: an entry's number before a year. */
function namesYear(r: Reader, i: number): boolean {
  return isDash(r.mark(i + 1)) && !r.glued(i + 1) && r.length(i) < 3 && r.length(i + 2) === 4;
}

const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];
/** 4-9 жас аралығындағы */
const BETWEEN = /^ара(?:лығы(?:нда|ндағы|нан|на)?|сында(?:ғы)?)$/;
const OPEN_TAIL = /^(?:бері|бергі|бастап|дейін|дейінгі|шейін)$/;

/** What may open a smaller duration behind a period. */
const COUNTS = FIGURE | NUMERAL | COLLECTIVE | PART | NUMBER_TRIGGER | DATE_TRIGGER;

/** 1991 жылы …: what is a year could count years too, but then little may follow. */
function mayOutlast(r: Reader, i: number, end: number): boolean {
  if (!r.isNumber(i) || (r.mask(i + 1) & (PERIOD | NUMERAL)) !== PERIOD) return true;
  const next = r.mask(i + 2);
  const mark = r.mark(i + 2);
  if ((next & COUNTS || mark === PLUS) && r.sense(i + 1, PERIOD)!.ending === '') return true;
  return isDash(mark) || (next & (AFTER_NUMBER | AFTER_DATE) ? i + 3 : i + 2) > end;
}

const PLUS = 0x2b;

export const durationFormat: PhraseFormat = {
  kind: 'phrase',
  id: 'duration/counted',
  summary: 'So many years, months, days, hours; an age; an anniversary.',
  examples: [
    { raw: 'осыдан 10 жыл бұрын', value: 'P10Y' },
    { raw: 'шамамен жарты жылдай уақыт', value: 'P0.5Y' },
    { raw: 'Абайдың 150 жылдық мерейтойы', value: 'P150Y' },
    { raw: '5-6 жасар бала', value: 'P5Y/P6Y' },
    { raw: '2 сағат 30 минут', value: 'PT2H30M' },
    { raw: '18–65 жас аралығындағы тұрғын', value: 'P18Y/P65Y' },
    { raw: 'мың жылдық саммит', value: 'P1000Y' },
    { raw: 'бес жас ғалым', why: 'young scholars' },
    { raw: 'бір күні ол келді', why: 'some day' },
  ],
  gates: [{ opens: ANY_FIGURE | NUMERAL | COUNTING | PART | NUMBER_TRIGGER | leading('about'), needs: PERIOD | AGE }],
  mayPass: mayOutlast,
  find(r, i) {
    if (r.isNumber(i) && (isTied(r, i) || namesYear(r, i))) return null;
    const count = countAt(r, i);
    if (count === null || count.min < 0) return null;
    const sense = periodAt(r, count.end, count.one);
    if (sense === null) return null;
    const word = count.end + (r.joined(count.end) && r.role(count.end) & PERIOD_KIND ? 2 : 1);
    const first =
      count.max === null ? duration(count.min, sense) : `${duration(count.min, sense)}/${duration(count.max, sense)}`;
    const more = count.max === null ? withSmaller(r, first, word, sense) : null;
    const end = more?.end ?? particleEnd(r, word);
    const kase = more?.case ?? sense.case;
    const past = r.mask(end) & (AFTER_NUMBER | AFTER_DATE) ? closing(r, end, kase, count.max !== null) : end;
    return candidateOf(i, past, 'DURATION', more?.value ?? first, 0.92);
  },
};

/** аралығында behind a range; астам, жуық and the like, then бері, дейін. */
function closing(r: Reader, end: number, kase: Case, range: boolean): number {
  if (range && BETWEEN.test(r.word(end)) && r.joined(end)) return end + 1;
  const about = tailEnd(r, end, kase);
  const open = r.joined(end) && OPEN_TAIL.test(r.word(end)) && (kase === 'abl' || kase === 'dat');
  return about > end ? about : open ? end + 1 : end;
}
