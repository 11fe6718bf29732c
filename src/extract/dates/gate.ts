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
  NUMBER_TRIGGER,
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
import { isDash, type Reader } from '../numbers/reader.ts';
import { PASSED } from '../numbers/roles.ts';
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
  if (mask & FIGURE) return mask | near(r, i, true);
  if (mask & OPENERS || (mask & ROMAN && r.length(i) > 1)) return mask | near(r, i, false);
  if (mask & DATE_TRIGGER && isLead(r, i)) return mask | near(r, i, false);
  const follows = near(r, i, !(mask & (ROMAN | DATE_TRIGGER | NUMBER_TRIGGER)));
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

/**
 * Looks on past numbers and marks, and over a few words of other kinds.
 *
 * @param row whether nothing but a row of numbers can begin at `i`: what makes a date of it ends the row of numbers that begins there
 */
function near(r: Reader, i: number, row: boolean): number {
  const last = Math.min(i + LONGEST, r.count);
  let seen = 0;
  for (let k = i + 1, words = 0; k < last; k++) {
    const mask = r.mask(k);
    if (mask === 0 && row && !goesOn(r, k)) break;
    seen |= mask & (NEAR | ALSO);
    if (!(mask & (NEAR | NUMERAL | FIGURE)) && r.mark(k) === 0 && ++words >= WINDOW) break;
  }
  return seen;
}

/** Marks, endings and links that may stand in a row of numbers. */
function goesOn(r: Reader, k: number): boolean {
  const mark = r.mark(k);
  if (mark !== 0) return mark !== OPEN && mark !== CLOSE && mark !== SEMICOLON;
  return r.glued(k) || isDash(r.mark(k - 1)) || (r.role(k) & PASSED) !== 0;
}

const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;

/** An opener's number among the bits of all. */
const BITS = 32;
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/**
 * The gates of all formats by what they open at, so that one look at a place names the few that may stand there: of the
 * dates of a text most are told by the digits of their figure and the word after it.
 */
export class FormatGates {
  /** By openers: where their gates begin in the rows below; those of the last end the rows. */
  readonly #first: Int32Array = new Int32Array(BITS + 1);
  readonly #needs: Int32Array;
  readonly #formats: Int32Array;
  /** Those that reckon from a reference day, as bits. */
  readonly #relative: number;

  constructor(formats: readonly DateFormat[]) {
    const needs: number[] = [];
    const bits: number[] = [];
    for (let opener = 0; opener < BITS; opener++) {
      this.#first[opener] = needs.length;
      for (const [k, { gates }] of formats.entries())
        for (const gate of gates)
          if (gate.opens & (1 << opener)) {
            needs.push(gate.needs === 0 ? ANYTHING : gate.needs);
            bits.push(1 << k);
          }
    }
    this.#first[BITS] = needs.length;
    this.#needs = Int32Array.from(needs);
    this.#formats = Int32Array.from(bits);
    this.#relative = formats.reduce((found, { relative }, k) => (relative === true ? found | (1 << k) : found), 0);
  }

  /**
   * The formats that may stand at a place, by their numbers as bits.
   *
   * @param openers what `openersAt` says of it
   * @param ahead what `aheadOf` says of it, not 0
   * @param reference whether a reference day is known
   */
  admitted(openers: number, ahead: number, reference: boolean): number {
    let found = 0;
    for (let left = openers; left !== 0; left &= left - 1) {
      const opener = lowest(left);
      const end = this.#first[opener + 1]!;
      for (let k = this.#first[opener]!; k < end; k++) if (this.#needs[k]! & ahead) found |= this.#formats[k]!;
    }
    return reference ? found : found & ~this.#relative;
  }
}

/** What any word ahead is good for. */
const ANYTHING = -1;
