import { IS_LATE_ROUNDED } from './word-facts.ts';
import type { WordScan } from './word-scan.ts';

/** Chance and misreadings make fewer. */
const ENOUGH = 3;

/** Whether a text keeps the spelling of the 1910s to 1930s, so that its unknown words are no mistakes. */
export function isOldSpelling(words: WordScan): boolean {
  let at = words.next(0, IS_LATE_ROUNDED);
  for (let more = ENOUGH - 1; more > 0 && at < words.count; more--) at = words.next(at + 1, IS_LATE_ROUNDED);
  return at < words.count;
}
