import { CAPITALISED } from '../../core/tokens.ts';
import type { Reader } from './reader.ts';

const COMMA = 0x2c;
const LOW_QUOTE = 0x201e;
const HIGH_QUOTE = 0x201c;
const OPEN_GUILLEMET = 0xab;
const CLOSE_GUILLEMET = 0xbb;
const TITLE_TOKENS = 7;
const SENTENCE_ENDS: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f]);

const isOpenQuote = (mark: number): boolean => mark === OPEN_GUILLEMET || mark === HIGH_QUOTE || mark === LOW_QUOTE;
export const isCloseQuote = (mark: number): boolean => mark === CLOSE_GUILLEMET || mark === 0x201d;

/** The nearest opening quotation mark among the few tokens before `i`; -1 where none is. */
export function openQuoteBefore(r: Reader, i: number): number {
  for (let k = i - 1; k >= i - TITLE_TOKENS; k--) if (isOpenQuote(r.mark(k))) return k;
  return -1;
}

/** Whether token `i` stands in quotes that hold a few words, the first with a capital, and no sentence. */
export function insideShortQuotes(r: Reader, i: number): boolean {
  const open = openQuoteBefore(r, i);
  if (open < 0 || !(r.flags(open + 1) & CAPITALISED)) return false;
  for (let k = i + 1; k < open + TITLE_TOKENS + 2 && r.has(k); k++) {
    const mark = r.mark(k);
    if (isCloseQuote(mark)) return !SENTENCE_ENDS.has(r.mark(k - 1)) && r.mark(k + 1) !== COMMA;
    if (SENTENCE_ENDS.has(mark)) return false;
  }
  return false;
}
