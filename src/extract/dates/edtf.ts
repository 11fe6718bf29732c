import { daysIn, dayText, pad, yearText } from './calendar.ts';

/** Values of the Extended Date/Time Format (ISO 8601-2:2019) as dates in texts need them. */

export const NO_YEAR = 'XXXX';

/** `19XX` for the 20th century; BC counts back from the year 0: the 3rd century BC is `-02XX`. */
export function centuryValue(number: number, before: boolean): string {
  return `${before ? '-' : ''}${pad(number - 1, 2)}XX`;
}

export function millenniumValue(number: number, before: boolean): string {
  return `${before ? '-' : ''}${number - 1}XXX`;
}

/** The year as said; 334 BC is -0333. */
export function yearValue(year: number, before: boolean): string {
  return yearText(before ? 1 - year : year);
}

export function monthValue(year: string, month: number): string {
  return `${year}-${pad(month, 2)}`;
}

export function dayValue(year: string, month: number, day: number): string {
  return `${monthValue(year, month)}-${pad(day, 2)}`;
}

/** Values joined as a text joins them. */
export function joinValues(values: readonly string[], join: 'one' | 'list' | 'range'): string {
  if (values.length === 1) return values[0]!;
  return join === 'range' ? `${values[0]!}/${values[values.length - 1]!}` : `{${values.join(',')}}`;
}

/** First and last day a value covers, each null where it is open or its year is not said. */
export function coverage(value: string): readonly [from: string | null, to: string | null] {
  const plain = plainYears(value) ?? plainDay(value);
  if (plain !== null) return plain;
  if (value.startsWith('{')) {
    const parts = value.slice(1, -1).split(',');
    return [coverage(parts[0]!)[0], coverage(parts[parts.length - 1]!)[1]];
  }
  const slash = value.indexOf('/');
  if (slash >= 0) return [first(partsOf(value.slice(0, slash))), last(partsOf(value.slice(slash + 1)))];
  const parts = partsOf(value);
  return [first(parts), last(parts)];
}

/** 1991, 1941/1945 */
function plainYears(value: string): readonly [string, string] | null {
  const { length } = value;
  const range = length === 9 && value.charCodeAt(4) === SLASH;
  if ((length !== 4 && !range) || figureIn(value, 0, 4, -1) < 0) return null;
  if (!range) return [`${value}-01-01`, `${value}-12-31`];
  return figureIn(value, 5, 9, -1) < 0 ? null : [`${value.slice(0, 4)}-01-01`, `${value.slice(5)}-12-31`];
}

/** 1991-12-16, which is its own first and last day. */
function plainDay(value: string): readonly [string, string] | null {
  if (value.length !== 10 || value.charCodeAt(4) !== MINUS || value.charCodeAt(7) !== MINUS) return null;
  const month = figureIn(value, 5, 7, -1);
  return month > 0 && month <= 12 && figureIn(value, 8, 10, -1) > 0 && figureIn(value, 0, 4, -1) >= 0
    ? [value, value]
    : null;
}

const SLASH = 0x2f;

/** What a point says: years it may be in, and 0 for a month or a day that is not said. */
interface Parts {
  readonly low: number;
  readonly high: number;
  readonly month: number;
  readonly day: number;
}

/** `-0333`, `19XX`, `1991-12`, `1991-12-16`, one of `~?%` behind it; null for what is no such point or has no century. */
function partsOf(value: string): Parts | null {
  const isBefore = value.charCodeAt(0) === MINUS;
  const from = isBefore ? 1 : 0;
  const end = DOUBTS.includes(value.charAt(value.length - 1)) ? value.length - 1 : value.length;
  if (end < from + 4 || value.charCodeAt(from) === UNKNOWN_DIGIT) return null;
  const least = figureIn(value, from, from + 4, 0);
  const most = figureIn(value, from, from + 4, 9);
  const month = smallFigure(value, from + 4, end);
  const day = month < 0 ? -1 : smallFigure(value, from + 7, end);
  if (least < 0 || day < 0 || end > from + 10) return null;
  return { low: isBefore ? -most : least, high: isBefore ? -least : most, month, day };
}

const MINUS = 0x2d;
const DOUBTS = '~?%';
const UNKNOWN_DIGIT = 0x58;

/** The figure `value[from, to)`, `unknown` for each `X` in it; -1 where anything else stands there. */
function figureIn(value: string, from: number, to: number, unknown: number): number {
  let figure = 0;
  for (let i = from; i < to; i++) {
    const code = value.charCodeAt(i);
    const digit = code === UNKNOWN_DIGIT ? unknown : code - 0x30;
    if (digit < 0 || digit > 9) return -1;
    figure = figure * 10 + digit;
  }
  return figure;
}

/** The two digits behind a hyphen at `at`; 0 where the value ends before them, -1 where it goes on otherwise. */
function smallFigure(value: string, at: number, end: number): number {
  if (at >= end) return 0;
  if (at + 3 > end || value.charCodeAt(at) !== MINUS || value.includes('X', at)) return -1;
  return figureIn(value, at + 1, at + 3, 0);
}

function first(parts: Parts | null): string | null {
  if (parts === null) return null;
  const month = FIRST_MONTHS[parts.month] ?? parts.month;
  return dayText({ year: parts.low, month: month || 1, day: parts.day || 1 });
}

function last(parts: Parts | null): string | null {
  if (parts === null) return null;
  const winter = parts.month === WINTER;
  const year = winter ? parts.high + 1 : parts.high;
  const month = (LAST_MONTHS[parts.month] ?? parts.month) || 12;
  return dayText({ year, month, day: parts.day || daysIn(month, year) });
}

/** A winter begins in the December of its year. */
const WINTER = 24;
/** Seasons (21 to 24), quarters (33 to 36) and half-years (40, 41). */
const FIRST_MONTHS: Readonly<Record<number, number>> = {
  21: 3,
  22: 6,
  23: 9,
  24: 12,
  33: 1,
  34: 4,
  35: 7,
  36: 10,
  40: 1,
  41: 7,
};
const LAST_MONTHS: Readonly<Record<number, number>> = {
  21: 5,
  22: 8,
  23: 11,
  24: 2,
  33: 3,
  34: 6,
  35: 9,
  36: 12,
  40: 6,
  41: 12,
};
