import { IS_LATE_ROUNDED } from './word-facts.ts';
import type { WordScan } from './word-scan.ts';

/** Chance and misreadings make fewer. */
const ENOUGH = 3;

/** Whether a text keeps the spelling of the 1910s to 1930s, so that its unknown words are no mistakes. */
export function isOldSpelling(words: WordScan): boolean {
  if (!words.mayHave(IS_LATE_ROUNDED)) return false;
  let count = 0;
  for (let i = 0; i < words.count && count < ENOUGH; i++) if (words.has(i, IS_LATE_ROUNDED)) count++;
  return count >= ENOUGH;
}
