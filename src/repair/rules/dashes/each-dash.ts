import { isBlankAt, isLetterAt, isWordAt } from '../../../core/chars.ts';
import { HYPHEN, LONG_DASH, MARKS } from '../../../core/marks.ts';

/** A dash with a blank on one side or both, and the words around it. */
export interface Dash {
  readonly text: string;
  /** From the end of the left word to the start of the right one. */
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly right: string;
  readonly bothSides: boolean;
}

const DASHES = HYPHEN | LONG_DASH;

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
  const dashes: Dash[] = [];
  const marks = MARKS.in(text);
  for (let k = marks.next(0, DASHES); k < marks.count; k = marks.next(k + 1, DASHES)) {
    const at = marks.at(k);
    if (isBlankAt(text, at - 1) || isBlankAt(text, at + 1)) addDash(dashes, text, at);
  }
  return dashes;
}

function addDash(dashes: Dash[], text: string, at: number): void {
  let start = at;
  let end = at + 1;
  while (isBlankAt(text, start - 1)) start--;
  while (isBlankAt(text, end)) end++;
  if (start === 0 || end === text.length || !mayJoin(text.charCodeAt(start - 1)) || !mayJoin(text.charCodeAt(end)))
    return;
  const bothSides = start < at && end > at + 1;
  dashes.push({ text, start, end, left: wordBefore(text, start), right: wordAfter(text, end), bothSides });
}

const isDash = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2212;

const mayJoin = (code: number): boolean => code !== 0x0a && !isDash(code);

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isWordAt(text, start - 1)) start--;
  return text.slice(start, end);
}

function wordAfter(text: string, start: number): string {
  let end = start;
  while (isLetterAt(text, end)) end++;
  return text.slice(start, end);
}
