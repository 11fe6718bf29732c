import {
  AFTER_NUMBER,
  type Case,
  COLLECTIVE,
  caseOf,
  FIGURE,
  NUMBER_TRIGGER,
  NUMERAL,
  PART,
  UNIT_OPENS,
} from './lexicon.ts';
import { goesOnPastDot, type Numeral, numeralAt, roundTo } from './numeral.ts';
import { juxtaposed, rangeAt } from './range.ts';
import { isDash, type Reader } from './reader.ts';
import { particleEnd } from './suffix.ts';
import { type Approx, tailWordAt } from './tail.ts';
import { type Unit, unitAt } from './unit.ts';

/** A number with all that belongs to it: words of about, a range, a unit. Token indices are half open. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** null for a range. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approx: Approx | null;
  readonly unit: Unit | null;
  /** Prefix per hour, per second: `сағатына 65 км`. */
  readonly per: string | null;
  readonly numeral: Numeral;
  readonly case: Case;
}

/** An amount while it is read; filled in place, since most of a text's numbers pass here. */
type Draft = { -readonly [Key in keyof Amount]: Amount[Key] };

/** Reads the amount that begins at token `i`; ordinals and other forms that measure nothing come back bare. */
export function amountAt(r: Reader, i: number): Amount | null {
  const known = r.amounts.get(i);
  if (known !== undefined) return known;
  const amount = readAmount(r, i);
  r.amounts.set(i, amount);
  return amount;
}

function readAmount(r: Reader, i: number): Amount | null {
  // Words and signs that open an amount though they are no number are told by their kind.
  const mask = r.mask(i);
  if (mask & NUMBERS && !(mask & NUMBER_TRIGGER)) return fromNumeral(r, i, i, null, null, 1, null);
  const word = r.word(i);
  const than = r.word(i + 1) === 'than' ? (THAN.get(word) ?? null) : null;
  const lead = than ?? LEADS.get(word) ?? null;
  let at = lead === null ? i : than === null ? i + 1 : i + 2;
  const per = PER.get(r.word(at)) ?? null;
  if (per !== null) at++;
  const sign = signOf(r, at);
  if (sign !== 0) at++;
  const money = moneySignAt(r, at);
  return fromNumeral(r, i, money?.end ?? at, lead, per, sign || 1, money);
}

function fromNumeral(
  r: Reader,
  start: number,
  at: number,
  lead: Approx | null,
  per: string | null,
  sign: number,
  money: Unit | null,
): Amount | null {
  const numeral = numeralAt(r, at);
  if (numeral === null || (numeral.broken && !juxtaposed(r, numeral))) return null;
  const { form, end, case: kase } = numeral;
  const value = numeral.value * sign;
  const approx = form === 'about' || form === 'vague' ? 'about' : lead;
  const draft: Draft = { start, end, value, min: null, max: null, approx, unit: null, per, numeral, case: kase };
  if (form === 'ordinal' || form === 'collective') return at > start ? null : draft;
  if (money !== null || goesOn(r, end)) measure(r, draft, money);
  return draft;
}

/** Whether what follows may be a second number, a unit or a word of about: behind most numbers stands what they count. */
function goesOn(r: Reader, end: number): boolean {
  if (r.mask(end) & MEASURES) return true;
  const mark = r.mark(end);
  return mark === DOT || isDash(mark);
}

const DOT = 0x2e;

/** Adds the second number of a range, the unit, and the words of about. */
function measure(r: Reader, draft: Draft, money: Unit | null): void {
  const range = rangeAt(r, draft.numeral);
  if (range !== null) {
    draft.value = null;
    draft.min = range.min;
    draft.max = range.max;
    draft.numeral = range.last;
    draft.end = range.last.end;
    draft.case = range.last.case;
    if (range.last.form === 'about') draft.approx = 'about';
  }
  const { ending, form } = draft.numeral;
  if (money !== null) draft.unit = money;
  else if (ending === '' || form === 'vague' || form === 'about') takeUnit(r, draft);
  takeTail(r, draft);
}

function takeUnit(r: Reader, draft: Draft): void {
  const next = goesOnPastDot(r, draft.end) && r.mask(draft.end + 1) & UNIT_OPENS ? draft.end + 1 : draft.end;
  if (!(r.mask(next) & (UNIT_OPENS | AFTER_NUMBER)) || !r.joined(next)) return;
  const shy = r.isWord(next) && SHY.test(r.word(next));
  const unit = unitAt(r, shy ? next + 1 : next);
  if (shy) draft.approx = 'about';
  if (unit === null) {
    if (shy) draft.end = next + 1;
    takeTimes(r, draft);
    return;
  }
  draft.unit = unit;
  draft.end = unit.end;
  draft.case = unit.case;
  if (unit.about) draft.approx = 'about';
  takeMinus(r, draft, unit);
  takeSmallerUnit(r, draft, unit);
}

const BELOW_ZERO: ReadonlySet<string> = new Set(['Cel', 'K', '[degF]', 'deg', '%']);

/** -5 °C: a sign that touches its figure, before what can be below zero. */
function takeMinus(r: Reader, draft: Draft, unit: Unit): void {
  const i = draft.start;
  if (draft.value === null || !BELOW_ZERO.has(unit.code) || !r.isNumber(i) || !r.glued(i)) return;
  if (!MINUS_SIGNS.has(r.mark(i - 1)) || r.glued(i - 1)) return;
  draft.start = i - 1;
  draft.value = -draft.value;
}

const NUMBERS = FIGURE | NUMERAL | COLLECTIVE | PART;
const MEASURES = NUMBERS | UNIT_OPENS | AFTER_NUMBER;

/** Words and signs before a number that say how near it is, in Kazakh and the two languages that Kazakh texts quote. */
const LEADS: ReadonlyMap<string, Approx> = new Map([
  ['шамамен', 'about'],
  ['жуықтап', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
  ['более', 'over'],
  ['свыше', 'over'],
  ['менее', 'under'],
  ['около', 'about'],
  ['примерно', 'about'],
  ['about', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['over', 'over'],
]);
/** `more than 600`, `less than 600` */
const THAN: ReadonlyMap<string, Approx> = new Map([
  ['more', 'over'],
  ['less', 'under'],
]);
const PER: ReadonlyMap<string, string> = new Map([
  ['сағатына', 'h'],
  ['секундына', 's'],
  ['минутына', 'min'],
]);
const MINUS_SIGNS: ReadonlySet<number> = new Set([0x2212, 0x2d, 0x2013]);

/** A sign counts where it touches its figure and nothing stands right before it; 0 for none. */
function signOf(r: Reader, i: number): number {
  if (r.isWord(i)) return r.word(i) === 'минус' ? -1 : r.word(i) === 'плюс' ? 1 : 0;
  if (!r.isNumber(i + 1) || !r.glued(i + 1) || r.glued(i)) return 0;
  if (MINUS_SIGNS.has(r.mark(i))) return -1;
  return r.mark(i) === 0x2b ? 1 : 0;
}

function moneySignAt(r: Reader, i: number): Unit | null {
  if (!r.isMark(i) || !r.isNumber(i + 1)) return null;
  const unit = unitAt(r, i);
  return unit?.kind === 'money' && unit.end === i + 1 ? unit : null;
}

/** `он шақты метр`: the word of about stands between number and unit. */
const SHY = /^(?:шақты(?:сы|ға|дан|ның|сын)?|шамалы)$/;

/** екі есе, он есеге: so many times is said as one. */
function takeTimes(r: Reader, draft: Draft): void {
  if (!(r.mask(draft.end) & AFTER_NUMBER) || !r.joined(draft.end)) return;
  const times = TIMES.exec(r.word(draft.end));
  if (times === null) return;
  draft.end = particleEnd(r, draft.end + 1);
  draft.case = caseOf(times[1]!);
  if (times[1] === 'дей') draft.approx = 'about';
}

const TIMES = /^есе(|ге|ден|ні|нің|дей|сі|сін)$/;

/** 1 метр 20 сантиметр, 5 теңге 20 тиын, 6 тонна 600 килограмм: one amount in the greater unit. */
function takeSmallerUnit(r: Reader, draft: Draft, unit: Unit): void {
  if (draft.value === null || unit.case !== 'nom' || !r.joined(draft.end)) return;
  const smaller = numeralAt(r, draft.end);
  if (smaller === null || smaller.ending !== '' || smaller.broken) return;
  const second = unitAt(r, smaller.end);
  const share = second === null ? undefined : smallerShare(unit, second);
  if (second === null || share === undefined || smaller.value >= share) return;
  draft.value = roundTo(draft.value + smaller.value / share);
  draft.end = second.end;
  draft.case = second.case;
}

const SMALLER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  m: { cm: 100, dm: 10, mm: 1000 },
  km: { m: 1000 },
  t: { kg: 1000, dt: 10 },
  kg: { g: 1000 },
  dt: { kg: 100 },
  cm: { mm: 10 },
};

function smallerShare(unit: Unit, second: Unit): number | undefined {
  // 4 сом 50 тиын: the kopeck of the rouble's days had the same name.
  if (unit.kind === 'money' && unit.code === 'RUB' && second.code === 'KZT' && second.per > 1) return second.per;
  if (unit.kind === 'money') return second.code === unit.code && second.per > unit.per ? second.per : undefined;
  return SMALLER[unit.code]?.[second.code];
}

/** астам, жуық, дейін … after the number, each with the case it asks for. */
function takeTail(r: Reader, draft: Draft): void {
  const tail = tailWordAt(r, draft.end);
  if (tail === null || (tail.case !== draft.case && !(draft.case === 'nom' && tail.loose))) return;
  draft.end++;
  // `5-тен 10-ға дейін` is the range itself, not its upper bound.
  if (tail.upTo && draft.min !== null) return;
  draft.approx = tail.approx;
}
