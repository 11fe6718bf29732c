import { isUpperAt } from '../core/chars.ts';
import { finality } from './boundaries/gap-model.ts';
import { isAllCaps } from './capitals.ts';
import { countWords, lastWordSpan } from './lines.ts';
import { endsInsidePhrase } from './phrase-ends.ts';

const MOST_LAYOUT_WORDS = 14;

/** Begins with a capital, holds no sentence end, does not end as a sentence does. */
export function isTitleLike(text: string, start: number, end: number): boolean {
  if (!isUpperAt(text, start) && !'«“"'.includes(text[start] ?? ' ')) return false;
  if (end - start < 4 || countWords(text, start, end, MOST_LAYOUT_WORDS + 1) > MOST_LAYOUT_WORDS) return false;
  if (',;:–—-'.includes(text[end - 1]!) || /[.!?…] ?\p{Lu}\p{Ll}|[[\]=@;]|[–—-] ?$|\.\./u.test(text.slice(start, end)))
    return false;
  if (endsInsidePhrase(text, start, end)) return false;
  return !looksFinished(text, start, end);
}

/** The last word is a finite predicate. */
export function looksFinished(text: string, start: number, end: number): boolean {
  const [a, b] = lastWordSpan(text, start, end);
  return !isAllCaps(text, a, b) && lastFinality(text, start, end) > FINISHED;
}

/** How much the last word of `[start, end)` looks like a predicate. */
export function lastFinality(text: string, start: number, end: number): number {
  const last = lastWordSpan(text, start, end);
  return finality(text, lastWordSpan(text, start, last[0]), last);
}

const FINISHED = 4.6;
