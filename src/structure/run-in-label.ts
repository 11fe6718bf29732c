import { charTable, isLowerAt, isSpaceAt, isUpperAt } from '../core/chars.ts';
import { LABEL_NOUNS } from '../kazakh/heading-words.ts';
import { endingsAt, LABEL_END } from './first-letters.ts';
import { countWords, lastWordSpan } from './lines.ts';
import type { Piece } from './pieces.ts';
import { SENTENCE } from './steps.ts';
import { lastFinality } from './title-like.ts';
import type { HeadingWords } from './wording.ts';

/** May a piece open with a label? Behind its full stop a sentence begins, on the same line or the next one. */
export const mayOpenWithLabel = ({ facts, joints }: Piece): boolean => (facts & SENTENCE) !== 0 || joints.length > 0;

/**
 * End of a label that opens a paragraph, its full stop left out, or -1: `Зерттеудің мақсаты. Бұл жұмыс …`.
 *
 * @param anyWording take a label of any wording that names a thing (`Абылайдың жастық шағы. …`), not only the usual
 */
export function runInLabel(text: string, start: number, end: number, anyWording: boolean, words: HeadingWords): number {
  // 0ңтүстік: a misread capital.
  if (!isUpperAt(text, start) && !(text[start] === '0' && isLowerAt(text, start + 1))) return -1;
  const last = Math.min(end - 2, start + LONGEST_LABEL);
  let stop = start;
  while (stop < last && text.charCodeAt(stop) !== STOP) stop++;
  if (stop >= last || !isSpaceAt(text, stop + 1)) return -1;
  if (!isUpperAt(text, stop + 2) && !'«“"1234567890'.includes(text[stop + 2]!)) return -1;
  if (words.kindIn(text, start, stop) !== null) return stop;
  const count = countWords(text, start, stop, 9);
  if (count > 8 || holdsMark(text, start, stop)) return -1;
  if (endsInNoun(text, start, stop)) return stop;
  if (!anyWording || count > 5 || !namesThing(text, start, stop)) return -1;
  return count >= 2 || (stop - start >= LONG_WORD && lastFinality(text, start, stop) < PLAIN_NOUN) ? stop : -1;
}

const STOP = 0x2e;
const LABEL_ENDS: ReadonlySet<string> = new Set(LABEL_NOUNS);
const LONGEST_LABEL = 90;
const NAMING = 3.6;
/** `Табиғаты. …`: a label of one word is long and surely a noun. */
const LONG_WORD = 6;
const PLAIN_NOUN = -2;

/** Marks that stand in no label. */
const NO_LABEL: Uint8Array = charTable('–—:;!?,([«"');

function holdsMark(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (NO_LABEL[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Are the last word, or the last two with what blanks are between, such as labels end in? */
function endsInNoun(text: string, start: number, end: number): boolean {
  if ((endingsAt(text, end) & LABEL_END) === 0) return false;
  const last = partStart(text, start, end);
  const word = text.slice(last, end).toLowerCase();
  if (LABEL_ENDS.has(word)) return true;
  let before = last;
  while (before > start && isSpaceAt(text, before - 1)) before--;
  if (before === last || before === start) return false;
  return LABEL_ENDS.has(`${text.slice(partStart(text, start, before), before).toLowerCase()} ${word}`);
}

/** Where what stands between the last blank and `end` begins. */
function partStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && !isSpaceAt(text, at - 1)) at--;
  return at;
}

/** Ends in a noun with a possessive ending, and no sentence would: `… саясаты`, `… шағы`, `… күрес`. */
function namesThing(text: string, start: number, end: number): boolean {
  const [a, b] = lastWordSpan(text, start, end);
  if (b - a < 4 || PREDICATE.test(text.slice(a, b))) return false;
  return lastFinality(text, start, end) < (isUpperAt(text, a) ? 0 : NAMING);
}

const PREDICATE = /(?:[ғқгк][аеә]н|[дт][ыі]р|м[ае]йд[ыі]|[ае]д[ыі])$/u;
