import { CURRENCY_OWNERS } from '../../kazakh/currencies.ts';
import { DECIMAL_PLACES } from '../../kazakh/numerals.ts';
import { type Figure, figureAt, loneFigureAt } from './figure.ts';
import {
  type Case,
  COLLECTIVE,
  CURRENCY,
  FIGURE as DIGITS,
  type Form,
  NUMERAL,
  PART,
  PERCENT,
  PERIOD,
  type Sense,
  UNIT,
  UNIT_OPENS,
} from './lexicon.ts';
import type { Reader } from './reader.ts';
import { ENDS_FIGURE } from './roles.ts';
import { particleEnd, type Suffix, suffixAt, suffixMayStand } from './suffix.ts';

/** A number in digits, words or both: `3,5 млн`, `екі мың он тоғыз`, `бір жарым миллион`, `үш бүтін оннан бес`. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
  readonly form: Form;
  readonly case: Case;
  readonly ending: string;
  /** The figure where the number is digits and nothing else. */
  readonly figure: Figure | null;
  /** The greatest scale word in it, 1 where none. */
  readonly scale: number;
  /** Whether a number word follows that does not fit: the row as a whole is no number. */
  readonly broken: boolean;
}

/** Reads the longest number that begins at token `i`; null where none does. */
export function numeralAt(r: Reader, i: number): Numeral | null {
  if (!r.isNumber(i) && !(r.mask(i) & (NUMERAL | COLLECTIVE | PART))) return null;
  const known = r.numerals.get(i);
  if (known !== undefined) return known;
  const numeral = readNumeral(r, i);
  r.numerals.set(i, numeral);
  return numeral;
}

function readNumeral(r: Reader, i: number): Numeral | null {
  const plain = r.isNumber(i) ? plainFigure(r, i) : null;
  if (plain !== null) return plain;
  const group = r.sense(i, COLLECTIVE);
  if (group !== undefined) return collective(r, i, group);
  const half = r.sense(i, PART);
  if (half !== undefined) return partOfScale(r, i, half);
  const single = singleWord(r, i);
  if (single !== null) return single;
  const whole = new Row(r, i).read();
  return whole === null ? null : (wholeAndTenths(r, whole) ?? spokenTenths(r, whole) ?? whole);
}

/** A figure with nothing but an ending after it: most numbers of a text. */
function plainFigure(r: Reader, i: number): Numeral | null {
  if (wordApart(r, i + 1)) {
    const lone = loneFigureAt(r, i);
    return lone === null ? null : bare(lone);
  }
  const figure = figureAt(r, i);
  if (figure === null) return null;
  const { end, value } = figure;
  if (r.mask(end) & (NUMERAL | PART) || r.word(end) === 'бүтін') return null;
  const suffix = suffixMayStand(r, end) ? suffixAt(r, end, r.surface(end - 1)) : null;
  if (suffix === null) return bare(figure);
  const ending = suffix.ending === 'ақ' ? '' : suffix.ending;
  return { end: suffix.end, value, form: suffix.form, case: suffix.case, ending, figure, scale: 1, broken: false };
}

/** 45 of `45 оқушы`: behind the figure stands a word that is no part of the number. */
const wordApart = (r: Reader, i: number): boolean =>
  r.isWord(i) && !r.glued(i) && !(r.mask(i) & (NUMERAL | PART)) && !(r.role(i) & ENDS_FIGURE);

function bare(figure: Figure): Numeral {
  const { end, value } = figure;
  return { end, value, form: 'cardinal', case: 'nom', ending: '', figure, scale: 1, broken: false };
}

/** бес бала, үшінші: a number word that nothing behind it goes on. */
function singleWord(r: Reader, i: number): Numeral | null {
  const sense = r.sense(i, NUMERAL);
  if (sense === undefined || sense.doubtful || sense.code === 'scale') return null;
  const { value, form, ending } = sense;
  // да and де may part the tenths that are spoken, as бүтін does.
  if (ending === '' && (r.mask(i + 1) & ROW_WORDS || r.length(i + 1) === 2 || r.word(i + 1) === 'бүтін')) return null;
  const scale = sense.code === 'hundred' ? 100 : 1;
  return { end: particleEnd(r, i + 1), value, form, case: sense.case, ending, figure: null, scale, broken: false };
}

/** жарты миллион, жарты гектар: a part of a scale word or of a unit; alone a part is no number but a fraction. */
function partOfScale(r: Reader, i: number, part: Sense): Numeral | null {
  if (part.ending !== '' || part.code === 'жарым' || !r.joined(i + 1)) return null;
  if (r.sense(i + 1, MEASURE) !== undefined) return { ...PLAIN, end: i + 1, value: part.value };
  const scale = r.sense(i + 1, NUMERAL);
  if (scale?.code !== 'scale') return null;
  const { form, ending } = scale;
  const value = part.value * scale.value;
  return { end: i + 2, value, form, case: scale.case, ending, figure: null, scale: scale.value, broken: false };
}

/** бір де екі миллиард, екі де тоғыз пайыз: decimals as they are said, only before what they measure. */
function spokenTenths(r: Reader, whole: Numeral): Numeral | null {
  if (whole.form !== 'cardinal' || whole.ending !== '' || whole.broken || whole.figure !== null) return null;
  if (!/^[дт][ае]$/.test(r.word(whole.end)) || !r.joined(whole.end + 1)) return null;
  const tail = new Row(r, whole.end + 1, 1000).read();
  if (tail === null || tail.broken || tail.ending !== '' || !Number.isInteger(tail.value) || tail.value >= 100)
    return null;
  if (!(r.mask(tail.end) & (NUMERAL | PERCENT | UNIT | CURRENCY)) || !r.isWord(whole.end + 1)) return null;
  return scaled(r, {
    ...tail,
    value: roundTo(whole.value + tail.value / 10 ** String(tail.value).length),
    figure: null,
  });
}

const ROW_WORDS = DIGITS | NUMERAL | PART;
const MEASURE = UNIT | CURRENCY | PERCENT;
const MEASURE_OPENS = UNIT_OPENS | NUMERAL;
const PLAIN = { form: 'cardinal', case: 'nom', ending: '', figure: null, scale: 1, broken: false } as const;

function collective(r: Reader, i: number, sense: Sense): Numeral {
  const { value, form, case: kase, ending } = sense;
  return { end: particleEnd(r, i + 1), value, form, case: kase, ending, figure: null, scale: 1, broken: false };
}

/** One walk over number words and figures, from the greatest scale to the smallest. */
class Row {
  readonly #r: Reader;
  readonly #from: number;
  #at: number;
  #total = 0;
  #group = 0;
  readonly #limit: number;
  #lastScale: number;
  #greatest = 1;
  /** What the group has so far, as bits. */
  #seen = 0;
  #figures = 0;
  #broken = false;
  #last: Sense | null = null;
  #figure: Figure | null = null;

  /** Scale words of `limit` and more end the row. */
  constructor(r: Reader, from: number, limit: number = Number.POSITIVE_INFINITY) {
    this.#r = r;
    this.#from = from;
    this.#at = from;
    this.#limit = limit;
    this.#lastScale = limit;
  }

  read(): Numeral | null {
    while (this.#at - this.#from < MAX_WORDS && this.#step())
      if (this.#last !== null && this.#last.ending !== '') break;
    if (this.#at === this.#from) return null;
    return this.#finish();
  }

  #step(): boolean {
    const r = this.#r;
    const from = this.#at;
    if (from > this.#from && goesOnPastDot(r, from) && this.#stepAt(from + 1)) return true;
    return this.#stepAt(from);
  }

  #stepAt(i: number): boolean {
    const r = this.#r;
    const before = this.#at;
    this.#at = i;
    if (this.#take(r, i)) return true;
    this.#at = before;
    return false;
  }

  #take(r: Reader, i: number): boolean {
    if (i > this.#from && !r.joined(i)) return false;
    if (r.isNumber(i)) return this.#takeFigure(figureAt(r, i));
    const sense = r.sense(i, NUMERAL);
    if (sense !== undefined) return this.#takeWord(sense);
    const half = i > this.#from ? r.sense(i, PART) : undefined;
    return half?.code === 'жарым' && !POSSESSIVE.test(half.ending) && this.#takeHalf(half);
  }

  #takeFigure(figure: Figure | null): boolean {
    if (figure === null || this.#seen !== 0) return false;
    if (this.#at > this.#from && !this.#mayFollow(figure)) return false;
    this.#figures++;
    this.#figure = this.#figures === 1 ? figure : null;
    this.#group = figure.value;
    this.#seen = FIGURE;
    this.#at = figure.end;
    this.#last = null;
    return true;
  }

  /** `1 млн 200 мың`, `2 мың 500`; but `18 млн 2019 жылы` is two things. */
  #mayFollow(figure: Figure): boolean {
    if (this.#figures === 0 || figure.decimal || figure.value >= this.#lastScale) return false;
    const scale = this.#r.sense(figure.end, NUMERAL);
    if (scale?.code === 'scale') return scale.value < this.#lastScale;
    return this.#lastScale === 1000 && figure.digits === 3 && this.#r.sense(figure.end, PERIOD) === undefined;
  }

  #takeWord(sense: Sense): boolean {
    // үш жүздің: the three hordes, not three hundred.
    if (sense.doubtful && sense.code === 'hundred' && this.#at > this.#from && !this.#r.lenient) return false;
    if (sense.doubtful && this.#at === this.#from && !this.#r.lenient) return false;
    const fits = sense.code === 'scale' ? this.#addScale(sense) : this.#addSmall(sense);
    if (!fits) {
      this.#broken = this.#limit === Number.POSITIVE_INFINITY && this.#figures === 0;
      return false;
    }
    this.#at++;
    this.#last = sense;
    return true;
  }

  #addScale(sense: Sense): boolean {
    if (sense.value >= this.#lastScale) return false;
    if (this.#seen === 0 && this.#total > 0 && sense.value !== 1000) return false;
    this.#total += (this.#seen === 0 ? 1 : this.#group) * sense.value;
    this.#group = 0;
    this.#seen = 0;
    this.#lastScale = sense.value;
    this.#greatest = Math.max(this.#greatest, sense.value);
    return true;
  }

  #addSmall(sense: Sense): boolean {
    const { code, value } = sense;
    if (code === 'zero') {
      if (this.#at > this.#from) return false;
      this.#seen = UNIT_SEEN | TEN_SEEN | HUNDRED_SEEN;
      return true;
    }
    if (this.#seen & (FIGURE | UNIT_SEEN) && code !== 'hundred') return false;
    if (code === 'hundred') return this.#addHundred();
    const bit = code === 'ten' ? TEN_SEEN : UNIT_SEEN;
    if (this.#seen & bit) return false;
    this.#group += value;
    this.#seen |= bit;
    return true;
  }

  #addHundred(): boolean {
    if (this.#seen & (HUNDRED_SEEN | TEN_SEEN)) return false;
    if (this.#seen & FIGURE && this.#group >= 10) return false;
    this.#group = (this.#seen === 0 ? 1 : this.#group) * 100;
    this.#seen = HUNDRED_SEEN;
    this.#greatest = Math.max(this.#greatest, 100);
    return true;
  }

  /** бір жарым, екі жарым мың: half of what is counted. */
  #takeHalf(half: Sense): boolean {
    if (this.#seen & HALF_SEEN || (this.#seen === 0 && this.#total === 0)) return false;
    // мың жарым is half as much again.
    if (this.#seen === 0) this.#total += this.#lastScale / 2;
    else this.#group += 0.5;
    this.#seen |= HALF_SEEN | UNIT_SEEN | TEN_SEEN | HUNDRED_SEEN;
    this.#at++;
    this.#last = half;
    return true;
  }

  #finish(): Numeral {
    const value = roundTo(this.#total + this.#group);
    const scale = this.#greatest;
    const broken = this.#broken;
    const last = this.#last;
    if (last !== null && last.ending !== '') {
      const { form, ending } = last;
      return { end: particleEnd(this.#r, this.#at), value, form, case: last.case, ending, figure: null, scale, broken };
    }
    const suffix = this.#suffix();
    const figure = scale === 1 ? this.#figure : null;
    if (suffix === null)
      return { end: this.#at, value, form: 'cardinal', case: 'nom', ending: '', figure, scale, broken };
    const { end, form } = suffix;
    const ending = suffix.ending === 'ақ' ? '' : suffix.ending;
    return { end, value, form, case: suffix.case, ending, figure, scale, broken };
  }

  /** Figures and abbreviations bear their endings by a hyphen, words with a hyphen now and then: `үш-ақ`. */
  #suffix(): Suffix | null {
    const stem = this.#r.surface(this.#at - 1);
    if (this.#last === null || ABBREVIATED.has(this.#r.word(this.#at - 1)))
      return suffixAt(this.#r, abbreviationEnd(this.#r, this.#at), stem);
    const end = particleEnd(this.#r, this.#at);
    return end > this.#at ? { end, ending: '', form: 'cardinal', case: 'nom' } : null;
  }
}

const MAX_WORDS = 40;
const POSSESSIVE = /^[ыі]/;
const UNIT_SEEN = 1;
const TEN_SEEN = 2;
const HUNDRED_SEEN = 4;
const FIGURE = 8;
const HALF_SEEN = 16;
const ABBREVIATED: ReadonlySet<string> = new Set(['млн', 'млрд', 'трлн', 'квадрлн', 'тыс']);

/** `1 млн. 200 мың`, `5 млрд. теңге`: the period of a scale word that what it counts or a smaller number follows. */
export function goesOnPastDot(r: Reader, i: number): boolean {
  if (r.mark(i) !== 0x2e || !r.glued(i) || !ABBREVIATED.has(r.word(i - 1)) || !r.joined(i + 1)) return false;
  if (r.isNumber(i + 1)) return true;
  if (CURRENCY_OWNERS[r.word(i + 1)] !== undefined && r.sense(i + 2, CURRENCY) !== undefined) return true;
  return (r.mask(i + 1) & MEASURE_OPENS) !== 0 && (r.isMark(i + 1) || r.surface(i + 1) === r.word(i + 1));
}

/** `млн.-нан`: the period of an abbreviation stands before the ending. */
function abbreviationEnd(r: Reader, i: number): number {
  return r.mark(i) === 0x2e && r.glued(i) && r.glued(i + 1) && !r.isWord(i + 1) && ABBREVIATED.has(r.word(i - 1))
    ? i + 1
    : i;
}

/** 0.1 + 0.2 is 0.3 to a reader. */
export function roundTo(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** `үш бүтін оннан бес` 3.5, `отыз төрт бүтін бес` 34.5, then a scale: `екі бүтін оннан үш триллион`. */
function wholeAndTenths(r: Reader, whole: Numeral): Numeral | null {
  if (whole.form !== 'cardinal' || whole.ending !== '' || r.word(whole.end) !== 'бүтін') return null;
  const place = placeAt(r, whole.end + 1);
  // The scale word after the tenths belongs to the whole: екі бүтін оннан үш триллион.
  const tail = new Row(r, place === null ? whole.end + 1 : place.end, 1000).read();
  if (tail === null || tail.broken) return null;
  const digits = String(tail.value).length;
  const by = place?.value ?? 10 ** digits;
  if (tail.value >= by) return null;
  return scaled(r, { ...tail, value: roundTo(whole.value + tail.value / by), figure: null });
}

function placeAt(r: Reader, i: number): { end: number; value: number } | null {
  const numeral = new Row(r, i).read();
  if (numeral === null || numeral.case !== 'abl' || !DECIMAL_PLACES.includes(numeral.value)) return null;
  return { end: numeral.end, value: numeral.value };
}

function scaled(r: Reader, numeral: Numeral): Numeral {
  const scale = r.sense(numeral.end, NUMERAL);
  if (numeral.ending !== '' || scale?.code !== 'scale') return numeral;
  const value = roundTo(numeral.value * scale.value);
  return {
    ...numeral,
    end: numeral.end + 1,
    value,
    scale: scale.value,
    form: scale.form,
    case: scale.case,
    ending: scale.ending,
  };
}
