/** The proleptic Gregorian calendar with a year 0, as ISO 8601 and EDTF count. */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month from 1; of February 29 where the year is not known. */
export function daysIn(month: number, year: number | null): number {
  return month === 2 && (year === null || isLeap(year)) ? 29 : (DAYS[month - 1] ?? 0);
}

export function pad(value: number, width: number): string {
  const digits = String(value);
  return digits.length >= width ? digits : NOUGHTS[width - digits.length]! + digits;
}

const NOUGHTS: readonly string[] = ['', '0', '00', '000'];

/** `0045`, `-0333`, and `Y12345` beyond four digits. */
export function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayText({ year, month, day }: Day): string {
  return `${yearText(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `YYYY-MM-DD` to its parts; null for what is no day. */
export function parseDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year) ? { year, month, day } : null;
}

/** The day so many days after (before, if negative). */
export function addDays(from: Day, days: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(from.year, from.month - 1, from.day + days);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The month so many months after; the day is kept where the month has it. */
export function addMonths(from: Day, months: number): Day {
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(from.day, daysIn(month, year)) };
}

/** 1 for Monday. */
export function weekdayOf({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDay() || 7;
}
