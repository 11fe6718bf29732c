import { isDigitAt, isUpperAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { GAP } from './gaps.ts';
import { endsWithTerminal } from './lines.ts';
import { DASH, isMarkAt, OPENING_QUOTE } from './mark-sets.ts';
import type { Piece } from './pieces.ts';

/** Behind the words said comes who says them. */
const REPORTED = compact(/[,?!.…»”] ?[–—-] ?\p{Ll}/u);
/** A question or a cry: said, where no list is announced. */
const CRIES = /[?!]$/u;
/** So much of a piece is looked at from its start, and from its end. */
const LOOKED_AT = 300;
/** Gaps inside a line: a dash behind them opens no line of speech. */
const INSIDE: number = GAP.colon | GAP.item | GAP.glued | GAP.case | GAP.tab | GAP.wide;

/**
 * The pieces of a text that are direct speech: `– Әже, неге? – деп сұраған едім.` Their dash belongs to the text, that
 * of a list's items does not. A run of such lines is speech where one of them says so; the others, in a text that has
 * two runs of it or more, where they are whole sentences.
 *
 * @returns for each piece, 1 where it is speech
 */
export function findSpeech(text: string, pieces: readonly Piece[]): Uint8Array {
  const speech = new Uint8Array(pieces.length);
  const doubtful: number[] = [];
  let runs = 0;
  for (let i = 0; i < pieces.length; i++) {
    if (!opensSpeech(text, pieces[i]!)) continue;
    let to = i + 1;
    while (to < pieces.length && opensSpeech(text, pieces[to]!)) to++;
    const list = endsIn(text, pieces[i - 1], ':');
    const said = pieces.slice(i, to).some((piece) => isReported(text, piece) || (!list && cries(text, piece)));
    if (said) runs++;
    for (let k = i; k < to; k++) {
      if (said) speech[k] = 1;
      else if (!list) doubtful.push(k);
    }
    i = to - 1;
  }
  if (runs >= FEWEST_RUNS) for (const k of doubtful) speech[k] = 1;
  return speech;
}

const FEWEST_RUNS = 2;

/** A dash and a blank before a sentence that begins with a capital or a figure and ends with its mark. */
function opensSpeech(text: string, { start, end, gap }: Piece): boolean {
  if (!isMarkAt(text, start, DASH) || text[start + 1] !== ' ' || (INSIDE & gap) !== 0) return false;
  const first = start + 2 < end && isMarkAt(text, start + 2, OPENING_QUOTE) ? start + 3 : start + 2;
  return (
    (isUpperAt(text, first) || isDigitAt(text, first)) &&
    (endsWithTerminal(text, start, end) || ':,'.includes(text[end - 1]!))
  );
}

/** `… , – деді ол.`: behind the words said comes who says them. */
export function isReported(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const head = text.slice(start + 2, Math.min(end, start + LOOKED_AT));
  return REPORTED.test(head) || (end - start > LOOKED_AT && REPORTED.test(text.slice(end - LOOKED_AT, end)));
}

const cries = (text: string, { start, end }: Piece): boolean => CRIES.test(text.slice(Math.max(start, end - 3), end));

const endsIn = (text: string, piece: Piece | undefined, mark: string): boolean =>
  piece !== undefined && text[piece.end - 1] === mark;
