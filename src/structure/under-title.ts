import { isUpperAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { AUTHOR_LABELS, SUPERVISOR_LABELS } from '../kazakh/front-words.ts';
import type { Piece } from './pieces.ts';

// What stands under a title or the name of a part, and tells what that is.

const LABEL_AND_COLON: RegExp = compact(/^[\p{L} ,()-]{2,38}:/u);

/** `Туған жылы: 1979 жылғы 12 мамыр` */
export const isLabelled = (text: string, { start, end }: Piece): boolean =>
  isUpperAt(text, start) && LABEL_AND_COLON.test(text.slice(start, Math.min(end, start + 40)));

/** `5 минут`: how long a stage of a lesson takes, in the cell under its name. */
export const isTimed = (text: string, { start, end }: Piece): boolean =>
  end - start <= LONGEST_TIME && /^\d{1,3} ?(?:минут|мин\.?)$/u.test(text.slice(start, end));

const LONGEST_TIME = 10;

/** `Автор: Асан Үсенов` */
export const isByline = (text: string, piece: Piece | undefined): boolean => {
  const head = piece === undefined ? '' : text.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_BYLINE));
  return BYLINE.test(head.toLowerCase());
};

const LONGEST_BYLINE = 30;
const BYLINE: RegExp = new RegExp(`^(?:${[...AUTHOR_LABELS, ...SUPERVISOR_LABELS].join('|')}) ?[:–—-]`, 'u');

export const isBracketed = (text: string, piece: Piece | undefined): boolean =>
  piece !== undefined && piece.end - piece.start <= 40 && text[piece.start] === '(' && text[piece.end - 1] === ')';
