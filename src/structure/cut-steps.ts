import { BLANK, CHAR_FLAGS, DIGIT, LOWER, NEWLINE, UPPER } from '../core/chars.ts';

/**
 * What a step from one character to the next may mean for a cut: most steps of a text, inside words and between them,
 * mean nothing, and one look at a table by the kinds of the two characters tells so.
 */

/** A small letter, then a capital. */
export const CASE = 1;
/** A small letter, then a figure. */
export const FIGURE = 2;
/** Two capitals, then a small letter. */
export const CAPS = 4;
/** No word, then a capital or a figure. */
export const OPENS = 8;
/** A mark behind which something may be glued. */
export const MARK = 16;
/** A small letter, then an opening quote. */
export const QUOTE = 32;
/** A blank that is no space, or the third space in a row: so many may part two cells. */
export const BLANKS = 64;
/** All steps. */
export const ANY = 127;

/** Kinds of characters: other marks, the kinds of letters and figures, the space, other blanks, the marks above. */
const [OTHER, SMALL, CAPITAL, NUMBER, LETTERS, SPACE, BLANK_KIND, GLUES, QUOTES] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const SHIFT = 4;
const KIND = (1 << SHIFT) - 1;
/** No letter, figure or sign of an alphabet. */
const WORDLESS: readonly number[] = [OTHER, SPACE, BLANK_KIND, GLUES, QUOTES];

/** Kinds by UTF-16 code unit. */
const KINDS: Uint8Array = kindTable();
/** The kinds of three characters in a row, one behind the other. */
const THREE = (1 << (3 * SHIFT)) - 1;
/** The step to the last of three, by their kinds; 0 where nothing is to be looked for. */
const STEPS: Uint8Array = stepTable();

/** The kinds of the two characters before `at`, in a line from `start` on; no cut comes right behind the line's start. */
function kindsBefore(units: Uint16Array, start: number, at: number): number {
  const last = at > start ? KINDS[units[at - 1]!]! : LETTERS;
  const first = at > start + 1 ? KINDS[units[at - 2]!]! : LETTERS;
  return (first << SHIFT) | last;
}

/** The step to the character at `at`, in a line from `start` on. */
export function stepTo(units: Uint16Array, start: number, at: number): number {
  return STEPS[(kindsBefore(units, start, at) << SHIFT) | KINDS[units[at]!]!]!;
}

/** The first place of `[from, end)` to which one of the steps `wanted` leads, or `end`. */
export function nextStep(units: Uint16Array, start: number, from: number, end: number, wanted: number): number {
  let kinds = kindsBefore(units, start, from);
  for (let at = from; at < end; at++) {
    kinds = ((kinds << SHIFT) & THREE) | KINDS[units[at]!]!;
    if ((STEPS[kinds]! & wanted) !== 0) return at;
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
  const table = new Uint8Array(THREE + 1);
  for (let three = 0; three <= THREE; three++) {
    const [first, before, last] = [three >> (2 * SHIFT), (three >> SHIFT) & KIND, three & KIND];
    table[three] = last === SMALL && before === CAPITAL ? (first === CAPITAL ? CAPS : 0) : stepOf(first, before, last);
  }
  return table;
}

function stepOf(first: number, before: number, last: number): number {
  if (last === GLUES) return MARK;
  if (last === BLANK_KIND || (last === SPACE && before === SPACE && first === SPACE)) return BLANKS;
  if (last === CAPITAL || last === NUMBER) {
    if (before === SMALL) return last === CAPITAL ? CASE : FIGURE;
    return WORDLESS.includes(before) ? OPENS : 0;
  }
  return before === SMALL && last === QUOTES ? QUOTE : 0;
}
