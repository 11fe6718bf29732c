import { isUpperAt } from '../core/chars.ts';
import { GAP } from './gaps.ts';
import { countWords } from './lines.ts';
import type { Piece } from './pieces.ts';
import { asks } from './title-like.ts';

// Questions that are headings.

/** `2. Не байқадым?`: a short question of its own line above prose. */
export function asksInTitle(text: string, pieces: readonly Piece[], i: number, start: number): boolean {
  const { gap, end } = pieces[i]!;
  const next = pieces[i + 1];
  return (
    (gap === GAP.empty || gap === GAP.start) &&
    next !== undefined &&
    next.end - next.start >= PROSE &&
    countWords(text, start, end, MOST_ASKED + 1) <= MOST_ASKED &&
    asks(text, start, end)
  );
}

const PROSE = 60;
const MOST_ASKED = 8;

/**
 * `Мен неге энергетик болдым?`: a question flush left above paragraphs that are indented, or between empty lines
 * where those part no paragraphs.
 */
export function isQuestionTitle(text: string, pieces: readonly Piece[], i: number): boolean {
  const { start, end, gap } = pieces[i]!;
  if (text[end - 1] !== '?' || gap !== GAP.empty) return false;
  const next = pieces[i + 1]?.gap;
  if (next !== GAP.indent && !(next === GAP.empty && asks(text, start, end) && !emptyLinesPart(pieces))) return false;
  return isUpperAt(text, start) && countWords(text, start, end, 9) <= 8 && !/[.!,;]/u.test(text.slice(start, end));
}

const parted = new WeakMap<readonly Piece[], boolean>();

/** Do empty lines part the paragraphs of a text? A third of them at least. */
function emptyLinesPart(pieces: readonly Piece[]): boolean {
  let answer = parted.get(pieces);
  if (answer === undefined) {
    const prose = pieces.filter(({ start, end }, k) => k > 0 && end - start >= PROSE);
    answer = prose.length < 4 || prose.filter(({ gap }) => gap === GAP.empty).length * 3 >= prose.length;
    parted.set(pieces, answer);
  }
  return answer;
}
