import type { Reader } from './reader.ts';

/** A number in digits: `1 234 567,50`, `13,6`, `1.234.567`, `1½`. */
export interface Figure {
  readonly end: number;
  readonly value: number;
  /** Digits of the first token: 4 for what may be a year. */
  readonly digits: number;
  readonly grouped: boolean;
  readonly decimal: boolean;
}

const COMMA = 0x2c;
const DOT = 0x2e;
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2019]);
const MAX_GROUPS = 7;
const MAX_DIGITS = 22;

/** Vulgar fractions as numerator and denominator. */
export const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅛': [1, 8],
};

/** Reads the figure that begins at token `i`, or null: no digits, or more of them than any number has. */
export function figureAt(r: Reader, i: number): Figure | null {
  if (!r.isNumber(i) || r.length(i) > MAX_DIGITS) return null;
  const value = digitsAt(r, i);
  if (value < 0) return null;
  const digits = r.length(i);
  const end = digits > 3 ? i + 1 : groupsEnd(r, i, r.word(i));
  if (end === i + 1 && !mayHaveTail(r, end)) return { end, value, digits, grouped: false, decimal: false };
  let text = r.word(i);
  for (let k = i + 1; k < end; k++) if (r.isNumber(k)) text += r.word(k);
  return withDecimals(r, { end, value: Number(text), digits, grouped: end > i + 1, decimal: false }, text);
}

/** A figure of one token, where a word stands behind it. */
export function loneFigureAt(r: Reader, i: number): Figure | null {
  if (!r.isNumber(i) || r.length(i) > MAX_DIGITS) return null;
  const value = digitsAt(r, i);
  return value < 0 ? null : { end: i + 1, value, digits: r.length(i), grouped: false, decimal: false };
}

/** A mark that touches the figure: a decimal sign or a vulgar fraction. */
function mayHaveTail(r: Reader, i: number): boolean {
  const mark = r.mark(i);
  return mark !== 0 && r.glued(i) && (mark === COMMA || mark === DOT || mark > 0x7f);
}

/** The value of a run of ASCII digits, -1 for digits of other scripts. */
function digitsAt(r: Reader, i: number): number {
  const { text, start, end } = r.tokens;
  let value = 0;
  for (let k = start[i]!; k < end[i]!; k++) {
    const digit = text.charCodeAt(k) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  // Beyond 2^53 only a whole reading rounds right.
  return r.length(i) > 15 ? Number(r.word(i)) : value;
}

function asciiDigits(text: string): string | null {
  return /^[0-9]+$/.test(text) ? text : null;
}

/** The token after the groups of three: `1 234`, `1.234.567`, `1'234`. */
function groupsEnd(r: Reader, i: number, first: string): number {
  if (first.length > 3 || first.startsWith('0')) return i + 1;
  const blank = blankGroups(r, i + 1);
  if (blank > i + 1) return blank;
  const separator = r.mark(i + 1);
  if (separator !== DOT && separator !== COMMA && !APOSTROPHES.has(separator)) return i + 1;
  let end = i + 1;
  let groups = 0;
  while (groups < MAX_GROUPS && r.mark(end) === separator && r.glued(end) && isGroup(r, end + 1) && r.glued(end + 1)) {
    end += 2;
    groups++;
  }
  const more = r.mark(end) === separator && r.glued(end) && r.isNumber(end + 1) && r.glued(end + 1);
  if (more || groups === 0) return i + 1;
  return groups > 1 || APOSTROPHES.has(separator) || isRoundGroup(r, separator, i + 2) ? end : i + 1;
}

const isGroup = (r: Reader, i: number): boolean => r.isNumber(i) && r.length(i) === 3;

/** `10.000` groups, `3.141` is a decimal; a comma before three digits is a decimal comma. */
function isRoundGroup(r: Reader, separator: number, i: number): boolean {
  return separator === DOT && r.word(i).endsWith('00');
}

function blankGroups(r: Reader, from: number): number {
  let end = from;
  while (end - from < MAX_GROUPS && isGroup(r, end) && isOneBlank(r, end)) end++;
  return end;
}

const GROUP_BLANKS = '\u0020\u00a0\u2009\u202f';

function isOneBlank(r: Reader, i: number): boolean {
  const gap = r.startOf(i) - r.endOf(i - 1);
  return gap === 1 && GROUP_BLANKS.includes(r.tokens.text.charAt(r.endOf(i - 1)));
}

function withDecimals(r: Reader, figure: Figure, text: string): Figure {
  const { end } = figure;
  const vulgar = r.glued(end) && r.mark(end) > 0x7f ? VULGAR[r.surface(end)] : undefined;
  if (vulgar !== undefined)
    return { ...figure, end: end + 1, value: figure.value + vulgar[0] / vulgar[1], decimal: true };
  const mark = r.mark(end);
  if ((mark !== COMMA && mark !== DOT) || !r.glued(end) || !r.isNumber(end + 1) || !r.glued(end + 1)) return figure;
  const tail = asciiDigits(r.word(end + 1));
  if (tail === null || tail.length > MAX_DIGITS || isListGoing(r, end + 2)) return figure;
  if (text.length >= 4 && !figure.grouped && tail.length >= 4) return figure;
  return { ...figure, end: end + 2, value: Number(`${text}.${tail}`), decimal: true };
}

/** `1,2,3` and `1.2.3` are no decimals. */
function isListGoing(r: Reader, i: number): boolean {
  const mark = r.mark(i);
  return (mark === COMMA || mark === DOT) && r.glued(i) && r.isNumber(i + 1) && r.glued(i + 1);
}
