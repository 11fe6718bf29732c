import { CHAR_FLAGS, DIGIT, isSpaceAt, isWordAt, UPPER } from '../../core/chars.ts';
import type { Span } from '../../core/span.ts';
import { gapScore } from './gap-model.ts';
import { wordEnd, wordStart } from './place.ts';

/** A place where a full stop may have been lost. */
export interface LostStop {
  /** Right after the last word (UTF-16 offset). */
  readonly at: number;
  /** Log odds that a sentence ends here. */
  readonly score: number;
}

/**
 * Places inside `span` where a sentence ends without a mark: two words parted by a blank alone, the second one with a
 * capital.
 *
 * @param bar the least score that counts; 0 is even odds, for a repair ask 4 or more
 */
export function findLostStops(text: string, span: Span, bar: number): LostStop[] {
  const [from, to] = span;
  const stops: LostStop[] = [];
  for (let i = from + 1; i < to - 1; i++) {
    if (!isSpaceAt(text, i) || (CHAR_FLAGS[text.charCodeAt(i + 1)]! & (UPPER | DIGIT)) === 0) continue;
    if (!isWordAt(text, i - 1)) continue;
    const score = scoreAt(text, from, to, i);
    if (score >= bar) stops.push({ at: i, score });
  }
  return stops;
}

function scoreAt(text: string, from: number, to: number, at: number): number {
  const a = wordStart(text, from, at);
  const before = a > from && isSpaceAt(text, a - 1) ? text.slice(wordStart(text, from, a - 1), a - 1) : '';
  const b = wordEnd(text, at + 1, to);
  const after = b < to && isSpaceAt(text, b) ? text.slice(b + 1, wordEnd(text, b + 1, to)) : '';
  return gapScore(before, text.slice(a, at), text.slice(at + 1, b), after);
}
