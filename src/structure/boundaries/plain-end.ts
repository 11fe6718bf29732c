import { CHAR_FLAGS, CYRILLIC, LETTER, LOWER, UPPER } from '../../core/chars.ts';
import type { Place } from './place.ts';

const STOP = 0x2e;
const SMALL = LETTER | LOWER | CYRILLIC;
const CAPITAL = LETTER | UPPER | CYRILLIC;

/**
 * The commonest end of a sentence, of which no rule has a doubt: one full stop with a blank after it, right before it
 * a word in small letters that ends as no abbreviation does, and after the blank a word with a capital that no full
 * stop shortens: `… қабылданды. Бұл …`.
 */
export function isPlainEnd({ text, sentence, mark, markEnd, end, next, abbreviations }: Place): boolean {
  if (end !== mark + 1 || markEnd !== end || next === end || mark - 2 < sentence || next + 3 >= text.length)
    return false;
  if (text.charCodeAt(mark) !== STOP || (CHAR_FLAGS[text.charCodeAt(next)]! & CAPITAL) !== CAPITAL) return false;
  for (let at = next + 1; at <= next + 3; at++) if (text.charCodeAt(at) === STOP) return false;
  const [first, last] = [text.charCodeAt(mark - 2), text.charCodeAt(mark - 1)];
  if ((CHAR_FLAGS[first]! & CHAR_FLAGS[last]! & SMALL) !== SMALL) return false;
  return !abbreviations.mayEnd(first, last);
}
