import { BLANK, CHAR_FLAGS, DIGIT, flagsAt, isSpaceAt, isWordAt, LETTER } from '../core/chars.ts';
import type { Span } from '../core/span.ts';
import { CLOSER, isMarkAt, OPENING, TERMINAL } from './mark-sets.ts';

/** A line with something on it. Offsets are UTF-16 units; `start` and `end` leave out the blanks around. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Blanks before the text; a tab counts as a step of eight. */
  readonly indent: number;
  readonly tabbed: boolean;
  /** Empty lines between the line before and this one. */
  readonly emptyBefore: number;
  /** A form feed stands between the line before and this one. */
  readonly pageBreak: boolean;
  /** Furniture, such as a page's number, stood right before; known only once it has been found. */
  readonly afterFurniture: boolean;
  /** No tab stands inside the line before this offset; -1 where none stands in it at all. */
  readonly firstTab: number;
}

const TAB_STEP = 8;

/** The first look at a text: its lines, how they are indented and how far apart they stand. */
export function surveyLines(text: string): Line[] {
  const lines: Line[] = [];
  let empty = -1;
  let pageBreak = false;
  let tab = -1;
  let feed = offsetOf(text, '\f', 0);
  for (let at = 0; at <= text.length; ) {
    let stop = text.indexOf('\n', at);
    if (stop < 0) stop = text.length;
    let start = at;
    let indent = 0;
    let tabbed = false;
    for (; start < stop; start++) {
      const code = text.charCodeAt(start);
      if (code === 0x09) {
        tabbed = true;
        indent += TAB_STEP;
      } else if (code === 0x0c) pageBreak = true;
      else if (CHAR_FLAGS[code]! & BLANK) indent++;
      else break;
    }
    // A page's end inside a line ends it; the next line begins with it.
    if (feed < start) feed = offsetOf(text, '\f', start);
    const broken = feed < stop;
    if (broken) stop = feed;
    const end = trimmedEnd(text, start, stop);
    if (end > start) {
      if (tab < start) tab = offsetOf(text, '\t', start);
      const firstTab = tab < end ? tab : -1;
      lines.push({
        start,
        end,
        indent,
        tabbed,
        emptyBefore: Math.max(0, empty),
        pageBreak,
        afterFurniture: false,
        firstTab,
      });
      empty = 0;
      pageBreak = false;
    } else empty++;
    at = broken ? stop : stop + 1;
  }
  return lines;
}

/** Offset of the next `mark`; past the text where there is none. */
function offsetOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length + 1 : at;
}

/** `end` moved back over blanks and line ends, not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpaceAt(text, at - 1)) at--;
  return at;
}

/** `start` moved on over blanks and line ends, not past `end`. */
export function trimmedStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpaceAt(text, at)) at++;
  return at;
}

/** The first word (letters, digits, hyphens inside) in `[start, end)`, marks before it left out; or empty. */
export function firstWordSpan(text: string, start: number, end: number): Span {
  const a = firstWordStart(text, start, end);
  return [a, wordEndFrom(text, a, end)];
}

function firstWordStart(text: string, start: number, end: number): number {
  let a = start;
  while (a < end && !isWordAt(text, a)) a++;
  return a;
}

function wordEndFrom(text: string, start: number, end: number): number {
  let b = start;
  while (b < end && (isWordAt(text, b) || (text[b] === '-' && isWordAt(text, b + 1)))) b++;
  return b;
}

/** The last word in `[start, end)`, closing marks left out; or an empty span at `start`. */
export function lastWordSpan(text: string, start: number, end: number): Span {
  let b = end;
  while (b > start && !isWordAt(text, b - 1)) b--;
  let a = b;
  while (a > start && (isWordAt(text, a - 1) || (text[a - 1] === '-' && isWordAt(text, a - 2)))) a--;
  return [a, b];
}

/** Number of words (runs of letters and digits), counted up to `most`. */
export function countWords(text: string, start: number, end: number, most = 1000): number {
  const stop = Math.min(end, text.length);
  let count = 0;
  let before = 0;
  for (let i = start; i < stop && count < most; i++) {
    const word = CHAR_FLAGS[text.charCodeAt(i)]! & (LETTER | DIGIT);
    if (word !== 0 && before === 0) count++;
    before = word;
  }
  return count;
}

/** Does `[start, end)` end in `.`, `!`, `?` or `…`, closing quotes and brackets aside? */
export function endsWithTerminal(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && (isMarkAt(text, at - 1, CLOSER) || isSpaceAt(text, at - 1))) at--;
  return at > start && isMarkAt(text, at - 1, TERMINAL);
}

/** First character that is no opening quote, bracket or dash; its class flags. */
export function openingFlags(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isMarkAt(text, at, OPENING) || isSpaceAt(text, at))) at++;
  return at < end ? flagsAt(text, at) : 0;
}
