import { BLANK, CHAR_FLAGS, CYRILLIC, DIGIT, LETTER, LOWER, UPPER } from '../../core/chars.ts';
import type { Place } from './place.ts';

const STOP = 0x2e;
const SMALL = LETTER | LOWER | CYRILLIC;
const CAPITAL = LETTER | UPPER | CYRILLIC;

/**
 * The commonest end of a sentence, of which no rule has a doubt: one full stop with a blank after it, right before it
 * a word in small letters that ends as no abbreviation does, and after the blank a figure, or a word with a capital
 * that no full stop shortens: `… қабылданды. Бұл …`, `… қатысты. 1741 жылы …`.
 */
export function isPlainEnd({ text, sentence, mark, markEnd, end, next, abbreviations }: Place): boolean {
  if (end !== mark + 1 || markEnd !== end || next === end || mark - 3 < sentence || next + 3 >= text.length)
    return false;
  if (text.charCodeAt(mark) !== STOP || !opens(text, next)) return false;
  const [second, last] = [text.charCodeAt(mark - 2), text.charCodeAt(mark - 1)];
  if ((CHAR_FLAGS[second]! & CHAR_FLAGS[last]! & SMALL) !== SMALL) return false;
  const first = text.charCodeAt(mark - 3);
  return (CHAR_FLAGS[first]! & SMALL) === SMALL && !abbreviations.mayEnd(first, second, last);
}

/** A figure, or a capital and no full stop among the next letters. */
function opens(text: string, next: number): boolean {
  const flags = CHAR_FLAGS[text.charCodeAt(next)]!;
  if ((flags & CAPITAL) !== CAPITAL) return (flags & DIGIT) !== 0;
  for (let at = next + 1; at <= next + 3; at++) if (text.charCodeAt(at) === STOP) return false;
  return true;
}

/**
 * The commonest full stop that ends nothing: one behind a single letter, glued to what comes next: `Н.Ә.Назарбаев`,
 * `т.б. елдер`.
 */
export function isPlainJoin({ text, from, mark, end, next }: Place): boolean {
  if (end !== mark + 1 || next !== end || mark <= from || text.charCodeAt(mark) !== STOP) return false;
  if ((CHAR_FLAGS[text.charCodeAt(mark - 1)]! & LETTER) === 0) return false;
  if (mark - 1 === from) return true;
  const before = text.charCodeAt(mark - 2);
  return before === STOP || (CHAR_FLAGS[before]! & BLANK) !== 0;
}
