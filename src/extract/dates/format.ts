import type { Rule, RuleExample } from '../../core/rule.ts';
import { type Case, FIGURE } from '../numbers/lexicon.ts';
import type { Reader } from '../numbers/reader.ts';
import type { Day } from './calendar.ts';
import type { DateType } from './mention.ts';
import type { TimexMod } from './timex.ts';

/** An example of a date; `value` left out for what is none. */
export interface DateExample extends RuleExample {
  readonly value?: string;
  /** A reference day, for relative dates. */
  readonly reference?: string;
}

/** A stretch of the calendar as a format read it: tokens `[i, end)`. */
export interface Point {
  readonly end: number;
  /** EDTF. */
  readonly value: string;
  /** Case of its last word: what may follow depends on it. */
  readonly case: Case;
  readonly plural: boolean;
  readonly confidence: number;
  /** Why the calendar has no such day. */
  readonly impossible?: string | undefined;
}

/** A finished proposal; `start` and `end` are tokens, half open. */
export interface DateCandidate {
  readonly start: number;
  readonly end: number;
  readonly type: DateType;
  readonly value: string;
  readonly confidence: number;
  readonly mod: TimexMod | null;
  readonly impossible?: string | undefined;
  readonly weekday?: number | undefined;
}

/** What a finder was told: the day the text was written, or null. */
export interface DateContext {
  readonly reference: Day | null;
}

/** Token classes that open a format besides those of words: any figure. */
export const FIGURE_OPENS: number = FIGURE;

/** What a figure shows by its form: four digits, or a row such as 15:30 and 16.12.1991. */
export const YEAR_FORM: number = 1 << 21;
export const ROW_FORM: number = 1 << 22;

/** A way to write a point of the calendar. Ranges, `дейін`, `басында` … are added by the composer for all of them. */
export interface PointFormat extends Rule<DateExample> {
  readonly kind: 'point';
  /** Reading kinds of the first token, with `FIGURE_OPENS`. */
  readonly opens: number;
  /** Kinds of which one must be there or follow soon, 0 for none: most numbers of a text count things. */
  readonly needs: number;
  point(r: Reader, i: number, context: DateContext): Point | null;
}

/** A way to write a whole expression of time that nothing is added to. */
export interface PhraseFormat extends Rule<DateExample> {
  readonly kind: 'phrase';
  readonly opens: number;
  readonly needs: number;
  find(r: Reader, i: number, context: DateContext): DateCandidate | null;
}

/** What formats ask of a place, side by side, so that those that cannot stand there are not looked at. */
export class FormatGates {
  readonly #opens: Int32Array;
  readonly #needs: Int32Array;

  constructor(formats: readonly DateFormat[]) {
    this.#opens = Int32Array.from(formats, ({ opens }) => opens);
    this.#needs = Int32Array.from(formats, ({ needs }) => needs);
  }

  /**
   * Whether format `k` may stand at a token.
   *
   * @param mask what the token's word may be
   * @param ahead what it and the words soon after it may be
   */
  admits(k: number, mask: number, ahead: number): boolean {
    const needs = this.#needs[k]!;
    return (this.#opens[k]! & mask) !== 0 && (needs === 0 || (needs & ahead) !== 0);
  }
}

export type DateFormat = PointFormat | PhraseFormat;
