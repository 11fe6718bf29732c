import { BLANK, CHAR_FLAGS, DIGIT, LETTER } from './chars.ts';
import { PlaceMemory, type Places } from './places.ts';
import { unitsOf } from './units.ts';
import { WordRows } from './word-rows.ts';

/** Kinds of marks, as bits. */
export const STOP = 1;
export const COMMA = 2;
export const COLON = 4;
export const SEMICOLON = 8;
/** `!`, `?`, closing brackets and quotes. */
export const CLOSING = 16;
/** `«`, `(`, `“`. */
export const OPENING = 32;
export const SQUARE_OPENING = 64;
export const HYPHEN = 128;
/** En and em dash, and the minus sign. */
export const LONG_DASH = 256;
/** A blank that is more than the one space between two words. */
export const GAP = 512;
/** No mark, but the first digit of a figure. */
export const FIGURE = 1024;
/** Any other mark. */
export const OTHER = 2048;
/** Besides its kind: a space before a mark that closes, or behind an opening one. */
export const SPACED = 4096;
/** Besides its kind: no space behind a mark that closes, or a letter before an opening one. */
export const GLUED = 8192;

const CLOSERS = STOP | COMMA | COLON | SEMICOLON | CLOSING;
const OPENERS = OPENING | SQUARE_OPENING;

const KINDS: readonly (readonly [kind: number, chars: string])[] = [
  [STOP, '.'],
  [COMMA, ','],
  [COLON, ':'],
  [SEMICOLON, ';'],
  [CLOSING, '!?)»”'],
  [OPENING, '«(“'],
  [SQUARE_OPENING, '['],
  [HYPHEN, '-'],
  [LONG_DASH, '–—−'],
];

const MARK_KINDS: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = CHAR_FLAGS[code]! & BLANK ? GAP : OTHER;
  for (const [kind, chars] of KINDS) for (const char of chars) table[char.charCodeAt(0)] = kind;
  return table;
}

const SPACE = 0x20;
const WORD = LETTER | DIGIT;

/**
 * Finds all that is neither in a word nor the one space between two words: marks, gaps, line ends; and where figures
 * begin.
 */
function findMarks(units: Uint16Array, length: number, from: number, to: number, marks: Places): void {
  walk(units, length, from, to, marks, null);
}

/** @param words takes the words that are passed; where there are some, all of the text must be walked */
function walk(
  units: Uint16Array,
  length: number,
  from: number,
  to: number,
  marks: Places,
  words: WordRows | null,
): void {
  let before = from > 0 ? CHAR_FLAGS[units[from - 1]!]! & WORD : 0;
  for (let at = from; at < to; at++) {
    const code = units[at]!;
    const word = CHAR_FLAGS[code]! & WORD;
    if (word === LETTER) {
      // Most of the text: rows of letters with one space between them.
      at = words === null ? lastOfWords(units, to, at) : readWords(units, at, words);
    } else if (word === 0) {
      if (code !== SPACE || before === 0 || at + 1 === length || !(CHAR_FLAGS[units[at + 1]!]! & WORD))
        marks.add(at, MARK_KINDS[code]! | spacing(units, length, at, MARK_KINDS[code]!));
    } else if (!(before & DIGIT)) marks.add(at, FIGURE);
    before = word;
  }
}

/** Whether a blank beside a mark may be one too many, or lacking. */
function spacing(units: Uint16Array, length: number, at: number, kind: number): number {
  if (kind & CLOSERS) {
    const spaced = at > 0 && units[at - 1] === SPACE ? SPACED : 0;
    return at + 1 < length && units[at + 1] !== SPACE ? spaced | GLUED : spaced;
  }
  if ((kind & OPENERS) === 0) return 0;
  const spaced = at + 1 < length && units[at + 1] === SPACE ? SPACED : 0;
  return at > 0 && CHAR_FLAGS[units[at - 1]!]! & LETTER ? spaced | GLUED : spaced;
}

/** The last letter of the words from `at` on that nothing but single spaces part. */
function lastOfWords(units: Uint16Array, to: number, at: number): number {
  let last = at;
  for (;;) {
    while (last + 1 < to && CHAR_FLAGS[units[last + 1]!]! & LETTER) last++;
    if (last + 2 >= to || units[last + 1] !== SPACE || !(CHAR_FLAGS[units[last + 2]!]! & LETTER)) return last;
    last += 2;
  }
}

/** The same, where the words are read. */
function readWords(units: Uint16Array, at: number, words: WordRows): number {
  let end = words.read(units, at);
  while (units[end] === SPACE && CHAR_FLAGS[units[end + 1]!]! & LETTER) end = words.read(units, end + 1);
  return end - 1;
}

/** The words of the text that was walked last as a whole. */
const passed = new WordRows();
let passedText = '';
/** Seldom a word and its blank have fewer. */
const FEW_LETTERS = 6;
const ROOM = 16;

function findAllMarks(text: string, marks: Places): void {
  passed.clear(Math.floor(text.length / FEW_LETTERS) + ROOM);
  walk(unitsOf(text), text.length, 0, text.length, marks, passed);
  passedText = text;
}

/** Whether the words of a text are known from the walk for its marks, and were not taken yet. */
export const hasPassedWords = (text: string): boolean => text === passedText && passed.count > 0;

/** The words of a text: those that the walk for its marks passed, or read now. They hold until they are taken. */
export function wordsIn(text: string): WordRows {
  if (hasPassedWords(text)) return passed;
  const units = unitsOf(text);
  const { length } = text;
  passed.clear(Math.floor(length / FEW_LETTERS) + ROOM);
  passedText = text;
  for (let at = 0; at < length; at++) if (CHAR_FLAGS[units[at]!]! & LETTER) at = passed.read(units, at);
  return passed;
}

/** The marks of the text that rules look at: they read these few places instead of all of it. */
export const MARKS: PlaceMemory = new PlaceMemory({ reach: 1, share: 0.15, find: findMarks, findAll: findAllMarks });
