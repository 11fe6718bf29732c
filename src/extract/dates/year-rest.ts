import { ALL_CAPS, CAPITALISED } from '../../core/tokens.ts';
import { type Case, FIGURE, MONTH, NUMERAL, PERIOD, ROMAN, SEASON_STEM, type Sense } from '../numbers/lexicon.ts';
import { numeralAt } from '../numbers/numeral.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { LINKS } from '../numbers/roles.ts';
import { joinValues } from './edtf.ts';
import { type Point, pointOf } from './format.ts';
import { dayMonthAt, dayPoint, monthDaysAt, monthRowAt, monthRowValue } from './month.ts';

/** What a year head hands on: the value of the year and where it ends. */
export interface YearPart {
  readonly end: number;
  readonly value: string;
  readonly case: Case;
}

const COMMA = 0x2c;
/** Numbers of days and of quarters. */
const NUMBERS = FIGURE | NUMERAL | ROMAN;
const isLinking = (kase: Case): boolean => kase === 'nom' || kase === 'attr' || kase === 'gen';

/** The month, day, season or quarter that follows a year and narrows it; null where none does. */
export function restOfYear(r: Reader, head: YearPart): Point | null {
  if (!isLinking(head.case)) return null;
  const at = r.mark(head.end) === COMMA && head.case === 'nom' ? head.end + 1 : head.end;
  const mask = r.joined(at) ? r.mask(at) : 0;
  if (mask & MONTH) return monthDays(r, at, head.value) ?? months(r, at, head.value);
  if (mask & SEASON_STEM) return seasonOf(r, at, head.value);
  if (!(mask & NUMBERS)) return null;
  const days = mask & ROMAN ? null : dayMonthAt(r, at, head.value);
  return days === null ? quarterOf(r, at, head.value) : dayPoint(days, 0.99);
}

function monthDays(r: Reader, at: number, year: string): Point | null {
  const found = monthDaysAt(r, at, year);
  return found === null ? null : dayPoint(found, 0.99);
}

function months(r: Reader, at: number, year: string): Point | null {
  const row = monthRowAt(r, at);
  if (row === null || row.sense.form === 'derived') return null;
  // 1924 жылы Қазан қаласында, 1986 жылғы Желтоқсан оқиғасы: a capital inside a sentence is a name's.
  const flags = r.flags(at);
  if (flags & CAPITALISED && !(flags & ALL_CAPS) && !row.named && !r.opensLine(at)) return null;
  return pointOf(row.end, monthRowValue(row, year), row.case, 0.98, row.join !== 'one');
}

/** 1941 жылдың көктемі, 2001 жылғы жазда, 1941 жылдың көктем айларында, 2023 жылдың күзі мен қысында */
function seasonOf(r: Reader, at: number, year: string): Point | null {
  const row = seasonRowAt(r, at);
  if (row === null) return null;
  const { sense, seasons, join } = row;
  const end = sense.ending === '' ? seasonWordEnd(r, row.end) : row.end;
  const value = joinValues(
    seasons.map((season) => `${year}-${season}`),
    join,
  );
  return pointOf(end, value, end > row.end ? 'nom' : sense.case, 0.95, join !== 'one');
}

/** Seasons that share what stands about them: `күз`, `күзі мен қысында`, `күз-қыс`. */
export interface SeasonRow {
  readonly end: number;
  readonly seasons: readonly number[];
  readonly join: 'one' | 'list' | 'range';
  /** How the last of them was read. */
  readonly sense: Sense;
}

export function seasonRowAt(r: Reader, at: number): SeasonRow | null {
  const first = r.sense(at, SEASON_STEM);
  if (first === undefined) return null;
  const dash = isDash(r.mark(at + 1)) && first.ending === '';
  const linked = dash || (first.case === 'nom' && (r.role(at + 1) & LINKS) !== 0);
  const second = linked && r.joined(at + 2) ? r.sense(at + 2, SEASON_STEM) : undefined;
  if (second === undefined || second.value === first.value)
    return { end: at + 1, seasons: [first.value], join: 'one', sense: first };
  const join = dash && second.value > first.value ? 'range' : 'list';
  return { end: at + 3, seasons: [first.value, second.value], join, sense: second };
}

/** айлары, мезгілінде, маусымында after a season's bare name. */
export function seasonWordEnd(r: Reader, i: number): number {
  return r.joined(i) && /^(?:айлар|мезгіл|маусым)/.test(r.word(i)) ? i + 1 : i;
}

/** бірінші тоқсанда, I жартыжылдығында: EDTF has numbers for quarters and halves of a year. */
export function quarterOf(r: Reader, at: number, year: string): Point | null {
  const number = ordinalAt(r, at);
  if (number === null) return null;
  const noun = isDash(r.mark(number.end)) && r.glued(number.end) ? number.end + 1 : number.end;
  const sense = r.joined(noun) ? r.sense(noun, PERIOD) : undefined;
  if (sense?.code !== 'M' || sense.value === 1) return null;
  const size = sense.value === 3 ? 4 : 2;
  if (number.value < 1 || number.value > size) return null;
  const code = (size === 4 ? 32 : 39) + number.value;
  return pointOf(noun + 1, `${year}-${code}`, sense.case, 0.95);
}

function ordinalAt(r: Reader, i: number): { end: number; value: number } | null {
  const roman = r.sense(i, ROMAN);
  if (roman !== undefined && r.surface(i) === roman.code) return { end: i + 1, value: roman.value };
  const numeral = r.isNumber(i) || r.sense(i, NUMERAL) !== undefined ? numeralAt(r, i) : null;
  if (numeral === null || numeral.broken) return null;
  const hyphen = isDash(r.mark(numeral.end)) && r.glued(numeral.end) && r.isNumber(i);
  return numeral.form === 'ordinal' || hyphen ? numeral : null;
}
