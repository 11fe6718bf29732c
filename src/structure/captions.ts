import { compact } from '../core/compact.ts';

const CAPTION = compact(
  /^(?:\d{1,2}(?:\.\d{1,2})?\s?-?\s?(?:сурет|кесте|диаграмма|сызба|схема)|(?:сурет|кесте|рис|табл)\.? \d{1,2})(?![\p{L}])/iu,
);
/** First characters of the captions above. */
const CAPTION_INITIALS = '0123456789сСкКрРтТ';
const LONGEST_CAPTION = 160;

/** `1-сурет. Жұлдыз топологиясы` names a figure; `1-суретте …` is a sentence. */
export const isCaption = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_CAPTION &&
  CAPTION_INITIALS.includes(text[start]!) &&
  CAPTION.test(text.slice(start, start + 24));
