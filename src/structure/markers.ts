import { isDigitAt, isLetterAt, isLowerAt, isSpaceAt, isUpperAt, isWordAt } from '../core/chars.ts';
import { BULLET, DASH, isMarkAt, markSets } from './mark-sets.ts';

/** A bullet or enumerator before a list item: `- `, `• `, `1.`, `2)`, `а)`. `end` is where the item's text starts. */
export interface Marker {
  readonly end: number;
  readonly text: string;
  readonly kind: 'bullet' | 'dash' | 'number' | 'letter';
}

interface MarkerContext {
  /** The place is the start of a line. */
  readonly lineStart: boolean;
  /** Nothing goes on here: the text before ended with a mark that may open an item. */
  readonly open: boolean;
  /** The place is known to open an item with a dash, a blank behind it or not. */
  readonly listed?: boolean;
}

/** A bullet of a list; word processors keep theirs in fonts of symbols, at U+F020 to U+F0FF. */
export function isBulletAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (markSets(code) & BULLET) !== 0 || (code >= 0xf020 && code <= 0xf0ff);
}

/** May an item's marker stand at `start`? No word of two letters or more is one. */
export const mayBeMarker = (text: string, start: number): boolean =>
  !(isLetterAt(text, start) && isLetterAt(text, start + 1));

/** The item marker at `start`, or null. A dash needs a tab, or a blank where nothing goes on. Doubled ones count as one. */
export function itemMarker(text: string, start: number, end: number, context: MarkerContext): Marker | null {
  if (!mayBeMarker(text, start)) return null;
  let marker = oneMarker(text, start, end, context);
  for (let nested = marker; nested !== null && marker !== null; ) {
    nested = oneMarker(text, marker.end, end, { lineStart: true, open: true });
    if (nested !== null) marker = { ...marker, end: nested.end };
  }
  return marker;
}

function oneMarker(text: string, start: number, end: number, context: MarkerContext): Marker | null {
  if (start >= end || start >= text.length) return null;
  if (isBulletAt(text, start) || (context.lineStart && isMisreadBullet(text, start, end)))
    return bullet(text, start, end, 'bullet');
  if (isMarkAt(text, start, DASH)) {
    const next = text[start + 1];
    if (next === '\t' || context.listed || (context.open && next === ' ')) return bullet(text, start, end, 'dash');
    return null;
  }
  return enumerator(text, start, end, context);
}

/** `“ Отырардың орнын табамыз;`, `е оның кәсібін сипаттаймыз.`: what OCR makes of a bullet, in a list and nowhere else. */
function isMisreadBullet(text: string, start: number, end: number): boolean {
  if (text[start + 1] !== ' ' || !isLetterAt(text, start + 2) || !MISREAD.includes(text[start]!)) return false;
  let before = start;
  while (before > 0 && isSpaceAt(text, before - 1)) before--;
  const mark = text[before - 1];
  if (text[start] === 'е') return (mark === ':' || mark === ';') && isLowerAt(text, start + 2);
  return (mark === ';' || (mark === ':' && text[end - 1] === ';')) && !QUOTES.test(text.slice(start + 1, end));
}

const MISREAD = '“"е';

/** `З. Найзағай …`: the letter, between the items `2.` and `4.` */
function isMisreadThree(text: string, start: number): boolean {
  const mark = text[start + 1];
  if (text[start] !== 'З' || (mark !== '.' && mark !== ')') || text[start + 2] !== ' ') return false;
  const before = text.slice(Math.max(0, start - LONGEST_ITEM), start);
  return before.includes(`\n2${mark} `) && text.slice(start, start + LONGEST_ITEM).includes(`\n4${mark} `);
}

const LONGEST_ITEM = 600;

const QUOTES = /[“”"»]/;

function bullet(text: string, start: number, end: number, kind: 'bullet' | 'dash'): Marker | null {
  let at = start + 1;
  while (at < end && isSpaceAt(text, at)) at++;
  return at < end ? { end: at, text: text[start]!, kind } : null;
}

/** `1.⇥`, `1) `, `12. Ж…`, `а) `; a figure with a point needs a capital, a tab or a line's start. */
function enumerator(text: string, start: number, end: number, context: MarkerContext): Marker | null {
  let at = start;
  while (at < end && isDigitAt(text, at) && at - start < 3) at++;
  const number = at > start;
  if (!number && isLetterAt(text, at) && !isWordAt(text, at + 1)) at++;
  if (at === start) return null;
  if (!number && context.lineStart && isMisreadThree(text, start))
    return { ...bullet(text, at, end, 'dash')!, text: `3${text[at]}`, kind: 'number' };
  const mark = text[at];
  if (mark !== ')' && (mark !== '.' || !number)) return null;
  const after = at + 1;
  const named =
    number &&
    context.lineStart &&
    isLowerAt(text, after + 1) &&
    ((mark === '.' && isUpperAt(text, after)) || (context.open && isLowerAt(text, after)));
  if (!isSpaceAt(text, after) && !named) return null;
  if (!context.lineStart && text[after] !== '\t') return null;
  let body = after;
  while (body < end && isSpaceAt(text, body)) body++;
  return body < end ? { end: body, text: text.slice(start, after), kind: number ? 'number' : 'letter' } : null;
}
