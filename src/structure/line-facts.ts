import { LOWER } from '../core/chars.ts';
import { openingsAt } from './first-letters.ts';
import { endsWithTerminal, openingFlags } from './lines.ts';
import { STEPS, walkSteps } from './steps.ts';

/**
 * What can be seen of a line, or a piece of one, at one look, as bits of one number: all steps in it (`steps.ts`), how
 * it ends and begins, what words it may open with (`first-letters.ts`).
 */

/** It ends with a terminal mark … */
export const ENDED: number = STEPS + 1;
/** … and begins with a small letter, opening marks aside. */
export const SMALL_FIRST: number = 2 * ENDED;

/** What stands before it, of a line whose furniture has been cut out: furniture, on this line or above … */
export const BEHIND_JUNK: number = 1 << 25;
/** … on the same line right before … */
export const BEHIND_HOLE: number = 1 << 26;
/** … and a part of the same line before that. */
export const INSIDE_LINE: number = 1 << 27;

/** The facts of the line `[start, end)`, which is walked for them. */
export function lineFacts(text: string, units: Uint16Array, start: number, end: number): number {
  return walkSteps(units, start, end) | edgeFacts(text, start, end);
}

/** The facts of a part of a line: it may hold what the line holds. */
export function partFacts(text: string, start: number, end: number, line: number): number {
  return (line & STEPS) | edgeFacts(text, start, end);
}

function edgeFacts(text: string, start: number, end: number): number {
  const ended = endsWithTerminal(text, start, end) ? ENDED : 0;
  const small = (openingFlags(text, start, end) & LOWER) === 0 ? 0 : SMALL_FIRST;
  return ended | small | openingsAt(text, start);
}
