import { isUpperAt } from '../core/chars.ts';
import { unitsOf } from '../core/units.ts';
import {
  BEHIND_COLON,
  BLANKS,
  CAPITALS,
  CAPS,
  CASE,
  FIGURE,
  GLUED,
  nextStep,
  notedPlace,
  notedSteps,
  OPENS,
  QUOTE,
} from './steps.ts';
import type { Line } from './survey.ts';

/** The steps at which a cut may be, wherever they stand. */
const ANYWHERE: number = CASE | FIGURE | CAPS | QUOTE | BLANKS | GLUED | CAPITALS;

/** The places of a line where a cut may be: those that were noted when it was walked, and inner divisions. */
export class Places {
  readonly #text: string;
  readonly #line: Line;
  readonly #wanted: number;
  /** The number of the next noted place. */
  #k: number;
  /** As far as here a division's number may stand. */
  #near = 0;
  /** The steps to the place that was found last. */
  steps = 0;

  constructor(text: string, line: Line) {
    this.#text = text;
    this.#line = line;
    // Behind a colon and blanks only a tab makes an item.
    this.#wanted = line.firstTab < 0 ? ANYWHERE : ANYWHERE | BEHIND_COLON;
    this.#k = line.firstNoted;
    this.part(line.start);
  }

  /** A part of the line begins at `from`. */
  part(from: number): void {
    this.#near = lastInner(this.#text, from, this.#line.end);
  }

  /** The next place from `at` on, or the line's end. */
  next(at: number): number {
    const { start, end, endNoted } = this.#line;
    let k = this.#k;
    while (k < endNoted && (notedPlace(k) < at || (notedSteps(k) & this.#wanted) === 0)) k++;
    this.#k = k;
    const noted = k < endNoted ? notedPlace(k) : end;
    const near = Math.min(this.#near, noted);
    const opening = at < near ? nextStep(unitsOf(this.#text), start, at, near, OPENS) : near;
    this.steps = opening < near ? OPENS : k < endNoted ? notedSteps(k) : 0;
    return opening < near ? opening : noted;
  }
}

/** No part's name, a division's number behind it, is longer. */
export const LONGEST_PART_NAME = 30;

/** The end of the places where a division's number may follow the name of the part that begins at `from`. */
function lastInner(text: string, from: number, end: number): number {
  if (!isUpperAt(text, from)) return from;
  const last = Math.min(end, from + LONGEST_PART_NAME + 1);
  let blank = from + 1;
  while (blank < last && text.charCodeAt(blank) !== SPACE) blank++;
  return text[blank + 1] === PART[0] && text.startsWith(PART, blank + 1) ? last : from;
}

const SPACE = 0x20;
/** What such a name ends in. */
export const PART = 'бөлім';
