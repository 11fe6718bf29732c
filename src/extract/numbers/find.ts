import { ALL_CAPS, type Tokens } from '../../core/tokens.ts';
import type { DateFound } from '../dates/mention.ts';
import { type Amount, amountAt } from './amount.ts';
import { citationEnd } from './brackets.ts';
import { continuesLeft, continuesRight, isRowMark, NUMBER_REFUSALS } from './contexts.ts';
import type { NumberCandidate } from './format.ts';
import { NUMBER_FORMATS } from './formats/index.ts';
import { BRACKET, COLLECTIVE, FIGURE, NUMBER_TRIGGER, NUMERAL, PART, ROMAN } from './lexicon.ts';
import type { NumberFound } from './mention.ts';
import { isDash, type Reader, readerOf } from './reader.ts';
import { NumberRefusals } from './refusal.ts';
import { NumberFormats, standingAt } from './standing.ts';

const REFUSALS: NumberRefusals = new NumberRefusals(NUMBER_REFUSALS);
const FORMATS: NumberFormats = new NumberFormats(NUMBER_FORMATS);

/** What an amount may begin with; the letters of a Roman figure are capitals. */
const COUNTS = FIGURE | NUMERAL | COLLECTIVE | PART | NUMBER_TRIGGER;
const OPENS = COUNTS | ROMAN;

/**
 * Finds the numbers of running text: what counts, ranks or measures.
 *
 * @param tokens of the text; spans are offsets into `tokens.text`
 * @param dates what `findDates` found there; their figures are no numbers again
 */
export function findNumbers(tokens: Tokens, dates: readonly DateFound[] = []): NumberFound[] {
  const numbers = findCounted(tokens, dates, REFUSALS, FORMATS);
  return numbers.some(({ unit }) => unit === 'KZT') ? numbers.map((number) => inItsTime(number, dates)) : numbers;
}

/** Before 1993 a тиын was a kopeck: the last date said before it tells. */
function inItsTime(number: NumberFound, dates: readonly DateFound[]): NumberFound {
  if (number.unit !== 'KZT' || !number.text.includes('тиын') || number.text.includes('теңге')) return number;
  let year = Number.NaN;
  for (const { span, edtf } of dates) {
    if (span[0] > number.span[0]) break;
    const said = YEAR_SAID.exec(edtf);
    if (said !== null) year = Number(said[1]!.replaceAll('X', '9'));
  }
  return year < TENGE_YEAR ? { ...number, unit: 'RUB' } : number;
}

/** From 15XX on: a century or a year. */
const YEAR_SAID = /^[.{/]*(1[5-9][0-9X]{2})/;
const TENGE_YEAR = 1993;

/** The same with formats and refusals of one's choice. */
export function findCounted(
  tokens: Tokens,
  dates: readonly DateFound[],
  refusals: NumberRefusals,
  formats: NumberFormats,
): NumberFound[] {
  const r = readerOf(tokens);
  const taken = new Taken(dates);
  const out: NumberFound[] = [];
  let past = 0;
  for (const i of r.places) {
    if (i < past) continue;
    const mask = r.mask(i);
    if (mask & OPENS) past = take(r, i, taken, out, refusals, formats);
    else if (mask & BRACKET) past = citationEnd(r, i);
  }
  return out;
}

/** Where to go on from: after the number, or after what is none. */
function take(
  r: Reader,
  i: number,
  taken: Taken,
  out: NumberFound[],
  refusals: NumberRefusals,
  formats: NumberFormats,
): number {
  const past = taken.endAfter(r.startOf(i));
  if (past > r.startOf(i) || insideRow(r, i)) return i + 1;
  const mask = r.mask(i);
  if (!(mask & COUNTS) && !(r.flags(i) & ALL_CAPS && mayBeRanked(r, i + 1))) return i + 1;
  const amount = mask & COUNTS ? amountAt(r, i) : null;
  const best = longest(r, i, amount, formats);
  if (best === null) return skipBroken(r, i);
  const [candidate, rule] = best;
  if (taken.overlaps(r.startOf(candidate.start), r.endOf(candidate.end - 1))) return i + 1;
  if (!refusals.refuse(r, candidate)) out.push(found(r, candidate, rule));
  return candidate.end;
}

/** A Roman figure ranks a word, or has an ending behind a hyphen; М. is a name's letter. */
const mayBeRanked = (r: Reader, i: number): boolean => r.isWord(i) || isDash(r.mark(i));

/** A figure between two others that marks tie to it is no number, nor is any beginning there. */
function insideRow(r: Reader, i: number): boolean {
  return isRowMark(r.mark(i + 1)) && r.isNumber(i) && continuesRight(r, i + 1) && continuesLeft(r, i);
}

function longest(
  r: Reader,
  i: number,
  amount: Amount | null,
  formats: NumberFormats,
): readonly [NumberCandidate, string] | null {
  let best: readonly [NumberCandidate, string] | null = null;
  const standing = standingAt(r, i, amount);
  for (let k = 0; k < formats.count; k++) {
    const format = formats.taking(k, standing);
    if (format === undefined) continue;
    const candidate = format.find(r, i, amount);
    if (candidate !== null && (best === null || candidate.end > best[0].end)) best = [candidate, format.id];
  }
  return best;
}

/** Number words that make no number are passed as one row, so that no part of them is guessed at. */
function skipBroken(r: Reader, i: number): number {
  let end = i + 1;
  // бір before a number is a word of about: бір екі-үш шақырым.
  const first = r.sense(i, NUMERAL);
  if (first === undefined || first.doubtful || r.word(i) === 'бір') return end;
  while (r.sense(end, NUMERAL) !== undefined && r.joined(end)) end++;
  return end;
}

function found(r: Reader, candidate: NumberCandidate, rule: string): NumberFound {
  const { type, value, min, max, approx, unit, confidence } = candidate;
  const start = r.startOf(candidate.start);
  const end = r.endOf(candidate.end - 1);
  return {
    span: [start, end],
    text: r.tokens.text.slice(start, end),
    type,
    value,
    min,
    max,
    approx,
    unit,
    rule,
    confidence,
  };
}

/** Spans of dates in order, asked from left to right. */
class Taken {
  readonly #dates: readonly DateFound[];
  #at = 0;

  constructor(dates: readonly DateFound[]) {
    this.#dates = dates;
  }

  /** The end of the date that covers `offset`, or -1. */
  endAfter(offset: number): number {
    while (this.#at < this.#dates.length && this.#dates[this.#at]!.span[1] <= offset) this.#at++;
    const date = this.#dates[this.#at];
    return date !== undefined && date.span[0] <= offset ? date.span[1] : -1;
  }

  overlaps(start: number, end: number): boolean {
    for (let i = this.#at; i < this.#dates.length && this.#dates[i]!.span[0] < end; i++)
      if (this.#dates[i]!.span[1] > start) return true;
    return false;
  }
}
