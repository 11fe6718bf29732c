import { UPPER } from '../../core/chars.ts';
import { INNER_UPPER, type ReadWords } from '../../core/read-words.ts';

/** The key of whatever has none. */
export const NO_KEY = 0;
/** The key of no word at all. */
export const NO_WORD = 1;

const FIRST = 2;
const CAPITALISED = 1;
/** Cyrillic letters: of each small one there is one capital. */
const CYRILLIC_START = 0x400;
const CYRILLIC_END = 0x530;

/**
 * A number for a word as it is written, the same wherever a text of the vocabulary writes it so; `NO_KEY` for a word
 * that is written in another way than all small, or with one capital at its beginning.
 *
 * @param i the word's number among those read
 * @param units those of their text
 */
export function keyOf(words: ReadWords, i: number, units: Uint16Array): number {
  const key = FIRST + 2 * words.number(i);
  const flags = words.flags(i);
  if ((flags & UPPER) === 0) return key;
  const first = units[words.start(i)]!;
  const isCapitalised = (flags & INNER_UPPER) === 0 && first >= CYRILLIC_START && first < CYRILLIC_END;
  return isCapitalised ? key + CAPITALISED : NO_KEY;
}
