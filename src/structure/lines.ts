import { CHAR_FLAGS, DIGIT, flagsAt, isSpaceAt, isWordAt, LETTER } from '../core/chars.ts';
import type { Span } from '../core/span.ts';
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
  const a = firstWordStart(text, start, end);
  return [a, wordEndFrom(text, a, end)];
}

function firstWordStart(text: string, start: number, end: number): number {
  let a = start;
  while (a < end && !isWordAt(text, a)) a++;
  return a;
}

function wordEndFrom(text: string, start: number, end: number): number {
  let b = start;
  while (b < end && (isWordAt(text, b) || (text[b] === '-' && isWordAt(text, b + 1)))) b++;
  return b;
}

/** The last word in `[start, end)`, closing marks left out; or an empty span at `start`. */
export function lastWordSpan(text: string, start: number, end: number): Span {
  let b = end;
  while (b > start && !isWordAt(text, b - 1)) b--;
  let a = b;
  while (a > start && (isWordAt(text, a - 1) || (text[a - 1] === '-' && isWordAt(text, a - 2)))) a--;
  return [a, b];
}

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
