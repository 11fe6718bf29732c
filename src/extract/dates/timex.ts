import type { DateType } from './mention.ts';

/** A mention as TIMEX3 (ISO-TimeML) says it. */
export interface Timex {
  readonly type: DateType;
  readonly value: string;
  readonly mod: TimexMod | null;
}

export type TimexMod = 'START' | 'MID' | 'END' | 'APPROX' | 'BEFORE' | 'AFTER';

const SEASONS: Readonly<Record<string, string>> = { '21': 'SP', '22': 'SU', '23': 'FA', '24': 'WI' };

/**
 * TIMEX3 `value` of an EDTF value: a century is two digits, a decade three, BC years are marked and counted from 1.
 *
 * @param weekday from 1, where the mention is a day of the week
 */
export function toTimex(type: DateType, value: string, mod: TimexMod | null, weekday = 0): Timex {
  if (weekday > 0) return { type, value: `XXXX-WXX-${weekday}`, mod };
  if (type === 'SET') return { type, value: value.slice(2), mod };
  if (type !== 'DATE') return { type, value, mod };
  if (value.startsWith('../')) return { type, value: pointValue(value.slice(3)), mod: 'BEFORE' };
  if (value.endsWith('/..')) return { type, value: pointValue(value.slice(0, -3)), mod: 'AFTER' };
  const plain = value.startsWith('{') ? value.slice(1, -1).split(',') : value.split('/');
  return { type, value: plain.map(pointValue).join('/'), mod: value.endsWith('~') ? 'APPROX' : mod };
}

function pointValue(value: string): string {
  const plain = value.replace(/[~?%]$/, '');
  const before = /^-(\d{4})(.*)$/.exec(plain);
  if (before !== null) return `BC${String(Number(before[1]) + 1).padStart(4, '0')}${before[2]}`;
  const masked = /^(-?)(\d*)X+$/.exec(plain);
  if (masked !== null && masked[2] !== '') return (masked[1] === '-' ? 'BC' : '') + masked[2];
  return plain
    .replace(/-(2[1-4])$/, (_all, season: string) => `-${SEASONS[season]!}`)
    .replace(/-3([3-6])$/, quarter)
    .replace(/-4([01])$/, half);
}

const quarter = (_all: string, digit: string): string => `-Q${Number(digit) - 2}`;
const half = (_all: string, digit: string): string => `-H${Number(digit) + 1}`;
