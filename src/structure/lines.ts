import { CHAR_FLAGS, DIGIT, flagsAt, isSpaceAt, LETTER } from '../core/chars.ts';
import type { Span } from '../core/span.ts';
import { unitsOf } from '../core/units.ts';
import { CLOSER, isMarkAt, OPENING, TERMINAL } from './mark-sets.ts';

/** `end` moved back over blanks and line ends, not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpaceAt(text, at - 1)) at--;
  return at;
}

/** `start` moved on over blanks and line ends, not past `end`. */
export function trimmedStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpaceAt(text, at)) at++;
  return at;
}

/** The first word (letters, digits, hyphens inside) in `[start, end)`, marks before it left out; or empty. */
export function firstWordSpan(text: string, start: number, end: number): Span {
  const units = unitsOf(text);
  let a = start;
  while (a < end && !isWord(units[a]!)) a++;
  let b = a;
  while (b < end && (isWord(units[b]!) || (units[b] === HYPHEN && isWord(units[b + 1]!)))) b++;
  return [a, b];
}

/** The last word in `[start, end)`, closing marks left out; or an empty span at `start`. */
export function lastWordSpan(text: string, start: number, end: number): Span {
  const units = unitsOf(text);
  let b = end;
  while (b > start && !isWord(units[b - 1]!)) b--;
  let a = b;
  while (a > start && (isWord(units[a - 1]!) || (units[a - 1] === HYPHEN && a > 1 && isWord(units[a - 2]!)))) a--;
  return [a, b];
}

const HYPHEN = 0x2d;
const isWord = (code: number): boolean => (CHAR_FLAGS[code]! & (LETTER | DIGIT)) !== 0;

/** Number of words (runs of letters and digits), counted up to `most`. */
export function countWords(text: string, start: number, end: number, most = 1000): number {
  const stop = Math.min(end, text.length);
  let count = 0;
  let before = 0;
  for (let i = start; i < stop && count < most; i++) {
    const word = CHAR_FLAGS[text.charCodeAt(i)]! & (LETTER | DIGIT);
    if (word !== 0 && before === 0) count++;
    before = word;
  }
  return count;
}

/** Does `[start, end)` end in `.`, `!`, `?` or `…`, closing quotes and brackets aside? */
export function endsWithTerminal(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && (isMarkAt(text, at - 1, CLOSER) || isSpaceAt(text, at - 1))) at--;
  return at > start && isMarkAt(text, at - 1, TERMINAL);
}

/** First character that is no opening quote, bracket or dash; its class flags. */
export function openingFlags(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isMarkAt(text, at, OPENING) || isSpaceAt(text, at))) at++;
  return at < end ? flagsAt(text, at) : 0;
}
