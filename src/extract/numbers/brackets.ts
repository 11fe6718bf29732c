import type { Reader } from './reader.ts';

const OPEN = 0x5b;
const CLOSE = 0x5d;
const MAX_TOKENS = 40;
const PAGE_WORDS: ReadonlySet<string> = new Set([
  'б',
  'бб',
  'бет',
  'беттер',
  'с',
  'стр',
  'p',
  'pp',
  'т',
  'қараңыз',
  'және',
]);

/** The token after a citation in square brackets that opens at `i` (`[4, 45-б.]`), or -1 where none does. */
export function citationEnd(r: Reader, i: number): number {
  if (r.mark(i) !== OPEN) return -1;
  let figures = 0;
  for (let k = i + 1; k < i + MAX_TOKENS && r.has(k); k++) {
    if (r.mark(k) === CLOSE) return figures > 0 ? k + 1 : -1;
    if (r.mark(k) === OPEN) return -1;
    if (r.isNumber(k)) figures++;
    else if (r.isWord(k) && !PAGE_WORDS.has(r.word(k))) return -1;
  }
  return -1;
}
