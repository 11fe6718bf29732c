import { isBlankAt, isLetterAt, isWordAt } from '../../../core/chars.ts';
import { markPlaces } from '../../../core/marks.ts';

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

const isDash = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014 || code === 0x2212;

/** Calls `visit` for each dash between two words that has a blank beside it. */
export function eachDash(text: string, visit: (dash: Dash) => void): void {
  const places = markPlaces(text);
  for (let k = 0; k < places.length; k++) {
    const at = places[k]!;
    if (!isDash(text.charCodeAt(at)) || !(isBlankAt(text, at - 1) || isBlankAt(text, at + 1))) continue;
    let start = at;
    let end = at + 1;
    while (isBlankAt(text, start - 1)) start--;
    while (isBlankAt(text, end)) end++;
    if (start === 0 || end === text.length || !mayJoin(text.charCodeAt(start - 1)) || !mayJoin(text.charCodeAt(end)))
      continue;
    const bothSides = start < at && end > at + 1;
    visit({ text, start, end, left: wordBefore(text, start), right: wordAfter(text, end), bothSides });
  }
}

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
