import { NUMERAL, UNIT_OPENS } from './lexicon.ts';
import { type Numeral, numeralAt, roundTo } from './numeral.ts';
import { isDash, isHyphen, type Reader } from './reader.ts';
import { isUpTo } from './tail.ts';
import { type Unit, unitAt } from './unit.ts';

/** The second number of a range with what both come to. */
export interface Range {
  readonly last: Numeral;
  readonly min: number;
  readonly max: number;
}

/** `2-3`, `екі-үш`, `20 – 30 мың`, `5%-10%` (the unit twice), `5-тен 10-ға дейін`, `5 км-ден 10 км-ге дейін`, `бес алты`. */
export function rangeAt(r: Reader, first: Numeral): Range | null {
  if (first.form !== 'cardinal') return null;
  const from = secondFrom(r, first);
  if (from < 0 || !r.joined(from)) return null;
  const last = numeralAt(r, from);
  if (last === null || last.broken || (last.form !== 'cardinal' && last.form !== 'about')) return null;
  if (first.ending !== '' && !(last.case === 'dat' ? isUpTo(r.word(last.end)) : isUpToUnit(r, last))) return null;
  const min = shareScale(first, last);
  if (min < last.value) return { last, min, max: last.value };
  // сексеннен алпысқа дейін goes down.
  return (first.case === 'abl' || isUnitFrom(r, first, from)) && min > last.value
    ? { last, min: last.value, max: min }
    : null;
}

function isUpToUnit(r: Reader, last: Numeral): boolean {
  const unit = last.ending === '' ? unitAt(r, last.end) : null;
  return unit !== null && unit.case === 'dat' && isUpTo(r.word(unit.end));
}

/** Where the second number of a range begins, -1 where none can. */
function secondFrom(r: Reader, first: Numeral): number {
  const { end } = first;
  if (first.ending !== '') return first.case === 'abl' ? end : -1;
  const mark = r.mark(end);
  if (isDash(mark)) return opensSecond(r, end) ? end + 1 : -1;
  if (mark === 0x2e && r.glued(end) && r.mark(end + 1) === 0x2e && r.glued(end + 1)) return dotsEnd(r, end);
  const from = afterUnitFrom(r, end);
  if (from >= 0) return from;
  const unit = isDash(r.mark(end + 1)) || isDash(r.mark(end + 2)) ? unitAt(r, end) : null;
  if (unit !== null && unit.case === 'nom' && isDash(r.mark(unit.end)) && sameUnitFollows(r, unit)) return unit.end + 1;
  return juxtaposed(r, first) ? end : -1;
}

/** 2 млн теңгеден 3,5 млн теңгеге дейін: the unit twice, each with its case; the token after the first, or -1. */
function afterUnitFrom(r: Reader, end: number): number {
  const unit = r.mask(end) & UNIT_OPENS ? unitAt(r, end) : null;
  if (unit === null || unit.case !== 'abl') return -1;
  const last = r.joined(unit.end) ? numeralAt(r, unit.end) : null;
  const second = last === null || last.ending !== '' ? null : unitAt(r, last.end);
  const upTo = second?.code === unit.code && second.per === unit.per && second.case === 'dat';
  return second !== null && upTo && isUpTo(r.word(second.end)) ? unit.end : -1;
}

const isUnitFrom = (r: Reader, first: Numeral, from: number): boolean =>
  first.ending === '' && afterUnitFrom(r, first.end) === from;

function dotsEnd(r: Reader, i: number): number {
  let end = i;
  while (r.mark(end) === 0x2e && end < i + 3) end++;
  return r.isNumber(end) ? end : -1;
}

/** A hyphen joins numbers with no blanks about it; a spaced dash only figures or words of one kind. */
function opensSecond(r: Reader, dash: number): boolean {
  const tight = r.glued(dash) && r.glued(dash + 1);
  if (tight) return true;
  if (isHyphen(r.mark(dash)) && r.mark(dash) !== 0x2013 && r.glued(dash) !== r.glued(dash + 1))
    return r.isNumber(dash + 1);
  const figures = r.isNumber(dash - 1) && r.isNumber(dash + 1);
  const words = r.sense(dash - 1, NUMERAL) !== undefined && r.sense(dash + 1, NUMERAL) !== undefined;
  return figures || words;
}

function sameUnitFollows(r: Reader, unit: Unit): boolean {
  const second = numeralAt(r, unit.end + 1);
  return second !== null && second.ending === '' && unitAt(r, second.end)?.code === unit.code;
}

/** бес алты: neighbours in the row of numbers with nothing between. */
export function juxtaposed(r: Reader, first: Numeral): boolean {
  if (first.figure !== null || !r.joined(first.end) || r.sense(first.end, NUMERAL)?.code !== 'unit') return false;
  return first.value < 10 && first.value > 0 && r.sense(first.end, NUMERAL)!.value === first.value + 1;
}

/** `20-30 мың`: the scale word of the second counts for both. */
function shareScale(first: Numeral, last: Numeral): number {
  if (first.scale >= last.scale || last.scale === 1) return first.value;
  const base = last.value / last.scale;
  // екі-үш жүз and он-он бес мың share; екі жүз – екі мың do not.
  const shares = first.scale === 1 && first.value < base && base < 1000;
  return shares && first.value < last.scale ? roundTo(first.value * last.scale) : first.value;
}
