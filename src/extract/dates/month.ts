import { CAPITALISED } from '../../core/tokens.ts';
import { AMBIGUOUS_MONTHS } from '../../kazakh/months.ts';
import { type Case, caseOf, MONTH, PERIOD, type Sense, SHORT_MONTH } from '../numbers/lexicon.ts';
import { numeralAt } from '../numbers/numeral.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { IS_DAY_STAR, LINKS } from '../numbers/roles.ts';
import { daysIn } from './calendar.ts';
import { dayValue, joinValues, monthValue, NO_YEAR } from './edtf.ts';
import type { Point } from './format.ts';
import { type Item, type NumberRow, rowAt } from './row.ts';
import { isUpTo } from './year.ts';

/** Months in a row, with ай after them or not: `мамыр`, `қараша-желтоқсан айларында`. */
export interface MonthRow {
  readonly end: number;
  readonly months: readonly number[];
  readonly join: 'one' | 'list' | 'range';
  readonly case: Case;
  readonly sense: Sense;
  /** айы, айында … follows. */
  readonly named: boolean;
}

/** A month's name that is one: май and март only whole, they are everyday words with endings. */
export function monthSense(r: Reader, i: number): Sense | undefined {
  const sense = r.sense(i, MONTH);
  return sense?.form === 'about' ? undefined : sense;
}

export function monthRowAt(r: Reader, i: number): MonthRow | null {
  const first = monthSense(r, i);
  if (first === undefined) return null;
  const months = [first.value];
  let last = first;
  let end = i + 1;
  let join: MonthRow['join'] = 'one';
  while (months.length < 6 && last.ending === '') {
    const dash = isDash(r.mark(end));
    const linked = dash || r.mark(end) === 0x2c || (r.role(end) & LINKS) !== 0;
    const next = linked ? monthSense(r, end + 1) : undefined;
    if (next === undefined || (dash && join !== 'one')) break;
    join = dash ? 'range' : 'list';
    months.push(next.value);
    last = next;
    end += 2;
    if (dash) break;
  }
  const ay = last.ending === '' ? ayAt(r, end) : undefined;
  const kase = ay?.case ?? last.case;
  return { end: ay === undefined ? end : end + 1, months, join, case: kase, sense: last, named: ay !== undefined };
}

/** ай after a month's name, with any ending of its own. */
function ayAt(r: Reader, i: number): Sense | undefined {
  const sense = r.joined(i) ? r.sense(i, PERIOD) : undefined;
  return sense?.code === 'M' && sense.value === 1 && sense.form !== 'derived' && r.word(i).startsWith('ай')
    ? sense
    : undefined;
}

export function monthRowValue(row: MonthRow, year: string): string {
  const values = row.months.map((month) => monthValue(year, month));
  if (row.join === 'range' && row.months[0]! > row.months[1]!) return joinValues(values, 'list');
  return joinValues(values, row.join);
}

/** A number from 1 to 45 that stands for a day: 32 is read too, so that it can be doubted. */
function dayNumberAt(r: Reader, i: number): Item | null {
  const numeral = numeralAt(r, i);
  if (numeral === null || numeral.broken || numeral.form === 'collective' || numeral.form === 'derived') return null;
  if (numeral.form === 'about' || numeral.form === 'vague' || numeral.scale > 1) return null;
  const { value, figure } = numeral;
  if (!Number.isInteger(value) || value < 1 || value > 45) return null;
  if (figure !== null && (figure.digits > 2 || figure.decimal)) return null;
  return numeral;
}

/** What the days of a month come to. */
export interface Days {
  readonly end: number;
  readonly value: string;
  readonly case: Case;
  readonly impossible: string | undefined;
}

function daysOf(row: NumberRow, year: string, month: number, end: number, kase: Case): Days {
  const { items } = row;
  let worst = 0;
  for (const { value } of items) worst = Math.max(worst, value);
  const known = year.includes('X') ? null : Number(year);
  const impossible = worst > daysIn(month, known) ? `month ${month} has no day ${worst}` : undefined;
  // 20-15 мамыр is no range.
  const falls = impossible === undefined && row.join === 'range' && items[0]!.value >= items[1]!.value;
  return { end, value: daysValue(row, year, month, falls ? 'list' : row.join), case: kase, impossible };
}

function daysValue({ items }: NumberRow, year: string, month: number, join: NumberRow['join']): string {
  if (items.length === 1) return dayValue(year, month, items[0]!.value);
  return joinValues(
    items.map(({ value }) => dayValue(year, month, value)),
    join,
  );
}

/** Days as a point of the calendar. */
export function dayPoint({ end, value, case: kase, impossible }: Days, confidence: number): Point {
  return { end, value, case: kase, plural: false, confidence, impossible };
}

/** Days before their month: `9 және 13 қыркүйекте`, `16-желтоқсан`, `11 қыркүйек күні`. */
export function dayMonthAt(r: Reader, i: number, year: string = NO_YEAR): Days | null {
  const row = rowAt(r, i, dayNumberAt);
  if (row === null || !namesDays(row)) return null;
  const at = isDash(r.mark(row.end)) && r.glued(row.end) && r.glued(row.end + 1) ? row.end + 1 : row.end;
  const sense = r.joined(at) ? monthSense(r, at) : undefined;
  if (sense === undefined) return shortMonth(r, row, at, year);
  if (sense.form === 'derived') return null;
  if (row.upTo && !(sense.case === 'dat' && isUpTo(r.word(at + 1)))) return null;
  const after = sense.ending === '' || sense.case === 'attr' ? skipAy(r, at + 1) : at + 1;
  const day = row.upTo ? { end: after + 1, case: 'nom' as const } : dayWordAt(r, after, sense.case);
  return daysOf(row, year, sense.value, day.end, day.case);
}

/** 16 желт.: a month's short form with its full stop; a year beside it tells it from geese and snow. */
function shortMonth(r: Reader, row: NumberRow, at: number, year: string): Days | null {
  const sense = r.joined(at) && r.isNumber(at - 1) ? r.sense(at, SHORT_MONTH) : undefined;
  if (sense === undefined || row.upTo || r.mark(at + 1) !== DOT || !r.glued(at + 1)) return null;
  const isDated = year !== NO_YEAR || (r.isNumber(at + 2) && r.length(at + 2) === 4 && r.joined(at + 2));
  const goesOn = r.joined(at + 2) && r.isWord(at + 2) && !(r.flags(at + 2) & CAPITALISED);
  if (!isDated && (!goesOn || AMBIGUOUS_MONTHS.has(sense.value))) return null;
  return daysOf(row, year, sense.value, at + 2, 'nom');
}

const DOT = 0x2e;

function skipAy(r: Reader, i: number): number {
  const ay = ayAt(r, i);
  return ay === undefined ? i : i + 1;
}

function namesDays({ items, upTo }: NumberRow): boolean {
  for (let k = upTo ? 1 : 0; k < items.length; k++)
    if (items[k]!.ending !== '' && items[k]!.form !== 'ordinal') return false;
  return true;
}

/** қыркүйек айының 15 жұлдызында: a day by an older word. */
const DAY_STAR = /^жұлдызы(|нда|нан|на|ндағы)$/;

/** күні, күндері, күнгі, жұлдызы after a day. */
export function dayWordAt(r: Reader, i: number, kase: Case): { end: number; case: Case } {
  const at = isDash(r.mark(i)) && r.glued(i) ? i + 1 : i;
  if (!r.joined(at)) return { end: i, case: kase };
  const star = r.role(at) & IS_DAY_STAR ? DAY_STAR.exec(r.word(at)) : null;
  if (star !== null) return { end: at + 1, case: caseOf(star[1]!) };
  const sense = r.sense(at, PERIOD);
  if (sense?.code !== 'D' || !r.word(at).startsWith('күн') || sense.form === 'derived' || sense.ending === '')
    return { end: i, case: kase };
  return { end: at + 1, case: sense.case === 'attr' ? 'attr' : sense.case };
}

/** Days after their month: `қыркүйектің 11-і күні`, `наурыздың 22-сінде`, `мамырдың 15, 16 және 17-сі`. */
export function monthDaysAt(r: Reader, i: number, year: string = NO_YEAR): Days | null {
  const months = monthRowAt(r, i);
  if (months === null || months.join !== 'one') return null;
  if (months.case !== 'gen' && months.case !== 'nom') return null;
  const row = rowAt(r, months.end, dayNumberAt);
  if (row === null || !r.joined(months.end)) return null;
  const last = row.items[row.items.length - 1]!;
  const day = dayWordAt(r, row.end, last.case);
  if (!endsDays(last, day.end > row.end, months)) return null;
  if (row.upTo && !isUpTo(r.word(day.end))) return null;
  const end = row.upTo ? day.end + 1 : day.end;
  return daysOf(row, year, months.months[0]!, end, row.upTo ? 'nom' : day.case);
}

/** With the possessive (11-і), an ordinal (11-ші) or күні; a bare figure after a bare month may count things. */
function endsDays(last: Item, hasDayWord: boolean, months: MonthRow): boolean {
  if (hasDayWord) return true;
  if (months.case !== 'gen') return false;
  return last.ending !== '' || last.form === 'ordinal';
}

const POT_WORDS = /^(?:қайна|піс|асы?л|ошақ|түб|астын|қара|үй|халы[қғ]|қаз|төңкеріс|қалас|университет|хан)/;

/** Whether a month's name with no day and no year beside it is a month. */
export function standsAlone(r: Reader, i: number, row: MonthRow): boolean {
  if (row.named) return true;
  const inner = !headsText(r, i);
  if ((r.flags(i) & CAPITALISED) !== 0 && inner) return false;
  if (POT_WORDS.test(r.word(row.end)) || row.sense.form === 'derived' || WHOLE_ONLY.test(r.word(i))) return false;
  const month = row.months[0]!;
  if (row.join !== 'one') return true;
  if (row.case === 'gen' && PART_OF_MONTH.test(r.word(row.end))) return true;
  const { ending } = row.sense;
  const capital = (r.flags(i) & CAPITALISED) !== 0;
  if (month === NAURYZ && capital) return false;
  if (ending === '' || row.case === 'nom') return false;
  if (row.case === 'dat' && isUpTo(r.word(row.end))) return true;
  if (AMBIGUOUS_MONTHS.has(month)) return !capital && (row.case === 'loc' || row.case === 'attr');
  return CALENDAR_CASES.has(row.case);
}

/** қарашаның соңы, мамырдың ортасында */
const PART_OF_MONTH = /^(?:бас|соң|орта|ая[қғ])(?:сы|ы)/;
const NAURYZ = 3;
/** Russian names, and көкек, the cuckoo: months only beside a day or a year, or with айы. */
const WHOLE_ONLY = /^(?:май|мәй|көкек|март|апрел|август|янв|фев|июн|июл|сент|окт|ноя|дек)/;
const CALENDAR_CASES: ReadonlySet<Case> = new Set<Case>(['loc', 'attr', 'abl', 'dat', 'gen']);

function headsText(r: Reader, i: number): boolean {
  return r.opensLine(i) || (!r.isWord(i - 1) && !r.isNumber(i - 1) && r.surface(i - 1) !== ',');
}
