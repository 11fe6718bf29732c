import { type Case, caseOf, NUMERAL } from './lexicon.ts';
import { type Numeral, numeralAt, roundTo } from './numeral.ts';
import { isDash, isHyphen, type Reader } from './reader.ts';
import { particleEnd } from './suffix.ts';
import { type Unit, unitAt } from './unit.ts';

export type Approx = 'about' | 'over' | 'under';

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

/** Reads the amount that begins at token `i`; ordinals and other forms that measure nothing come back bare. */
export function amountAt(r: Reader, i: number): Amount | null {
  const lead = leadAt(r, i);
  const per = perAt(r, lead.end);
  const sign = signAt(r, per.end);
  const money = moneySignAt(r, sign.end);
  const first = numeralAt(r, money?.end ?? sign.end);
  if (first === null || first.broken) return null;
  const draft = { start: i, per: per.code, lead: lead.approx, sign: sign.factor };
  if (first.form === 'ordinal' || first.form === 'collective') {
    return lead.end > i || sign.end > per.end ? null : plain(draft, first, first.end, first.case);
  }
  return measured(r, draft, first, money);
}

interface Draft {
  readonly start: number;
  readonly per: string | null;
  readonly lead: Approx | null;
  readonly sign: number;
}

function plain(draft: Draft, numeral: Numeral, end: number, kase: Case): Amount {
  const approx = numeral.form === 'about' || numeral.form === 'vague' ? 'about' : draft.lead;
  const value = numeral.value * draft.sign;
  return { ...draft, end, value, min: null, max: null, approx, unit: null, numeral, case: kase };
}

function measured(r: Reader, draft: Draft, first: Numeral, money: Unit | null): Amount {
  const range = rangeAt(r, first);
  const last = range?.last ?? first;
  const bare = last.ending === '' || last.form === 'vague' || last.form === 'about';
  const shy = bare ? shyWordAt(r, last.end) : last.end;
  const unit = money ?? (bare ? unitAt(r, shy) : null);
  const end = unit === null ? last.end : Math.max(unit.end, last.end);
  const amount = plain(draft, last, end, unit?.case ?? last.case);
  const about = unit?.about === true || shy > last.end ? 'about' : amount.approx;
  const body = { ...amount, unit: money === null ? unit : { ...money, end }, approx: about };
  const ends = range === null ? body : { ...body, value: null, min: range.min, max: range.max };
  const whole = withSmallerUnit(r, ends);
  return withTail(r, unit === null && bare ? withTimes(r, { ...whole, end: shy }) : whole);
}

/** шамамен, кемінде … before the number. */
function leadAt(r: Reader, i: number): { end: number; approx: Approx | null } {
  const word = r.surface(i).toLowerCase();
  const known = LEADS[word];
  if (known !== undefined) return { end: i + 1, approx: known };
  const next = r.word(i + 1);
  if (word === 'ең' && SUPERLATIVES[next] !== undefined) {
    return { end: r.word(i + 2) === 'дегенде' ? i + 3 : i + 2, approx: SUPERLATIVES[next] };
  }
  if (next === 'дегенде' && SUPERLATIVES[word] !== undefined) return { end: i + 2, approx: SUPERLATIVES[word] };
  return { end: i, approx: null };
}

const LEADS: Readonly<Record<string, Approx>> = {
  шамамен: 'about',
  жуықтап: 'about',
  '~': 'about',
  '≈': 'about',
  кемінде: 'over',
};
const SUPERLATIVES: Readonly<Record<string, Approx>> = {
  кем: 'over',
  кемі: 'over',
  аз: 'over',
  азы: 'over',
  көп: 'under',
  көбі: 'under',
};

const PER: Readonly<Record<string, string>> = { сағатына: 'h', секундына: 's', минутына: 'min' };

function perAt(r: Reader, i: number): { end: number; code: string | null } {
  const code = PER[r.word(i)];
  return code === undefined ? { end: i, code: null } : { end: i + 1, code };
}

const MINUS_SIGNS: ReadonlySet<number> = new Set([0x2212, 0x2d, 0x2013]);

/** A sign counts where it touches its figure and nothing stands right before it. */
function signAt(r: Reader, i: number): { end: number; factor: number } {
  if (r.word(i) === 'минус') return { end: i + 1, factor: -1 };
  if (r.word(i) === 'плюс') return { end: i + 1, factor: 1 };
  const touches = r.isNumber(i + 1) && r.glued(i + 1) && !r.glued(i);
  if (touches && MINUS_SIGNS.has(r.mark(i))) return { end: i + 1, factor: -1 };
  if (touches && r.mark(i) === 0x2b) return { end: i + 1, factor: 1 };
  return { end: i, factor: 1 };
}

function moneySignAt(r: Reader, i: number): Unit | null {
  if (!r.isMark(i) || !r.isNumber(i + 1)) return null;
  const unit = unitAt(r, i);
  return unit?.kind === 'money' && unit.end === i + 1 ? unit : null;
}

/** `он шақты метр`: the word of about stands between number and unit. */
function shyWordAt(r: Reader, i: number): number {
  return r.joined(i) && SHY.test(r.word(i)) ? i + 1 : i;
}

const SHY = /^(?:шақты(?:сы|ға|дан|ның|сын)?|шамалы)$/;

/** екі есе, он есеге: so many times is said as one. */
function withTimes(r: Reader, amount: Amount): Amount {
  const times = r.joined(amount.end) ? TIMES.exec(r.word(amount.end)) : null;
  return times === null ? amount : { ...amount, end: particleEnd(r, amount.end + 1), case: caseOf(times[1]!) };
}

const TIMES = /^есе(|ге|ден|ні|нің|дей|сі|сін)$/;

interface Range {
  readonly last: Numeral;
  readonly min: number;
  readonly max: number;
}

/** `2-3`, `екі-үш`, `20 – 30 мың`, `5%-10%` (the unit twice), `5-тен 10-ға дейін`, `бес алты`. */
function rangeAt(r: Reader, first: Numeral): Range | null {
  if (first.form !== 'cardinal') return null;
  const from = secondFrom(r, first);
  if (from < 0 || !r.joined(from)) return null;
  const last = numeralAt(r, from);
  if (last === null || last.broken || (last.form !== 'cardinal' && last.form !== 'about')) return null;
  if (first.ending !== '' && !(last.case === 'dat' ? isUpTo(r.word(last.end)) : isUpToUnit(r, last))) return null;
  const min = shareScale(r, first, last);
  return min < last.value ? { last, min, max: last.value } : null;
}

function isUpToUnit(r: Reader, last: Numeral): boolean {
  const unit = last.ending === '' ? unitAt(r, last.end) : null;
  return unit !== null && unit.case === 'dat' && isUpTo(r.word(unit.end));
}

const isUpTo = (word: string): boolean => word.startsWith('дейін') || word.startsWith('шейін');

/** Where the second number of a range begins, -1 where none can. */
function secondFrom(r: Reader, first: Numeral): number {
  const { end } = first;
  if (first.ending !== '') return first.case === 'abl' ? end : -1;
  const mark = r.mark(end);
  if (isDash(mark)) return opensSecond(r, end) ? end + 1 : -1;
  if (mark === 0x2e && r.glued(end) && r.mark(end + 1) === 0x2e && r.glued(end + 1)) return dotsEnd(r, end);
  const unit = isDash(r.mark(end + 1)) || isDash(r.mark(end + 2)) ? unitAt(r, end) : null;
  if (unit !== null && unit.case === 'nom' && isDash(r.mark(unit.end)) && sameUnitFollows(r, unit)) return unit.end + 1;
  return juxtaposed(r, first) ? end : -1;
}

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
function juxtaposed(r: Reader, first: Numeral): boolean {
  if (first.figure !== null || !r.joined(first.end) || r.sense(first.end, NUMERAL)?.code !== 'unit') return false;
  return first.value < 10 && first.value > 0 && r.sense(first.end, NUMERAL)!.value === first.value + 1;
}

/** `20-30 мың`: the scale word of the second counts for both. */
function shareScale(r: Reader, first: Numeral, last: Numeral): number {
  if (first.scale >= last.scale || last.scale === 1) return first.value;
  const base = last.value / last.scale;
  // екі-үш жүз and он-он бес мың share; екі жүз – екі мың do not.
  const shares = first.scale === 1 && first.value < base && base < 1000;
  return shares && sharesByForm(r, first, last) ? roundTo(first.value * last.scale) : first.value;
}

const sharesByForm = (_r: Reader, first: Numeral, last: Numeral): boolean => first.value < last.scale;

/** 1 метр 20 сантиметр, 5 теңге 20 тиын, 6 тонна 600 килограмм: one amount in the greater unit. */
function withSmallerUnit(r: Reader, amount: Amount): Amount {
  const { unit, value } = amount;
  if (unit === null || value === null || unit.case !== 'nom' || !r.joined(amount.end)) return amount;
  const smaller = numeralAt(r, amount.end);
  if (smaller === null || smaller.ending !== '' || smaller.broken) return amount;
  const second = unitAt(r, smaller.end);
  const share = second === null ? undefined : smallerShare(unit, second);
  if (second === null || share === undefined || smaller.value >= share) return amount;
  return { ...amount, value: roundTo(value + smaller.value / share), end: second.end, case: second.case };
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
  if (unit.kind === 'money') return second.code === unit.code && second.per > unit.per ? second.per : undefined;
  return SMALLER[unit.code]?.[second.code];
}

/** Where words of about after a counted word in the case given end; `end` where none stands. */
export function tailEnd(r: Reader, end: number, kase: Case): number {
  if (!r.joined(end)) return end;
  const word = r.word(end);
  for (const [wanted, stem] of TAILS) {
    const fits = wanted === kase && word.startsWith(stem) && TAIL_ENDING.test(word.slice(stem.length));
    if (fits && !isUpTo(word)) return end + 1;
  }
  return end;
}

/** астам, жуық, дейін … after the number, each with the case it asks for. */
function withTail(r: Reader, amount: Amount): Amount {
  const { end } = amount;
  if (!r.joined(end)) return amount;
  const word = r.word(end);
  for (const [kase, stem, approx] of TAILS) {
    if (!word.startsWith(stem) || !TAIL_ENDING.test(word.slice(stem.length))) continue;
    if (kase !== amount.case && !(amount.case === 'nom' && LOOSE_TAILS.has(stem))) continue;
    if (isUpTo(word) && amount.min !== null && secondWasDative(amount)) return { ...amount, end: end + 1 };
    return { ...amount, end: end + 1, approx: amount.approx === 'over' && approx === 'about' ? 'over' : approx };
  }
  return amount;
}

/** `5-тен 10-ға дейін` is the range itself, not its upper bound. */
const secondWasDative = (amount: Amount): boolean => amount.case === 'dat';

const TAIL_ENDING = /^(?:[ыі]?(?:н|на|не|нан|нен|ның|нің|нда|нде|ғы|гі)?|ды|ғы|гі)?$/;
const LOOSE_TAILS: ReadonlySet<string> = new Set(['астам', 'жуық', 'жуығ', 'шақты']);
const TAILS: readonly (readonly [Case, string, Approx])[] = [
  ['abl', 'астам', 'over'],
  ['abl', 'аса', 'over'],
  ['abl', 'артық', 'over'],
  ['abl', 'артығ', 'over'],
  ['abl', 'көп', 'over'],
  ['abl', 'жоғары', 'over'],
  ['abl', 'кем', 'under'],
  ['abl', 'аз', 'under'],
  ['abl', 'төмен', 'under'],
  ['dat', 'жуық', 'about'],
  ['dat', 'жуығ', 'about'],
  ['dat', 'тарта', 'about'],
  ['dat', 'таяу', 'about'],
  ['dat', 'таман', 'about'],
  ['dat', 'дейін', 'under'],
  ['dat', 'шейін', 'under'],
  ['nom', 'шамасында', 'about'],
  ['nom', 'шамасы', 'about'],
  ['nom', 'шақты', 'about'],
];
