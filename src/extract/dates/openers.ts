import { ALL_CAPS } from '../../core/tokens.ts';
import {
  DATE_ALONE,
  DATE_TRIGGER,
  EVERY,
  FIGURE,
  FOREIGN_MONTH,
  HOUR_WORD,
  LONG_PERIOD,
  MONTH,
  NUMBER_TRIGGER,
  NUMERAL,
  PART,
  PERIOD,
  ROMAN,
  SEASON,
  SEASON_STEM,
  WEEKDAY,
} from '../numbers/lexicon.ts';
import type { Reader } from '../numbers/reader.ts';
import { IS_LED } from '../numbers/roles.ts';
import { LEADS, type Lead } from '../numbers/triggers.ts';
import { isFigureRow } from './figure-row.ts';

/**
 * What a date may begin with, as bits: kinds of words as the lexicon has them, and in bits that no such kind uses the
 * forms of figures and what leading words lead. Figures by their digits: most of what figures could be is told by that.
 */
const WORD_KINDS =
  NUMERAL | PART | MONTH | FOREIGN_MONTH | SEASON | SEASON_STEM | WEEKDAY | PERIOD | ROMAN | NUMBER_TRIGGER;

/** A number word that counts the period behind it. */
export const COUNTING: number = 1 << 12;
const FIRST_FORM = 15;
const ONE_DIGIT: number = 1 << FIRST_FORM;
export const TWO_DIGITS: number = 1 << 16;
export const THREE_DIGITS: number = 1 << 17;
export const FOUR_DIGITS: number = 1 << 18;
export const MANY_DIGITS: number = 1 << 19;
/** Two digits or more, the last of them a nought: 90, 1950. */
export const ROUND: number = 1 << 20;
/** 15:30, 16.12.1991, 1-5-2001: a mark and more digits. */
export const ROW_FORM: number = 1 << 21;
/** «20» мамыр: a short figure right after a quotation mark. */
export const QUOTED: number = 1 << 22;
const FIRST_LEAD = 23;

/** The bit of what a leading word leads. */
export const leading = (lead: Lead): number => 1 << (FIRST_LEAD + LEADS.indexOf(lead));

export const SHORT_FIGURE: number = ONE_DIGIT | TWO_DIGITS;
export const ANY_FIGURE: number = SHORT_FIGURE | THREE_DIGITS | FOUR_DIGITS | MANY_DIGITS;

/** What a date at token `i` may begin with, 0 for nothing. */
export function openersAt(r: Reader, i: number): number {
  const mask = r.mask(i);
  if (mask & FIGURE) return figureForms(r, i);
  let kinds = mask & WORD_KINDS;
  if (mask & NUMERAL && countsPeriod(r, i)) kinds ^= NUMERAL | COUNTING;
  if (mask & PERIOD && !(mask & (LONG_PERIOD | HOUR_WORD)) && !(r.mask(i + 1) & EVERY)) kinds &= ~PERIOD;
  // М. is a name's letter.
  if (mask & ROMAN && (!(r.flags(i) & ALL_CAPS) || r.mark(i + 1) === DOT)) kinds &= ~ROMAN;
  return mask & (DATE_TRIGGER | DATE_ALONE) && leadsOn(r, i, mask) ? kinds | leadAt(r, i, mask) : kinds;
}

/** Before a word that is nothing to dates a leading word leads nothing: бұл мәселе. But б. з., біздің заманымыз, трети. */
function leadsOn(r: Reader, i: number, mask: number): boolean {
  if (mask & DATE_ALONE || r.mask(i + 1) !== 0 || !r.isWord(i + 1) || r.length(i + 1) === 1) return true;
  return (r.role(i + 1) & IS_LED) !== 0;
}

/** екі жыл, қырық күн: fewer than a thousand, not ranked, right before a period. */
function countsPeriod(r: Reader, i: number): boolean {
  if ((r.mask(i + 1) & (PERIOD | NUMERAL)) !== PERIOD) return false;
  const sense = r.sense(i, NUMERAL);
  return sense !== undefined && sense.form !== 'ordinal' && sense.value < 1000;
}

function leadAt(r: Reader, i: number, mask: number): number {
  const lead = r.sense(i, DATE_TRIGGER | DATE_ALONE)!.value;
  const behind = mask & DATE_ALONE ? ANYTHING : BEHIND[lead]!;
  return behind === ANYTHING || r.mask(i + 1) & behind ? 1 << (FIRST_LEAD + lead) : 0;
}

/** By what a word leads: what stands right behind it. */
const ANYTHING = 0;
const BEHIND: readonly number[] = LEADS.map((lead) => {
  if (lead === 'near') return PERIOD | NUMERAL;
  if (lead === 'vague') return PERIOD;
  return ANYTHING;
});

const DOT = 0x2e;
const NOUGHT = 0x30;

function figureForms(r: Reader, i: number): number {
  const digits = r.length(i);
  // Behind a nought a long figure may have any value: 0019.
  const sized = digits > 2 && r.unitAt(r.startOf(i)) === NOUGHT ? ANY_FIGURE : digitsForm(digits);
  const round = digits > 1 && r.unitAt(r.endOf(i) - 1) === NOUGHT ? ROUND : 0;
  const quoted = digits < 3 && OPEN_QUOTES.has(r.mark(i - 1)) ? QUOTED : 0;
  return sized | round | quoted | (isReign(r, i) ? FOUR_DIGITS : 0) | (isFigureRow(r, i) ? ROW_FORM : 0);
}

const digitsForm = (digits: number): number => (digits > 4 ? MANY_DIGITS : 1 << (FIRST_FORM + digits - 1));

const OPEN_QUOTES: ReadonlySet<number> = new Set([0xab, 0x201c, 0x201e, 0x22]);

/** (553-572): three digits that open a bracket are as good as four. */
function isReign(r: Reader, i: number): boolean {
  return r.mark(i - 1) === 0x28 && r.length(i) === 3 && r.length(i + 2) === 3;
}
