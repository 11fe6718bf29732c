import { type Case, PERIOD, YEAR_WORD } from '../numbers/lexicon.ts';
import { numeralAt } from '../numbers/numeral.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { BARE_YEAR, NAMED_YEAR, OF_YEARS, SEVERAL_YEARS } from '../numbers/roles.ts';
import { suffixAt } from '../numbers/suffix.ts';
import { joinValues, yearValue } from './edtf.ts';
import { type Item, isFreeFigure, type NumberRow, rowAt } from './row.ts';

/** A year, or years in a row, with the word for year: `1991 жылы`, `1990-2005 жж.`, `2001 және 2003 жылдары`. */
export interface YearHead {
  readonly end: number;
  readonly value: string;
  readonly case: Case;
  readonly plural: boolean;
  readonly single: boolean;
}

export interface YearWord {
  readonly end: number;
  readonly case: Case;
  readonly plural: boolean;
  /** жыл with nothing on it. */
  readonly bare: boolean;
  readonly derived: boolean;
  readonly abbreviated: boolean;
  /** жылы, жылғы, жылдары, ж.: forms that name a year rather than count years. */
  readonly naming: boolean;
}

const DOT = 0x2e;

/** The word for year at token `i`: жыл with any ending, ж., жж., оқу жылы. */
export function yearWordAt(r: Reader, i: number): YearWord | null {
  if (!r.joined(i)) return null;
  const at = isDash(r.mark(i)) && r.glued(i) && r.isWord(i + 1) ? i + 1 : i;
  const mask = r.mask(at);
  if ((mask & (YEAR_WORD | PERIOD)) === YEAR_WORD) return abbreviated(r, at, r.length(at) === 2);
  const kind = mask === 0 && YEAR_KINDS.has(r.word(at)) ? at + 1 : at;
  const sense = r.sense(kind, PERIOD);
  if (sense?.code !== 'Y' || sense.value !== 1 || sense.form === 'about') return null;
  const { ending } = sense;
  const derived = sense.form === 'derived';
  return {
    end: kind + 1,
    case: sense.case,
    plural: ending.startsWith('дар'),
    bare: ending === '',
    derived,
    abbreviated: false,
    naming: !derived && (kind > at || namesOne(ending)),
  };
}

/** оқу жылы, қаржы жылы: years that begin elsewhere than in January. */
const YEAR_KINDS: ReadonlySet<string> = new Set(['оқу', 'қаржы']);
/** Endings that open so name a year. */
const namesOne = (ending: string): boolean =>
  ending.startsWith('ы') || ending.startsWith('ғы') || ending.startsWith('дар');

function abbreviated(r: Reader, first: number, twice: boolean): YearWord {
  // 1953–1960 ж.ж.: the plural with a full stop after each letter.
  const spelled = r.mark(first + 1) === DOT && r.word(first + 2) === 'ж' && r.glued(first + 2);
  const at = spelled ? first + 2 : first;
  const plural = twice || spelled;
  const dotted = r.mark(at + 1) === DOT && r.glued(at + 1);
  const end = dotted ? at + 2 : at + 1;
  const suffix = suffixAt(r, end, r.surface(at));
  return {
    end: suffix?.end ?? end,
    case: suffix?.case ?? 'nom',
    plural,
    bare: false,
    derived: false,
    abbreviated: true,
    naming: true,
  };
}

const MIN_YEAR = 100;
const MAX_YEAR = 2999;

/** A number that may be a year: three or four digits, or words beyond a thousand. */
function yearNumberAt(r: Reader, i: number): Item | null {
  const numeral = numeralAt(r, i);
  if (numeral === null || numeral.broken || numeral.form === 'collective' || numeral.form === 'derived') return null;
  const { value, figure } = numeral;
  if (!Number.isInteger(value) || value < MIN_YEAR || value > MAX_YEAR || numeral.form === 'vague') return null;
  if (figure !== null && (figure.grouped || figure.decimal || figure.digits < 3)) return null;
  if (figure === null && (value < 1000 || r.isNumber(i))) return null;
  return numeral;
}

const SLASH = 0x2f;

/** A dash before two digits; a slash, as of school years, before two or four: 2019/20, 2019/2020. */
function joinsYears(r: Reader, i: number): boolean {
  if (isDash(r.mark(i))) return r.length(i + 1) === 2;
  return r.mark(i) === SLASH && r.glued(i) && r.glued(i + 1) && (r.length(i + 1) === 2 || r.length(i + 1) === 4);
}

/** The second of `1941-45`: two digits that go on with the first's century; of `2019/2020` all four. */
function shortSecond(r: Reader, row: NumberRow): NumberRow | null {
  const [first] = row.items;
  if (row.join !== 'one' || first === undefined || !joinsYears(r, row.end)) return null;
  const numeral = r.isNumber(row.end + 1) ? numeralAt(r, row.end + 1) : null;
  if (numeral === null || numeral.figure === null || first.ending !== '') return null;
  const value = numeral.value < 100 ? Math.floor(first.value / 100) * 100 + numeral.value : numeral.value;
  return value > first.value
    ? { end: numeral.end, items: [first, { ...numeral, value }], join: 'range', upTo: false }
    : null;
}

/** 1991 жылы: four digits right before the word for year, as most years are written. */
function plainYear(r: Reader, i: number): NumberRow | null {
  if (r.length(i) !== 4 || !r.isNumber(i) || !(r.mask(i + 1) & YEAR_WORD) || !isFreeFigure(r, i)) return null;
  const value = Number(r.word(i));
  if (!(value >= MIN_YEAR && value <= MAX_YEAR)) return null;
  return {
    end: i + 1,
    items: [{ end: i + 1, value, case: 'nom', form: 'cardinal', ending: '' }],
    join: 'one',
    upTo: false,
  };
}

const YEAR_DIGITS = 4;
const ONE = 0x31;
const TWO = 0x32;
/** What says only that a word is one for year. */
export const WORD_FOR_YEAR: number = YEAR_WORD | PERIOD;

/** 1991 of `1991 жылы`: four digits right before a form of жыл, as most years are written; empty for all else. */
export function plainYearAt(r: Reader, i: number): string {
  if (r.mask(i + 1) !== WORD_FOR_YEAR || r.length(i) !== YEAR_DIGITS || !r.isNumber(i)) return '';
  const first = r.unitAt(r.startOf(i));
  if ((first !== ONE && first !== TWO) || !r.joined(i + 1) || !isFreeFigure(r, i)) return '';
  const year = r.word(i);
  return isNamed(r.role(i + 1), Number(year)) ? year : '';
}

/** 1991 жыл is a year, 1000 жыл is a span of time. */
function isNamed(form: number, year: number): boolean {
  if (!(form & OF_YEARS && year > 0)) return false;
  return (form & NAMED_YEAR) !== 0 || year % (form & BARE_YEAR ? 100 : 1000) !== 0;
}

export function yearRowAt(r: Reader, i: number): NumberRow | null {
  const plain = plainYear(r, i);
  if (plain !== null) return plain;
  const row = rowAt(r, i, yearNumberAt);
  return row === null ? null : (shortSecond(r, row) ?? row);
}

/** Reads years with their word from token `i`; `before` for years before our era. */
export function yearHeadAt(r: Reader, i: number, before: boolean): YearHead | null {
  const plain = before ? '' : plainYearAt(r, i);
  if (plain !== '') {
    const { case: kase } = r.sense(i + 1, PERIOD)!;
    return { end: i + 2, value: plain, case: kase, plural: (r.role(i + 1) & SEVERAL_YEARS) !== 0, single: true };
  }
  const row = yearRowAt(r, i) ?? (before ? smallRow(r, i) : null);
  if (row === null) return null;
  const word = yearWordAt(r, row.end);
  if (word === null || !namesYear(r, row, word, before)) return null;
  if (row.upTo && !(word.case === 'dat' && isUpTo(r.word(word.end)))) return null;
  if (row.join === 'range' && !before && row.items[0]!.value >= row.items[1]!.value) return null;
  const values = row.items.map((item) => yearValue(item.value, before));
  const between = row.join === 'list' && row.items.length === 2 && /^ара(?:лы|сы)/.test(r.word(word.end));
  const value = joinValues(values, between ? 'range' : row.join);
  const end = row.upTo || between ? word.end + 1 : word.end;
  return {
    end,
    value,
    case: row.upTo || between ? 'nom' : word.case,
    plural: word.plural,
    single: row.join === 'one',
  };
}

/** Before our era a year may have one or two digits. */
function smallRow(r: Reader, i: number): NumberRow | null {
  return rowAt(r, i, smallAt);
}

function smallAt(r: Reader, i: number): Item | null {
  const numeral = numeralAt(r, i);
  return numeral === null || numeral.broken || numeral.figure?.decimal || numeral.value < 1 ? null : numeral;
}

export const isUpTo = (word: string): boolean => word.startsWith('дейін') || word.startsWith('шейін');

/** 1991 жыл is a year, 10 жыл and 1000 жыл are spans of time. */
function namesYear(r: Reader, row: NumberRow, word: YearWord, before: boolean): boolean {
  if (word.derived) return false;
  const last = row.items[row.items.length - 1]!;
  if (last.ending !== '' && last.form !== 'ordinal' && !word.naming)
    return last.case === 'gen' ? false : last.ending === '';
  if (before || last.form === 'ordinal' || word.naming)
    return last.form === 'ordinal' || last.ending === '' || last.ending === 'ақ';
  if (!r.isNumber(row.end - 1)) return false;
  if (last.value < 1000) return !word.bare && boundsTime(word, r.word(word.end), last.value);
  if (!word.bare) return last.value % 1000 !== 0 || last.value >= 2000;
  return !(last.value % 100 === 0 && COUNTING.test(r.word(word.end)));
}

/** 581 жылдан бастап, 704 жылға дейін: an early year; round numbers may count years. */
function boundsTime({ case: kase }: YearWord, next: string, value: number): boolean {
  if (kase === 'abl') return next.startsWith('баста') || (value % 10 !== 0 && next.startsWith('бері'));
  return kase === 'dat' && value % 10 !== 0 && isUpTo(next);
}

const COUNTING = /^(?:бұрын|бойы|ішінде|өмір|тарих|шамасы|астам|жуық|өт|кейін|соң)/;
