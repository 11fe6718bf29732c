import { CHAR_FLAGS, CYRILLIC, DIGIT, LETTER, LOWER, UPPER } from '../../core/chars.ts';
import type { Place } from './place.ts';

/**
 * What a look at the characters around a mark shows, as bits: each rule names those without one of which it has
 * nothing to say, so that few rules are asked.
 */

/** The run of marks is none of one full stop. */
export const NO_STOP = 1;
export const GLUED = 2;
/** The mark is not right behind three small Cyrillic letters that no abbreviation ends in. */
export const DOUBTFUL_BEFORE = 4;
/** Neither a Cyrillic capital nor a figure comes next. */
export const DOUBTFUL_NEXT = 8;
export const FIGURE_NEXT = 16;
/** A full stop stands among the next letters. */
export const STOP_NEXT = 32;
/** Every place has this one. */
export const ANYWHERE = 64;

const STOP = 0x2e;
const SMALL = LETTER | LOWER | CYRILLIC;
const CAPITAL = LETTER | UPPER | CYRILLIC;

/** What is seen at a place. */
export function factsOf(place: Place): number {
  const { text, mark, markEnd, end, next } = place;
  let facts = end === next ? ANYWHERE | GLUED : ANYWHERE;
  if (markEnd !== mark + 1 || text.charCodeAt(mark) !== STOP) facts |= NO_STOP;
  if (!isPlainBefore(place)) facts |= DOUBTFUL_BEFORE;
  const flags = CHAR_FLAGS[text.charCodeAt(next)]!;
  if (flags & DIGIT) return facts | FIGURE_NEXT;
  if ((flags & CAPITAL) !== CAPITAL) return facts | DOUBTFUL_NEXT;
  return hasStopBehind(text, next) ? facts | STOP_NEXT : facts;
}

function isPlainBefore({ text, sentence, mark, abbreviations }: Place): boolean {
  if (mark - 3 < sentence) return false;
  const [first, second, last] = [text.charCodeAt(mark - 3), text.charCodeAt(mark - 2), text.charCodeAt(mark - 1)];
  const flags = CHAR_FLAGS[first]! & CHAR_FLAGS[second]! & CHAR_FLAGS[last]!;
  return (flags & SMALL) === SMALL && !abbreviations.mayEnd(first, second, last);
}

const STOP_WITHIN = 3;

function hasStopBehind(text: string, next: number): boolean {
  const to = Math.min(text.length, next + STOP_WITHIN + 1);
  for (let at = next + 1; at < to; at++) if (text.charCodeAt(at) === STOP) return true;
  return false;
}
