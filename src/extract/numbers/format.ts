import type { Rule, RuleExample } from '../../core/rule.ts';
import type { Amount } from './amount.ts';
import type { NumberType } from './mention.ts';
import type { Reader } from './reader.ts';

/** An example of a number: `value` in the notation of the gold files (`~100 km`, `2..3`, `1/3`), left out for none. */
export interface NumberExample extends RuleExample {
  readonly value?: string;
  readonly type?: NumberType;
}

/** A number proposed by a format; `start` and `end` are tokens, half open. */
export interface NumberCandidate {
  readonly start: number;
  readonly end: number;
  readonly type: NumberType;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approx: 'about' | 'over' | 'under' | null;
  readonly unit: string | null;
  readonly confidence: number;
}

/** One way numbers are written. */
export interface NumberFormat extends Rule<NumberExample> {
  /** What must stand where the number begins: bits of `standingAt`, one at least. */
  readonly takes: number;
  /**
   * The number that begins at token `i`, or null.
   *
   * @param amount what `amountAt` read there, shared by all formats
   */
  find(r: Reader, i: number, amount: Amount | null): NumberCandidate | null;
}

/** A candidate from an amount, in the type and unit given. */
export function fromAmount(amount: Amount, type: NumberType, unit: string | null, confidence: number): NumberCandidate {
  const { start, end, value, min, max, approx } = amount;
  return { start, end, type, value, min, max, approx, unit, confidence };
}
