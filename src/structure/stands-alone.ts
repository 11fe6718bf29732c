import { isLetterAt } from '../core/chars.ts';
import { isAllCaps } from './capitals.ts';
import { GAP } from './gaps.ts';
import type { HeadingContext } from './headings.ts';
import { ENDED } from './line-facts.ts';
import { countWords } from './lines.ts';
import type { Piece } from './pieces.ts';
import { isTitleLike, lastFinality } from './title-like.ts';

/** Gaps that may stand before a heading, and those that may where a certain gap follows it. */
const PARTS: number =
  GAP.start |
  GAP.empty |
  GAP.indent |
  GAP.glued |
  GAP.tab |
  GAP.break |
  GAP.paragraph |
  GAP.case |
  GAP.stop |
  GAP.sentence;
const BEFORE_CASE: number = GAP.indent | GAP.glued | GAP.empty | GAP.start | GAP.tab;
const BEFORE_TAB: number = GAP.glued | GAP.start | GAP.empty;
const BEFORE_EMPTY: number = GAP.start | GAP.empty | GAP.break | GAP.paragraph | GAP.glued;
const AFTER_BREAK: number = GAP.break | GAP.empty | GAP.paragraph;
const BEFORE_LINE: number = GAP.start | GAP.empty | GAP.paragraph | GAP.indent | GAP.sentence;

/** What parts the piece from its neighbours is no mere sentence end. */
export function standsAlone(context: HeadingContext, i: number): boolean {
  const { text, pieces } = context;
  const piece = pieces[i]!;
  const next = pieces[i + 1]!;
  if ((PARTS & piece.gap) === 0) return false;
  const marked = (piece.facts & ENDED) !== 0;
  if (next.gap === GAP.case) return !marked && (BEFORE_CASE & piece.gap) !== 0;
  if (next.gap === GAP.tab) return (BEFORE_TAB & piece.gap) !== 0 && (!marked || piece.gap === GAP.glued);
  if (marked) return false;
  if ((BEFORE_TAB & piece.gap) !== 0 && isContents(context, next)) return true;
  if (next.gap === GAP.wide) return isAllCaps(text, piece.start, piece.end);
  if (next.gap === GAP.empty) return (BEFORE_EMPTY & piece.gap) !== 0 || (piece.junk && piece.gap === GAP.sentence);
  if (piece.gap === GAP.break) return (AFTER_BREAK & next.gap) !== 0 && isAllCaps(text, piece.start, piece.end);
  if (next.gap === GAP.break || next.gap === GAP.indent || next.gap === GAP.paragraph)
    return (BEFORE_LINE & piece.gap) !== 0;
  if (next.gap === GAP.stop && piece.gap === GAP.start) return opensEssay(text, piece, next);
  if (next.gap !== GAP.stop || next.junk) return false;
  return piece.gap === GAP.indent || (piece.gap === GAP.empty && !isShortLine(context, i - 1));
}

/** A line of its own that may be the heading of what follows. */
function isShortLine({ text, pieces }: HeadingContext, i: number): boolean {
  const piece = pieces[i];
  if (piece === undefined || piece.end - piece.start > LONGEST_SHORT) return false;
  return piece.gap !== GAP.stop && isLetterAt(text, piece.end - 1) && isTitleLike(text, piece.start, piece.end);
}

const LONGEST_SHORT = 60;

/** The first line of an essay whose line ends stand for full stops: short, with no predicate, or the next line repeats it. */
function opensEssay(text: string, { start, end }: Piece, next: Piece): boolean {
  const words = countWords(text, start, end, MOST_OPENING + 1);
  if (words > MOST_OPENING) return false;
  const repeated = text.startsWith(text.slice(start, end), next.start);
  return repeated || lastFinality(text, start, end) < (words <= FEW_WORDS ? SHORT_TITLE : 0);
}

const MOST_OPENING = 10;
/** Of a few words only a verb makes a sentence. */
const FEW_WORDS = 3;
const SHORT_TITLE = 3.5;

const isContents = ({ text, words }: HeadingContext, { start, end }: Piece): boolean =>
  words.isContents(text, start, end);
