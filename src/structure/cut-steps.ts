import { BLANK, CHAR_FLAGS, DIGIT, LOWER, NEWLINE, UPPER } from '../core/chars.ts';

/**
 * What a step from one character to the next may mean for a cut: most steps of a text, inside words and between them,
 * mean nothing, and one look at a table by the kinds of the two characters tells so.
 */

/** A small letter, then a capital. */
export const CASE = 1;
/** A small letter, then a figure. */
const FIGURE = 2;
/** A capital, then a small letter. */
export const CAPS = 3;
/** No word, then a capital or a figure. */
export const OPENS = 4;
/** A mark behind which something may be glued. */
export const MARK = 5;
/** A small letter, then an opening quote. */
export const QUOTE = 6;
/** A blank that is more than the one space between two words. */
export const BLANKS = 7;

/** Kinds of characters: other marks, the kinds of letters and figures, the space, other blanks, the marks above. */
const [OTHER, SMALL, CAPITAL, NUMBER, LETTERS, SPACE, BLANK_KIND, GLUES, QUOTES] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const SHIFT = 4;
/** No letter, figure or sign of an alphabet. */
const WORDLESS: readonly number[] = [OTHER, SPACE, BLANK_KIND, GLUES, QUOTES];

/** Kinds by UTF-16 code unit. */
const KINDS: Uint8Array = kindTable();
/** Steps by `before(kind) | kind`; 0 where nothing is to be looked for. */
const STEPS: Uint8Array = stepTable();
/** What stands before a line: no cut comes right behind it. */
const LINE_START: number = before(LETTERS);

/** What a kind is as the first of two. */
function before(kind: number): number {
  return kind << SHIFT;
}

/** The step to the character at `at`, in a line from `start` on. */
export function stepTo(units: Uint16Array, start: number, at: number): number {
  return STEPS[(at === start ? LINE_START : before(KINDS[units[at - 1]!]!)) | KINDS[units[at]!]!]!;
}

/** The first place of `[from, end)` to which a step leads that may mean something, or `end`. */
export function nextStep(units: Uint16Array, start: number, from: number, end: number): number {
  let previous = from === start ? LINE_START : before(KINDS[units[from - 1]!]!);
  for (let at = from; at < end; at++) {
    const kind = KINDS[units[at]!]!;
    if (STEPS[previous | kind] !== 0) return at;
    previous = before(kind);
  }
  return end;
}

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = kindOf(CHAR_FLAGS[code]!);
  table[0x20] = SPACE;
  for (const mark of '.!?…:;]') table[mark.charCodeAt(0)] = GLUES;
  for (const mark of '«“') table[mark.charCodeAt(0)] = QUOTES;
  return table;
}

function kindOf(flags: number): number {
  if (flags & LOWER) return SMALL;
  if (flags & UPPER) return CAPITAL;
  if (flags & DIGIT) return NUMBER;
  if (flags & (BLANK | NEWLINE)) return BLANK_KIND;
  return flags === 0 ? OTHER : LETTERS;
}

function stepTable(): Uint8Array {
  const table = new Uint8Array(1 << (2 * SHIFT));
  for (let kind = OTHER; kind <= QUOTES; kind++) {
    table[before(kind) | GLUES] = MARK;
    table[before(kind) | BLANK_KIND] = BLANKS;
  }
  for (const kind of WORDLESS) table[before(kind) | CAPITAL] = table[before(kind) | NUMBER] = OPENS;
  table[before(SMALL) | CAPITAL] = CASE;
  table[before(SMALL) | NUMBER] = FIGURE;
  table[before(CAPITAL) | SMALL] = CAPS;
  table[before(SMALL) | QUOTES] = QUOTE;
  table[before(SPACE) | SPACE] = BLANKS;
  return table;
}
