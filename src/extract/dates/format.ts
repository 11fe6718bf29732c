import type { Rule, RuleExample } from '../../core/rule.ts';
import type { Case } from '../numbers/lexicon.ts';
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
  readonly impossible: string | undefined;
}

/** A point that the calendar has; all points have one shape, however they were read. */
export function pointOf(end: number, value: string, kase: Case, confidence: number, plural = false): Point {
  return { end, value, case: kase, plural, confidence, impossible: undefined };
}

/** A finished proposal; `start` and `end` are tokens, half open. */
export interface DateCandidate {
  readonly start: number;
  readonly end: number;
  readonly type: DateType;
  readonly value: string;
  readonly confidence: number;
  readonly mod: TimexMod | null;
  readonly impossible: string | undefined;
  readonly weekday: number | undefined;
}

/** A proposal of a phrase's format; all proposals have one shape. */
export function candidateOf(
  start: number,
  end: number,
  type: DateType,
  value: string,
  confidence: number,
  weekday?: number,
): DateCandidate {
  return { start, end, type, value, confidence, mod: null, impossible: undefined, weekday };
}

/** What a finder was told: the day the text was written, or null. */
export interface DateContext {
  readonly reference: Day | null;
}

/** Where a format may stand: at one of these openers, with one of these kinds of words there or soon after, 0 for any. */
export interface FormatGate {
  readonly opens: number;
  readonly needs: number;
}

interface Gated extends Rule<DateExample> {
  /** One of them must be open: most numbers of a text count things. */
  readonly gates: readonly FormatGate[];
  /** It reckons from the day the text was written and is nothing without one. */
  readonly relative?: true;
  /** Whether it may end behind `end`, where another date that begins with it ends; left out where it always may. */
  mayPass?(r: Reader, i: number, end: number): boolean;
}

/** A way to write a point of the calendar. Ranges, `дейін`, `басында` … are added by the composer for all of them. */
export interface PointFormat extends Gated {
  readonly kind: 'point';
  point(r: Reader, i: number, context: DateContext): Point | null;
}

/** A way to write a whole expression of time that nothing is added to. */
export interface PhraseFormat extends Gated {
  readonly kind: 'phrase';
  find(r: Reader, i: number, context: DateContext): DateCandidate | null;
}

export type DateFormat = PointFormat | PhraseFormat;
