import { flagsAt, LETTER, LOWER, UPPER } from '../core/chars.ts';

/** Two capitals or more and no small letter in `[start, end)`. */
export function isAllCaps(text: string, start: number, end: number): boolean {
  let upper = 0;
  for (let i = start; i < end; i++) {
    const flags = flagsAt(text, i);
    if (flags & LOWER && flags & LETTER) return false;
    if (flags & UPPER) upper++;
  }
  return upper >= 2;
}
