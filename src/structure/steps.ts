import { BLANK, CHAR_FLAGS, DIGIT, LOWER, NEWLINE, UPPER } from '../core/chars.ts';
import { enlarged } from '../core/enlarged.ts';

/**
 * What a step from one character to the next may mean: most steps of a text, inside words and between them, mean
 * nothing, and one look at a table by the kinds of three characters in a row tells so. A line is walked once, and the
 * steps in it, taken together, say what need not be looked for there.
 */

/** A small letter, then a capital. */
export const CASE = 1;
/** A small letter, then a figure. */
export const FIGURE = 2;
/** Two capitals, then a small letter. */
export const CAPS = 4;
/** No word, then a capital or a figure. */
export const OPENS = 8;
/** A small letter, then an opening quote. */
export const QUOTE = 16;
/** A blank that is no space, or the third space in a row: so many may part two cells. */
export const BLANKS = 32;
/** A mark behind which something may be glued, then what may be that. */
export const GLUED = 64;
/** A colon or semicolon, then anything. */
export const BEHIND_COLON = 128;
/** A space, then two capitals. */
export const CAPITALS = 256;
/** A small letter or what closes behind one, then a figure. */
export const NOTE = 512;
/** Two marks of a leader, or one behind blanks. */
export const LEADER = 1024;
/** A full stop, then a small letter, such as stands in addresses. */
export const ADDRESS = 2048;
/** A full stop and a blank, then what may open a sentence. */
export const SENTENCE = 4096;
/** All steps. */
export const STEPS = 8191;

/**
 * Kinds of characters: other marks, the kinds of letters and figures, the space, other blanks, the marks above, what
 * closes behind a word, what may close or open, and the low line.
 */
const [OTHER, SMALL, CAPITAL, NUMBER, LETTERS, SPACE, BLANK_KIND, STOP] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [DOT, ELLIPSIS, COLON, BRACKET, QUOTES, CLOSES, EITHER, LOW_LINE] = [8, 9, 10, 11, 12, 13, 14, 15] as const;
const SHIFT = 4;
const KIND = (1 << SHIFT) - 1;

const KINDS_OF_MARKS: readonly (readonly [marks: string, kind: number])[] = [
  [' ', SPACE],
  ['!?', STOP],
  ['.', DOT],
  ['…', ELLIPSIS],
  [':;', COLON],
  [']', BRACKET],
  ['«“', QUOTES],
  ["»”)'’", CLOSES],
  ['"*', EITHER],
  ['_', LOW_LINE],
];
const LETTERS_AND_FIGURES: readonly number[] = [SMALL, CAPITAL, NUMBER, LETTERS];
const GLUING: readonly number[] = [STOP, DOT, ELLIPSIS, COLON, BRACKET];
const GLUED_KINDS: readonly number[] = [OTHER, CAPITAL, NUMBER, QUOTES, EITHER];
const SENTENCE_KINDS: readonly number[] = [CAPITAL, NUMBER, QUOTES, EITHER];
const BLANK_KINDS: readonly number[] = [SPACE, BLANK_KIND];
const LEADING: readonly number[] = [DOT, ELLIPSIS, LOW_LINE];
const CLOSING: readonly number[] = [SMALL, CLOSES, EITHER, BRACKET];

/** Kinds by UTF-16 code unit. */
const KINDS: Uint8Array = kindTable();
/** The kinds of three characters in a row, one behind the other. */
const THREE = (1 << (3 * SHIFT)) - 1;
/** The steps to the last of three, by their kinds; 0 where nothing is to be looked for. */
const STEPS_OF: Uint16Array = stepTable();
/** Before a line; no step leads from there. */
const LINE_START: number = (LETTERS << SHIFT) | LETTERS;

/** The kinds of the two characters before `at`, in a line from `start` on. */
function kindsBefore(units: Uint16Array, start: number, at: number): number {
  const last = at > start ? KINDS[units[at - 1]!]! : LETTERS;
  const first = at > start + 1 ? KINDS[units[at - 2]!]! : LETTERS;
  return (first << SHIFT) | last;
}

/** The first place of `[from, end)` to which one of the steps `wanted` leads, or `end`. */
export function nextStep(units: Uint16Array, start: number, from: number, end: number, wanted: number): number {
  let kinds = kindsBefore(units, start, from);
  for (let at = from; at < end; at++) {
    kinds = ((kinds << SHIFT) & THREE) | KINDS[units[at]!]!;
    if ((STEPS_OF[kinds]! & wanted) !== 0) return at;
  }
  return end;
}

/** Places of a text to which steps lead that may part something, and the steps; the next text's are written over them. */
let noted: Int32Array = new Int32Array(1 << 12);
let notes = 0;
const [PLACE, STEPS_THERE, COLUMNS] = [0, 1, 2] as const;
/** The steps that are noted. */
const NOTED: number = CASE | FIGURE | CAPS | QUOTE | BLANKS | GLUED | BEHIND_COLON | CAPITALS;

/** Before a text's lines are walked. */
export function forgetSteps(): void {
  notes = 0;
}

/** How many places have been noted: asked before and after a line is walked, the bounds of the line's own. */
export const countNoted = (): number => notes;

/** The place with the number `k`. */
export const notedPlace = (k: number): number => noted[COLUMNS * k + PLACE]!;

/** The steps to it. */
export const notedSteps = (k: number): number => noted[COLUMNS * k + STEPS_THERE]!;

/** All steps of the line `[start, end)` together; those that may part something are noted. */
export function walkSteps(units: Uint16Array, start: number, end: number): number {
  let kinds = LINE_START;
  let steps = 0;
  for (let at = start; at < end; at++) {
    kinds = ((kinds << SHIFT) & THREE) | KINDS[units[at]!]!;
    const there = STEPS_OF[kinds]!;
    steps |= there;
    if ((there & NOTED) !== 0) note(at, there);
  }
  return steps;
}

function note(at: number, steps: number): void {
  if (COLUMNS * notes === noted.length) noted = enlarged(noted, 2 * noted.length);
  noted[COLUMNS * notes + PLACE] = at;
  noted[COLUMNS * notes + STEPS_THERE] = steps;
  notes++;
}

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = kindOf(CHAR_FLAGS[code]!);
  for (const [marks, kind] of KINDS_OF_MARKS) for (const mark of marks) table[mark.charCodeAt(0)] = kind;
  return table;
}

function kindOf(flags: number): number {
  if (flags & LOWER) return SMALL;
  if (flags & UPPER) return CAPITAL;
  if (flags & DIGIT) return NUMBER;
  if (flags & (BLANK | NEWLINE)) return BLANK_KIND;
  return flags === 0 ? OTHER : LETTERS;
}

function stepTable(): Uint16Array {
  const table = new Uint16Array(THREE + 1);
  for (let three = 0; three <= THREE; three++) {
    const [first, before, last] = [three >> (2 * SHIFT), (three >> SHIFT) & KIND, three & KIND];
    table[three] = wordStep(first, before, last) | markStep(first, before, last);
  }
  return table;
}

/** The steps into or inside a word. */
function wordStep(first: number, before: number, last: number): number {
  if (last === SMALL && before === DOT) return ADDRESS;
  if (last === SMALL) return first === CAPITAL && before === CAPITAL ? CAPS : 0;
  if (last === NUMBER && CLOSING.includes(before)) return NOTE | (before === SMALL ? FIGURE : OPENS);
  if (last !== CAPITAL && last !== NUMBER) return 0;
  if (before === SMALL) return CASE;
  if (!LETTERS_AND_FIGURES.includes(before)) return OPENS;
  return first === SPACE && before === CAPITAL && last === CAPITAL ? CAPITALS : 0;
}

/** The steps to, behind and between marks and blanks. */
function markStep(first: number, before: number, last: number): number {
  let steps = 0;
  if (last === BLANK_KIND || (last === SPACE && before === SPACE && first === SPACE)) steps |= BLANKS;
  if (GLUING.includes(before) && GLUED_KINDS.includes(last)) steps |= GLUED;
  if (before === COLON) steps |= BEHIND_COLON;
  if (before === SMALL && last === QUOTES) steps |= QUOTE;
  if (first === DOT && BLANK_KINDS.includes(before) && SENTENCE_KINDS.includes(last)) steps |= SENTENCE;
  const led =
    LEADING.includes(before) || (BLANK_KINDS.includes(before) && [...BLANK_KINDS, ...LEADING].includes(first));
  return LEADING.includes(last) && led ? steps | LEADER : steps;
}
