import { isDigitAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { CAPTION_WORD, openingsAt } from './first-letters.ts';

const CAPTION = compact(
  /^(?:\d{1,2}(?:\.\d{1,2})?\s?-?\s?(?:сурет|кесте|диаграмма|сызба|схема)|(?:сурет|кесте|рис|табл)\.? \d{1,2})(?![\p{L}])/iu,
);
const LONGEST_CAPTION = 160;

/** `1-сурет. Жұлдыз топологиясы` names a figure; `1-суретте …` is a sentence. */
export const isCaption = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_CAPTION &&
  (isDigitAt(text, start) || (openingsAt(text, start) & CAPTION_WORD) !== 0) &&
  CAPTION.test(text.slice(start, start + 24));
