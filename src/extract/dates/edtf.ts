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
  if (value.length === 4 && !value.includes('X')) return [`${value}-01-01`, `${value}-12-31`];
  if (value.startsWith('{')) {
    const parts = value.slice(1, -1).split(',');
    return [coverage(parts[0]!)[0], coverage(parts[parts.length - 1]!)[1]];
  }
  const slash = value.indexOf('/');
  if (slash >= 0) return [first(partsOf(value.slice(0, slash))), last(partsOf(value.slice(slash + 1)))];
  const parts = partsOf(value);
  return [first(parts), last(parts)];
}

const POINT = /^(-?)([0-9X]{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;

/** What a point says: years it may be in, and 0 for a month or a day that is not said. */
interface Parts {
  readonly low: number;
  readonly high: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(value: string): Parts | null {
  const found = POINT.exec(value);
  if (found === null || found[2]!.startsWith('X')) return null;
  const [, sign, year, month = '0', day = '0'] = found;
  const [least, most] = year!.includes('X')
    ? [Number(year!.replaceAll('X', '0')), Number(year!.replaceAll('X', '9'))]
    : [Number(year), Number(year)];
  const [low, high] = sign === '-' ? [-most, -least] : [least, most];
  return { low, high, month: Number(month), day: Number(day) };
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
