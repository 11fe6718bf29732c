import { isLetterAt } from '../../../core/chars.ts';
import { compact } from '../../../core/compact.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';

/** Ends of words are looked for this far from an edit. */
const REACH = 40;

/**
 * The rule, kept from changing words that a user says are words, bare or with noun endings.
 *
 * @param words in any case; a phrase counts as its words
 */
export function sparing(rule: RepairRule, words: readonly string[]): RepairRule {
  const own = new Set(words.flatMap((word) => word.toLowerCase().split(BETWEEN_WORDS)).filter((word) => word !== ''));
  if (own.size === 0) return rule;
  const find = (text: string, emit: Emit): void =>
    rule.find(text, (start, end, insert, confidence) => {
      if (!touchesOwn(text, start, end, own)) emit(start, end, insert, confidence);
    });
  return { ...rule, find };
}

const BETWEEN_WORDS: RegExp = compact(/[^\p{L}]+/u);

/** Whether a word that `[start, end)` lies in or touches is one of the user's. */
function touchesOwn(text: string, start: number, end: number, own: ReadonlySet<string>): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < REACH && isLetterAt(text, from - 1)) from--;
  while (to < text.length && to - end < REACH && isLetterAt(text, to)) to++;
  const touched = text.slice(from, to).toLowerCase();
  return touched.split(BETWEEN_WORDS).some((word) => isOwn(word, own));
}

function isOwn(word: string, own: ReadonlySet<string>): boolean {
  if (own.has(word)) return true;
  for (let at = 2; at < word.length; at++)
    if (own.has(word.slice(0, at)) && isEndingChain(word.slice(at), word.slice(0, at))) return true;
  return false;
}
