import { CHAR_FLAGS, DIGIT, isDigitAt, isLetterAt, isLowerAt, isSpaceAt, isUpperAt, isWordAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { DIVISION_WORDS, NUMBER_WORDS } from '../kazakh/heading-words.ts';
import { toRoman } from '../kazakh/roman.ts';
import { DIVISION_WORD, NUMBER_WORD, openingsAt } from './first-letters.ts';
import { BEHIND_NUMBER, DASH, isMarkAt } from './mark-sets.ts';

/** The number a heading or contents entry begins with. */
export interface Numbering {
  /** Canonical: `1`, `2.1`, `IV`. */
  readonly number: string;
  /** 1 for `2`, `IV`; 2 for `2.1` … */
  readonly depth: number;
  /** `division`: with тарау, бөлім …; `sign`: with §; else by the figure's form. */
  readonly kind: 'division' | 'sign' | 'decimal' | 'roman';
  /** The division's word in lower case (`тарау`, `бап`), or ''. */
  readonly word: string;
  /** A full stop or bracket closes the number. */
  readonly closed: boolean;
  /** Where the title starts. */
  readonly end: number;
}

const WORD_NUMBERS: ReadonlyMap<string, string> = new Map(NUMBER_WORDS.map((word, i) => [word, String(i + 1)]));
const DIVISIONS: ReadonlySet<string> = new Set(DIVISION_WORDS);

/** 1 where a Roman numeral may begin with the code unit. */
const ROMAN: Uint8Array = romanTable();

function romanTable(): Uint8Array {
  const table = new Uint8Array(0x2200);
  for (let code = 0; code < table.length; code++) if (toRoman(String.fromCharCode(code)) !== null) table[code] = 1;
  return table;
}

/** No numeral, number or division's word is longer. */
const LONGEST_WORD = 10;

/** May a piece of these facts begin with a number? */
export function mayBeNumbered(text: string, start: number, end: number, facts: number): boolean {
  if ((facts & (NUMBER_WORD | DIVISION_WORD)) !== 0) return true;
  const code = text.charCodeAt(start);
  if ((CHAR_FLAGS[code]! & DIGIT) !== 0 || code === SECTION || code === DOLLAR) return true;
  return ROMAN[code] === 1 && (start + 1 >= end || !isLowerAt(text, start + 1));
}

const SECTION = 0xa7;
const DOLLAR = 0x24;

/** Reads the number at `start`; null where there is none. `[start, end)` is the heading's line or piece. */
export function parseNumbering(text: string, start: number, end: number): Numbering | null {
  if (text[start] === '§' || isMisreadSign(text, start)) return sign(text, start, end);
  const figure = readFigure(text, start, end);
  if (figure === null) return divisionFirst(text, start, end);
  const division = divisionAfter(text, figure.end, end);
  if (division >= 0) return finish(text, figure.number, 'division', division, end);
  if (figure.kind === 'word' || figure.weak) return null;
  const mark = text[figure.end];
  const closed = mark === '.' || mark === ')';
  const after = closed ? figure.end + 1 : figure.end;
  if (after < end && !isSpaceAt(text, after) && !(closed && isLetterAt(text, after)) && !isGlued(text, figure, after))
    return null;
  if (figure.kind === 'roman' && !closed && text.startsWith('ғасыр', after + 1)) return null;
  if (!closed && isClassName(text, after)) return null;
  return finish(text, figure.number, figure.kind, after, end, closed);
}

/** `1.1Таққа отыруы`: the blank behind a number of two parts is lost. */
const isGlued = (text: string, { number, kind }: Figure, at: number): boolean =>
  kind === 'decimal' && number.includes('.') && isUpperAt(text, at) && isLowerAt(text, at + 1);

/** `9 «В» сыныбы`: a class of a school. */
function isClassName(text: string, at: number): boolean {
  const open = isSpaceAt(text, at) ? at + 1 : at;
  return text[open] === '«' && text[open + 2] === '»';
}

const MISREAD_SIGN: RegExp = compact(/^\$ ?\d{1,2}\. \p{Lu}/u);

/** `$ 14. Антарктида`: a section sign that OCR took for a dollar; money has no full stop and capital behind it. */
function isMisreadSign(text: string, start: number): boolean {
  return text[start] === '$' && MISREAD_SIGN.test(text.slice(start, start + LONGEST_SIGN));
}

const LONGEST_SIGN = 8;

interface Figure {
  readonly number: string;
  readonly kind: 'decimal' | 'roman' | 'word';
  /** Letters that are a numeral only beside тарау, бөлім: `П`, `Ш`, `С`. */
  readonly weak: boolean;
  readonly end: number;
}

function readFigure(text: string, start: number, end: number): Figure | null {
  if (isDigitAt(text, start)) return readDecimal(text, start, end);
  if (start >= end) return null;
  const mayBeWord = (openingsAt(text, start) & NUMBER_WORD) !== 0;
  // A numeral in letters has no small ones behind its first.
  if (!mayBeWord && (ROMAN[text.charCodeAt(start)] !== 1 || (start + 1 < end && isLowerAt(text, start + 1))))
    return null;
  let at = start;
  while (at < end && at - start <= LONGEST_WORD && isLetterAt(text, at)) at++;
  if (at === start || at - start > LONGEST_WORD) return null;
  const byWord = mayBeWord && isOrdinal(text, at) ? WORD_NUMBERS.get(text.slice(start, at).toLowerCase()) : undefined;
  if (byWord !== undefined) return { number: byWord, kind: 'word', weak: true, end: at };
  if (isLowerAt(text, start + 1) && at > start + 1) return null;
  const word = text.slice(start, at);
  const roman = toRoman(word);
  if (roman === null) return null;
  return { number: roman, kind: 'roman', weak: !/[IІVX]|Х[ХІI]/u.test(word), end: at };
}

/** `бірінші`, `АЛТЫНШЫ`: does the word before `end` end as the numerals in words do? */
const isOrdinal = (text: string, end: number): boolean =>
  'шШ'.includes(text[end - 2] ?? ' ') && 'іыІЫ'.includes(text[end - 1]!);

/** `1`, `2.1`, `2.1.3`; parts of at most two digits, so that dates and figures stay out. */
function readDecimal(text: string, start: number, end: number): Figure | null {
  let at = start;
  let partStart = start;
  for (;;) {
    while (at < end && isDigitAt(text, at)) at++;
    if (at - partStart > 2 || at === partStart) return null;
    if (text[at] !== '.' || !isDigitAt(text, at + 1) || at + 1 >= end) break;
    at++;
    partStart = at;
  }
  const number = text.slice(start, at);
  return number.startsWith('0') ? null : { number, kind: 'decimal', weak: false, end: at };
}

/** End of a division word after `at` (`-тарау`, ` ТАРАУ.`), or -1. */
function divisionAfter(text: string, at: number, end: number): number {
  let i = at;
  while (
    i < end &&
    (isSpaceAt(text, i) || text[i] === '.' || (text[i] !== '−' && isMarkAt(text, i, DASH))) &&
    i - at < 4
  )
    i++;
  const from = i;
  while (i < end && isLetterAt(text, i)) i++;
  return from < i && i - from <= LONGEST_WORD && DIVISIONS.has(text.slice(from, i).toLowerCase()) ? i : -1;
}

/** `Тарау 2.`, `Бөлім II`. */
function divisionFirst(text: string, start: number, end: number): Numbering | null {
  if ((openingsAt(text, start) & DIVISION_WORD) === 0) return null;
  let at = start;
  while (at < end && at - start <= LONGEST_WORD && isLetterAt(text, at)) at++;
  if (at === start || at - start > LONGEST_WORD || !DIVISIONS.has(text.slice(start, at).toLowerCase())) return null;
  while (at < end && isSpaceAt(text, at)) at++;
  const figure = readFigure(text, at, end);
  return figure === null || isWordAt(text, figure.end)
    ? null
    : finish(text, figure.number, 'division', figure.end, end);
}

function sign(text: string, start: number, end: number): Numbering | null {
  let at = start + 1;
  while (at < end && isSpaceAt(text, at)) at++;
  const figure = readFigure(text, at, end);
  return figure === null ? null : finish(text, figure.number, 'sign', figure.end, end);
}

/** The numbering that ends at `at`, marks and blanks behind it taken in; `closed` where that is known already. */
function finish(
  text: string,
  number: string,
  kind: Numbering['kind'],
  at: number,
  end: number,
  closed?: boolean,
): Numbering {
  let i = at;
  while (
    i < end &&
    (isSpaceAt(text, i) || (isMarkAt(text, i, BEHIND_NUMBER) && (kind !== 'decimal' || !isMarkAt(text, i, DASH))))
  )
    i++;
  const word = kind === 'division' ? wordBefore(text, at) : '';
  return {
    number,
    depth: kind === 'sign' ? 1 : partsOf(number),
    kind,
    word,
    closed: closed ?? (i > at && !isSpaceAt(text, at)),
    end: i,
  };
}

/** 3 for `2.1.3` */
export function partsOf(number: string): number {
  let parts = 1;
  for (let at = number.indexOf('.'); at >= 0; at = number.indexOf('.', at + 1)) parts++;
  return parts;
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isLetterAt(text, start - 1)) start--;
  return text.slice(start, end).toLowerCase();
}
