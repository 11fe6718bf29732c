import {
  AGE,
  CENTURY_WORD,
  DATE_ALONE,
  DATE_TRIGGER,
  DATE_WORD,
  EVERY,
  FIGURE,
  FOREIGN_MONTH,
  FOREIGN_WORD,
  HOUR_WORD,
  MONTH,
  NUMERAL,
  PART,
  PERIOD,
  QUARTER_WORD,
  ROMAN,
  SEASON,
  SEASON_STEM,
  SHORT_MONTH,
  WEEKDAY,
  YEAR_WORD,
} from '../numbers/lexicon.ts';
import type { Reader } from '../numbers/reader.ts';
import type { DateFormat } from './format.ts';

/** Words that make a date of the numbers before them. */
const NEAR =
  YEAR_WORD |
  CENTURY_WORD |
  QUARTER_WORD |
  HOUR_WORD |
  MONTH |
  FOREIGN_MONTH |
  PERIOD |
  AGE |
  SEASON |
  SEASON_STEM |
  WEEKDAY |
  SHORT_MONTH |
  DATE_WORD;
/** What else is noted on the way. */
const ALSO = EVERY | FOREIGN_WORD;
/** What may open a date and needs such a word after it. */
const NEEDY = NUMERAL | PART | ROMAN | FIGURE;
const OPENERS = MONTH | FOREIGN_MONTH | PERIOD | SEASON | SEASON_STEM | WEEKDAY | DATE_ALONE;
/** Words of other kinds that may stand between: the words of a range, endings after hyphens. */
const WINDOW = 4;
const LONGEST = 24;

/** Of a word that leads a date, that it stands where it can. */
export const LEADING: number = DATE_TRIGGER;

/**
 * The kinds of the words that a date beginning at token `i` could be made of: its own and, for a number, those that
 * follow soon. 0 where no date can begin.
 */
export function aheadOf(r: Reader, i: number): number {
  const mask = r.mask(i) & ~EVERY;
  if (mask & OPENERS || mask & FIGURE || (mask & ROMAN && r.length(i) > 1)) return mask | near(r, i);
  if (mask & DATE_TRIGGER && isLead(r, i)) return mask | near(r, i);
  const follows = near(r, i);
  return follows === 0 ? 0 : (mask & ~LEADING) | follows;
}

/** A word that leads a date stands right before a number or a word of dates: осы жылы, таңғы 9, б.з.б. */
function isLead(r: Reader, i: number): boolean {
  if (r.mask(i + 1) & (NEAR | NEEDY)) return true;
  if (r.length(i) === 1) return r.mark(i + 1) === 0x2e && ERA_LETTERS.has(r.word(i + 2));
  const next = r.word(i + 1);
  return next.startsWith('заман') || next.startsWith('дәуір');
}

const ERA_LETTERS: ReadonlySet<string> = new Set(['з', 'ғ', 'э']);

/** Looks on past numbers and marks, and over a few words of other kinds. */
function near(r: Reader, i: number): number {
  const last = Math.min(i + LONGEST, r.count);
  let seen = 0;
  for (let k = i + 1, words = 0; k < last; k++) {
    const mask = r.mask(k);
    seen |= mask & (NEAR | ALSO);
    if (!(mask & (NEAR | NUMERAL | FIGURE)) && r.mark(k) === 0 && ++words >= WINDOW) break;
  }
  return seen;
}

/**
 * The gates of all formats side by side, so that one look at a place names the few that may stand there: of the dates
 * of a text most are told by the digits of their figure and the word after it.
 */
export class FormatGates {
  readonly #opens: Int32Array;
  readonly #needs: Int32Array;
  readonly #formats: Int32Array;
  /** Those that reckon from a reference day, as bits. */
  readonly #relative: number;

  constructor(formats: readonly DateFormat[]) {
    const gates = formats.flatMap((format, k) =>
      format.gates.map(({ opens, needs }) => ({ opens, needs, bit: 1 << k })),
    );
    this.#opens = Int32Array.from(gates, ({ opens }) => opens);
    this.#needs = Int32Array.from(gates, ({ needs }) => needs);
    this.#formats = Int32Array.from(gates, ({ bit }) => bit);
    this.#relative = formats.reduce((bits, { relative }, k) => (relative === true ? bits | (1 << k) : bits), 0);
  }

  /**
   * The formats that may stand at a place, by their numbers as bits.
   *
   * @param openers what `openersAt` says of it
   * @param ahead what `aheadOf` says of it
   * @param reference whether a reference day is known
   */
  admitted(openers: number, ahead: number, reference: boolean): number {
    const opens = this.#opens;
    const needs = this.#needs;
    let found = 0;
    for (let k = 0; k < opens.length; k++)
      if ((opens[k]! & openers) !== 0 && (needs[k] === 0 || (needs[k]! & ahead) !== 0)) found |= this.#formats[k]!;
    return reference ? found : found & ~this.#relative;
  }
}
