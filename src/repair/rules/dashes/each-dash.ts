import { BLANK, CHAR_FLAGS, DIGIT, LETTER } from '../../../core/chars.ts';
import { HYPHEN, LONG_DASH, MARKS } from '../../../core/marks.ts';
import { unitsOf } from '../../../core/units.ts';

/** A dash with a blank on one side or both, and the words around it. */
export class Dash {
  readonly text: string;
  /** The dash itself, as a UTF-16 unit. */
  readonly mark: number;
  /** From the end of the left word to the start of the right one. */
  readonly start: number;
  readonly end: number;
  /** Where the left word of letters and digits begins, and the right one of letters ends. */
  readonly leftStart: number;
  readonly rightEnd: number;
  readonly bothSides: boolean;

  constructor(text: string, units: Uint16Array, at: number, start: number, end: number) {
    let [leftStart, rightEnd] = [start, end];
    while (leftStart > 0 && CHAR_FLAGS[units[leftStart - 1]!]! & (LETTER | DIGIT)) leftStart--;
    while (CHAR_FLAGS[units[rightEnd]!]! & LETTER) rightEnd++;
    this.text = text;
    this.mark = units[at]!;
    this.start = start;
    this.end = end;
    this.leftStart = leftStart;
    this.rightEnd = rightEnd;
    this.bothSides = start < at && end > at + 1;
  }

  /** The words, cut out only where a look at their letters has not answered all questions. */
  get left(): string {
    return this.text.slice(this.leftStart, this.start);
  }

  get right(): string {
    return this.text.slice(this.end, this.rightEnd);
  }

  get leftLength(): number {
    return this.start - this.leftStart;
  }

  get rightLength(): number {
    return this.rightEnd - this.end;
  }
}

const DASHES = HYPHEN | LONG_DASH;
const NONE: readonly Dash[] = [];

let lastText = '';
let lastDashes: readonly Dash[] = [];

/** Each dash between two words that has a blank beside it. Remembered for the text asked for last. */
export function dashesIn(text: string): readonly Dash[] {
  if (text !== lastText) {
    lastDashes = findDashes(text);
    lastText = text;
  }
  return lastDashes;
}

function findDashes(text: string): readonly Dash[] {
  const marks = MARKS.in(text);
  let k = marks.next(0, DASHES);
  if (k === marks.count) return NONE;
  const units = unitsOf(text);
  const dashes: Dash[] = [];
  for (; k < marks.count; k = marks.next(k + 1, DASHES)) {
    const at = marks.at(k);
    if ((at > 0 && isBlank(units[at - 1]!)) || isBlank(units[at + 1]!)) addDash(dashes, text, units, at);
  }
  return dashes;
}

function addDash(dashes: Dash[], text: string, units: Uint16Array, at: number): void {
  let start = at;
  let end = at + 1;
  while (start > 0 && isBlank(units[start - 1]!)) start--;
  while (isBlank(units[end]!)) end++;
  if (start === 0 || end === text.length || !mayJoin(units[start - 1]!) || !mayJoin(units[end]!)) return;
  dashes.push(new Dash(text, units, at, start, end));
}

const isBlank = (unit: number): boolean => (CHAR_FLAGS[unit]! & BLANK) !== 0;

const isDash = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2212;

const mayJoin = (code: number): boolean => code !== 0x0a && !isDash(code);
