import { MARKS } from '../core/marks.ts';
import type { OffsetMap } from '../core/offset-map.ts';
import { ODD_CHARS } from './rules/chars/char-kinds.ts';
import { followWords, takeWords } from './rules/words/word-scan.ts';

/** With more edits than one in so many characters, reading the new text anew is as quick as following. */
const APART = 32;

const areMany = (text: string, edits: number): boolean => edits * APART > text.length;

/** Takes what was read in passing of a text that is about to be edited: its units are still at hand. */
export function beforeEdits(text: string, edits: number): void {
  if (!areMany(text, edits)) takeWords(text);
}

/**
 * Carries what the rules know of a text (its unusual characters, marks, words) over to the text after a pass of edits,
 * so that only the surroundings of the edits are read anew.
 *
 * @param map the pass's own: where `before` became `after`
 */
export function followEdits(before: string, map: OffsetMap, after: string): void {
  if (areMany(before, map.size)) return;
  ODD_CHARS.follow(before, map, after);
  MARKS.follow(before, map, after);
  followWords(before, map, after);
}
