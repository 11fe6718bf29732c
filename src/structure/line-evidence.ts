import { isLowerAt, isSpaceAt, isUpperAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { reused } from '../core/reused.ts';
import { finality, gapScore } from './boundaries/gap-model.ts';
import { isAllCaps } from './capitals.ts';
import { isLessonPlan } from './lesson-plan.ts';
import { ENDED, SMALL_FIRST } from './line-facts.ts';
import { firstWordSpan, lastWordSpan } from './lines.ts';
import { COLON, isMarkAt } from './mark-sets.ts';
import { isBulletAt } from './markers.ts';
import { BEHIND_COLON } from './steps.ts';
import type { Line } from './survey.ts';

/** The line ends with a terminal mark. */
export const TERMINATED = 1;
/** The next line goes on in small letters. */
export const LOWER_NEXT = 2;
/** The next line stands right under this one. */
export const ADJOINING = 4;
/** The line ends with a comma: the sentence goes on. */
export const GOES_ON = 8;

/** What is counted: line ends with the next line right under them, those of them with no mark … */
export const ENDS = 3;
export const OPEN = 4;
/** … and with a small letter behind. */
export const OPEN_LOWER = 5;

/** Columns of a line end's row: the length and reach of the line that ends, its flags; then what is counted. */
const LENGTH = 0;
const REACH = 1;
const FLAGS = 2;
const COLUMNS = 6;
/** Columns of what is found out when it is asked for. */
const STOP = 0;
const VOTE = 1;
const ASKED = 2;

/** Rows of the text that is looked at; the next text's are written over them. */
let rows: Int32Array = new Int32Array(0);
let asked: Float64Array = new Float64Array(0);

/**
 * What can be seen at the end of each line before its neighbours are asked; entry `i` is of the end between line
 * `i - 1` and line `i`. What costs much is looked at only when it is asked for. Good until the next text's is made.
 */
export class LineEvidence {
  readonly #text: string;
  readonly #lines: readonly Line[];
  /** Items of lists by their dashes, see `findDashItems`. */
  readonly #items: Uint8Array;
  readonly #rows: Int32Array;
  readonly #asked: Float64Array;
  /** The lines are cells of a form, such as a lesson's plan. */
  readonly isForm: boolean;
  /** How many lines there are. */
  readonly size: number;

  constructor(text: string, lines: readonly Line[], items: Uint8Array) {
    this.#text = text;
    this.#lines = lines;
    this.#items = items;
    this.size = lines.length;
    rows = reused(rows, COLUMNS * (lines.length + 1));
    if (asked.length < ASKED * lines.length) asked = new Float64Array(2 * ASKED * lines.length);
    this.#rows = rows;
    this.#asked = asked;
    this.isForm = isLessonPlan(text, lines);
    for (let column = ENDS; column < COLUMNS; column++) rows[column] = 0;
    for (let i = 0; i < lines.length; i++) {
      this.#look(i);
      this.#add(i);
    }
  }

  #add(i: number): void {
    const rows = this.#rows;
    const row = COLUMNS * i;
    const flags = rows[row + FLAGS]!;
    const ends = (flags & ADJOINING) === 0 ? 0 : 1;
    const open = (flags & TERMINATED) === 0 ? ends : 0;
    const lower = (flags & LOWER_NEXT) === 0 ? 0 : open;
    rows[row + COLUMNS + ENDS] = rows[row + ENDS]! + ends;
    rows[row + COLUMNS + OPEN] = rows[row + OPEN]! + open;
    rows[row + COLUMNS + OPEN_LOWER] = rows[row + OPEN_LOWER]! + lower;
  }

  /** Length of the line that ends. */
  length(i: number): number {
    return this.#rows[COLUMNS * i + LENGTH]!;
  }

  /** Length the line would have had with the next line's first word on it, a first line's indent counted in. */
  reach(i: number): number {
    return this.#rows[COLUMNS * i + REACH]!;
  }

  /** `TERMINATED`, `LOWER_NEXT`, `ADJOINING`, `GOES_ON`. */
  flags(i: number): number {
    return this.#rows[COLUMNS * i + FLAGS]!;
  }

  /** How many of the line ends `[from, to)` are `ENDS`, `OPEN` or `OPEN_LOWER`. */
  count(kind: number, from: number, to: number): number {
    return this.#rows[COLUMNS * to + kind]! - this.#rows[COLUMNS * from + kind]!;
  }

  #look(i: number): void {
    const text = this.#text;
    const next = this.#lines[i]!;
    const line = this.#ending(i);
    const length = line.end - line.start;
    const rows = this.#rows;
    const row = COLUMNS * i;
    rows[row + LENGTH] = length;
    const inset = next.emptyBefore > 0 ? 0 : line.indent - next.indent;
    rows[row + REACH] =
      (inset > 0 && inset <= MOST_INDENT ? inset : 0) +
      length +
      1 +
      (firstBlank(text, next.start, next.end) - next.start);
    rows[row + FLAGS] =
      ((line.facts & ENDED) !== 0 ? TERMINATED : 0) |
      ((next.facts & SMALL_FIRST) !== 0 ? LOWER_NEXT : 0) |
      (next.emptyBefore === 0 && !next.pageBreak ? ADJOINING : 0) |
      (text[line.end - 1] === ',' ? GOES_ON : 0);
    this.#asked[ASKED * i + STOP] = UNKNOWN;
    this.#asked[ASKED * i + VOTE] = UNKNOWN;
  }

  /** The line that ends there; the first one stands for what is before it. */
  #ending(i: number): Line {
    return this.#lines[i === 0 ? 0 : i - 1]!;
  }

  /** Is one of `flags` set? */
  has(i: number, flags: number): boolean {
    return (this.flags(i) & flags) !== 0;
  }

  /** Cells stand on the line, parted by tabs. */
  cells(i: number): boolean {
    return hasCells(this.#text, this.#ending(i));
  }

  /** `Туған жері: Тайынша`: a label with its value. */
  label(i: number): boolean {
    const line = this.#ending(i);
    // What stands behind a colon may stand on the next line.
    const mayBe = (line.facts & BEHIND_COLON) !== 0 || this.#text[line.end - 1] === ':';
    return mayBe && isLabelled(this.#text, line);
  }

  /** The last item of a list ends, and a capital opens what follows. */
  closesList(i: number): boolean {
    if (this.#items[i - 1] === 0 || this.#items[i] !== 0 || this.has(i, LOWER_NEXT)) return false;
    const { start, end } = this.#lines[i - 1]!;
    return !INNER_END.test(this.#text.slice(start, end));
  }

  /** One of the two lines is all in capitals and the other is not. */
  capitals(i: number): boolean {
    const next = this.#lines[i]!;
    const line = this.#ending(i);
    return isAllCaps(this.#text, line.start, line.end) !== isAllCaps(this.#text, next.start, next.end);
  }

  /** Log odds of a sentence end by the words on both sides; 0 where the line has a mark. */
  stop(i: number): number {
    if (i === 0 || this.has(i, TERMINATED)) return 0;
    const known = this.#asked[ASKED * i + STOP]!;
    if (known !== UNKNOWN) return known;
    const score = stopScore(this.#text, this.#lines[i - 1]!, this.#lines[i]!);
    this.#asked[ASKED * i + STOP] = score;
    return score;
  }

  /**
   * Is the mean of what the line ends `[from, to)` say of lost full stops above `bar`? Each says its log odds within
   * bounds, some say nothing. The words at a line end are weighed only as long as they can still turn the answer.
   */
  saysLost(from: number, to: number, bar: number): boolean {
    const asked = this.#asked;
    let [voters, unweighed, score] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      const vote = asked[ASKED * i + VOTE]! === UNKNOWN ? this.#firstVote(i) : asked[ASKED * i + VOTE]!;
      if (vote === NO_VOTE) continue;
      voters++;
      if (vote === UNWEIGHED) unweighed++;
      else score += vote;
    }
    // From the end: what is weighed there serves the line ends to come.
    for (let i = to - 1; i >= from && voters > 0; i--) {
      if ((score - STOP_CLAMP * unweighed) / voters > bar) return true;
      if ((score + MOST_VOTE * unweighed) / voters <= bar) return false;
      while (i > from && asked[ASKED * i + VOTE] !== UNWEIGHED) i--;
      const weight = this.#weigh(i);
      asked[ASKED * i + VOTE] = weight;
      score += weight;
      unweighed--;
    }
    return voters > 0 && score / voters > bar;
  }

  /** The vote as far as it is known without weighing words. */
  #firstVote(i: number): number {
    const vote = this.#mayVote(i) ? UNWEIGHED : NO_VOTE;
    this.#asked[ASKED * i + VOTE] = vote;
    return vote;
  }

  /** No full stop was lost behind a comma. */
  #weigh(i: number): number {
    return this.has(i, GOES_ON) ? -STOP_CLAMP : Math.max(-STOP_CLAMP, Math.min(MOST_VOTE, this.stop(i)));
  }

  #mayVote(i: number): boolean {
    if ((this.flags(i) & (ADJOINING | TERMINATED)) !== ADJOINING) return false;
    if (this.#items[i]! > 0 || this.#items[i - 1]! > 0) return false;
    // A colon or semicolon is the mark that stood there.
    if (isMarkAt(this.#text, this.#ending(i).end - 1, COLON)) return false;
    return this.length(i) >= SHORTEST_SENTENCE && !this.cells(i) && !this.label(i);
  }
}

/** Where what stands before the first blank ends: `Б.Тілеубаевтың`, `10.30-ға`. */
function firstBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isSpaceAt(text, at)) at++;
  return at;
}

/** A line set farther in than a paragraph's first one is no part of what stands below it. */
const MOST_INDENT = 8;

const UNKNOWN: number = Number.NEGATIVE_INFINITY;
const UNWEIGHED: number = -Number.MAX_VALUE;
const NO_VOTE: number = Number.POSITIVE_INFINITY;
/** No single line end weighs more against lost full stops … */
export const STOP_CLAMP = 3;
/** … and none more for them. */
const MOST_VOTE: number = 2 * STOP_CLAMP;
/** Shorter lines say nothing about lost full stops. */
const SHORTEST_SENTENCE = 15;

const LONGEST_LABELLED = 110;
/** The colon after a label stands no farther from the line's start. */
const FURTHEST_COLON = 42;

const LABELLED: RegExp = compact(/^\p{Lu}[\p{L} ,()-]{1,38} ?:\s?\S/u);

function isLabelled(text: string, { start, end }: Line): boolean {
  if (end - start > LONGEST_LABELLED || !isUpperAt(text, start)) return false;
  const head = text.slice(start, start + FURTHEST_COLON + 6);
  return head.includes(':') && LABELLED.test(head);
}

/** A sentence ends inside the line: the item did, too. */
const INNER_END = compact(/[.!?…] ?\p{Lu}/u);

const TAB = 0x09;

/** A tab inside the line that stands behind neither an enumerator nor a sentence's end. */
function hasCells(text: string, line: Line): boolean {
  if (line.firstTab < 0) return false;
  for (let at = Math.max(line.start + 1, line.firstTab); at < line.end; at++) {
    if (text.charCodeAt(at) !== TAB) continue;
    let before = at;
    while (isSpaceAt(text, before - 1)) before--;
    if (!'.!?…)-–—;'.includes(text[before - 1]!) && !isBulletAt(text, before - 1)) return true;
    // The other tabs of this run of blanks stand behind the same mark.
    while (isSpaceAt(text, at + 1)) at++;
  }
  return false;
}

function stopScore(text: string, line: Line, next: Line): number {
  const first = firstWordSpan(text, next.start, next.end);
  const end = lastWordSpan(text, line.start, line.end);
  const before = lastWordSpan(text, line.start, end[0]);
  // Before a small letter only the last word can speak: the model takes any small letter for a going on.
  if (isLowerAt(text, first[0])) return finality(text, before, end);
  return gapScore(text, before, end, first, firstWordSpan(text, first[1], next.end));
}
