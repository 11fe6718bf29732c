import { BLANK, CHAR_FLAGS, DIGIT, NEWLINE } from '../../core/chars.ts';
import type { ReadWords } from '../../core/read-words.ts';
import { unitsOf } from '../../core/units.ts';
import { INNER, markSets } from '../mark-sets.ts';
import { END, type Gap, START } from './gap-features.ts';
import { LONGEST } from './place.ts';
import { keyOf } from './word-keys.ts';

/**
 * Words around a gap, taken from those that are read: most words of a text are whole there, with a blank on both
 * sides, and need not be read letter by letter. Each question answers false where another way must be gone, as for
 * words that a hyphen or a figure is part of.
 */

/** Sets both words of the gap whose left side ends at `at`, its right side beginning with word number `i`. */
export function setReadPair(gap: Gap, read: ReadWords, i: number, at: number): boolean {
  const units = unitsOf(gap.text);
  if (i < 1 || read.end(i - 1) !== at || !endsPlainly(gap, read, i, units) || !beginsPlainly(gap, read, i - 1, units))
    return false;
  setRead(gap, END, read, i - 1, units);
  setRead(gap, START, read, i, units);
  gap.at = at;
  gap.left = gap.right = 0;
  gap.startNumber = i;
  return true;
}

/** Sets word number `i`, where one blank alone parts it from `at` on its right. */
export function setReadLeft(gap: Gap, place: number, i: number, at: number): boolean {
  const { read } = gap;
  if (read === undefined || i < 0 || read.end(i) !== at - 1) return false;
  const units = unitsOf(gap.text);
  if (!isBlank(units[at - 1]!) || !beginsPlainly(gap, read, i, units)) return false;
  setRead(gap, place, read, i, units);
  return true;
}

/** Sets word number `i`, where one blank alone parts it from `at` on its left. */
export function setReadRight(gap: Gap, place: number, i: number, at: number): boolean {
  const { read } = gap;
  if (read === undefined || i < 0 || i >= read.count || read.start(i) !== at + 1) return false;
  const units = unitsOf(gap.text);
  if (!isBlank(units[at]!) || !endsPlainly(gap, read, i, units)) return false;
  setRead(gap, place, read, i, units);
  return true;
}

function setRead(gap: Gap, place: number, read: ReadWords, i: number, units: Uint16Array): void {
  gap.setWord(place, read.start(i), read.end(i), keyOf(read, i, units));
}

const isBlank = (code: number): boolean => (CHAR_FLAGS[code]! & (BLANK | NEWLINE)) !== 0;

/** A word that begins inside the stretch, with nothing before it that would belong to it. */
function beginsPlainly({ from }: Gap, read: ReadWords, i: number, units: Uint16Array): boolean {
  const start = read.start(i);
  if (start < from || read.end(i) - start > LONGEST) return false;
  return start === from || !belongsToWord(units[start - 1]!);
}

/** A word that ends inside the stretch, with nothing behind it that would belong to it. */
function endsPlainly({ to }: Gap, read: ReadWords, i: number, units: Uint16Array): boolean {
  const end = read.end(i);
  if (end > to || end - read.start(i) > LONGEST) return false;
  return end === to || units[end] === STOP || !belongsToWord(units[end]!);
}

const STOP = 0x2e;

/** Perhaps: a figure, or a mark that stands inside words. */
const belongsToWord = (code: number): boolean => (CHAR_FLAGS[code]! & DIGIT) !== 0 || (markSets(code) & INNER) !== 0;
