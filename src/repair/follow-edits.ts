import { MARKS } from '../core/marks.ts';
import type { OffsetMap } from '../core/offset-map.ts';
import { ODD_CHARS } from './rules/chars/char-kinds.ts';
import { followWords, takeWords } from './rules/words/word-scan.ts';

/** Takes what was read in passing of a text that is about to be edited: its units are still at hand. */
export function beforeEdits(text: string): void {
  takeWords(text);
}

/**
 * Carries what the rules know of a text (its unusual characters, marks, words) over to the text after a pass of edits,
 * so that only the surroundings of the edits are read anew.
 *
 * @param map the pass's own: where `before` became `after`
 */
export function followEdits(before: string, map: OffsetMap, after: string): void {
  ODD_CHARS.follow(before, map, after);
  MARKS.follow(before, map, after);
  followWords(before, map, after);
}
