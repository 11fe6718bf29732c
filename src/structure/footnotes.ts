import { isDigitAt, isWordAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { unitsOf } from '../core/units.ts';
import { NOTE, nextStep } from './steps.ts';
import type { Line } from './survey.ts';
import { lastFinality } from './title-like.ts';

const STAR = '*';
const CLOSERS = '»”")';

/** Lengths of the runs of asterisks that stand behind words of a text: `гәзетінің*` has 1. */
export function noteMarks(text: string): ReadonlySet<number> {
  const lengths = new Set<number>();
  for (let at = text.indexOf(STAR); at >= 0; at = text.indexOf(STAR, at)) {
    const length = runOfStars(text, at);
    const behindWord = at > 0 && (isWordAt(text, at - 1) || CLOSERS.includes(text[at - 1]!));
    if (behindWord && !isWordAt(text, at + length)) lengths.add(length);
    at += length;
  }
  return lengths;
}

/** How many asterisks stand at `start`. */
export function runOfStars(text: string, start: number): number {
  let end = start;
  while (text[end] === STAR) end++;
  return end - start;
}

/** The marks of footnotes that are figures, glued to words, and the notes they point to. */
export interface NoteFigures {
  /** Where the figures begin. */
  readonly marks: ReadonlySet<number>;
  /** Where the notes begin. */
  readonly notes: ReadonlySet<number>;
}

/** A line or a piece. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const NONE: NoteFigures = { marks: new Set(), notes: new Set() };

/**
 * `Қазақ хандығы 1465 жылы құрылды1. Оның …` and, below, `1. Қазақстан тарихы. Алматы, 1998.`: the figure marks a
 * footnote. It is no number of a heading that was run into the sentence, `аяқталды1. Қазақ хандығы⏎`: a sentence ends
 * before it, another one follows, and a line further down bears the figure, or more such figures count on.
 *
 * @param all the lines of the text; @param kept those that are no furniture
 */
export function noteFigures(text: string, all: readonly Line[], kept: readonly Stretch[]): NoteFigures {
  let noteAt: NoteFinder | null = null;
  const found = gluedFigures(text, all);
  if (found.length === 0) return NONE;
  const [marks, notes] = [new Set<number>(), new Set<number>()];
  let [last, ends] = [0, 0];
  for (const index of found) {
    const figure = figureAt(text, index);
    if (figure === '' || !AFTER_WORD.test(text.slice(Math.max(0, index - 4), index))) continue;
    const number = Number(figure);
    const ended = lastFinality(text, lineStart(text, index), index) >= FINISHED;
    const stop = text[index + figure.length] === '.';
    const next = stop && ended ? sentenceAfter(text, index + figure.length + 1) : NO_SENTENCE;
    if (stop && next === NO_SENTENCE) continue;
    // Notes count up, or anew on every page.
    if (number !== last + 1 && number !== 1 && next !== FINITE) continue;
    noteAt ??= notesIn(text, kept);
    const note = noteAt(number, index);
    if (note === undefined && !ended) continue;
    if (ended) ends += next === FINITE ? FEWEST_ENDS : 1;
    if (note !== undefined) notes.add(note);
    marks.add(index);
    last = number;
  }
  return ends > 0 && (notes.size > 0 || ends >= FEWEST_ENDS) ? { marks, notes } : NONE;
}

/** Where figures stand, none of them 0, with a small letter or a closing mark right before them. */
function gluedFigures(text: string, lines: readonly Line[]): readonly number[] {
  const places: number[] = [];
  for (const { start, end, facts } of lines) {
    if ((facts & NOTE) === 0) continue;
    const units = unitsOf(text);
    for (let at = nextStep(units, start, start, end, NOTE); at < end; at = nextStep(units, start, at + 1, end, NOTE))
      if ((units[at]! - ONE) >>> 0 <= EIGHT) places.push(at);
  }
  return places;
}

const ONE = 0x31;
/** From 1 to 9. */
const EIGHT = 8;

/** One or two digits, a mark and a blank or the end behind them; or ''. */
function figureAt(text: string, at: number): string {
  FIGURE.lastIndex = at;
  return FIGURE.exec(text)?.[0] ?? '';
}

/** Without notes, so many figures at the ends of sentences. */
const FEWEST_ENDS = 2;

/** Finds the line behind an offset that begins with a number. */
type NoteFinder = (number: number, after: number) => number | undefined;

function notesIn(text: string, lines: readonly Stretch[]): NoteFinder {
  /** Starts by number, the last one first. */
  const byNumber = new Map<number, number[]>();
  for (const line of lines.toReversed()) {
    if (!isDigitAt(text, line.start) || !NOTE_LINE.test(headOf(text, line))) continue;
    const number = Number.parseInt(text.slice(line.start, line.start + 2), 10);
    const known = byNumber.get(number);
    if (known === undefined) byNumber.set(number, [line.start]);
    else known.push(line.start);
  }
  return (number, after) => {
    const starts = byNumber.get(number);
    while (starts !== undefined && starts.length > 0 && starts.at(-1)! <= after) starts.pop();
    return starts?.at(-1);
  };
}

const headOf = (text: string, { start, end }: Stretch): string => text.slice(start, Math.min(end, start + 6));
const NOTE_LINE: RegExp = compact(/^\d{1,2}[.)]? ?[\p{Lu}«“"]/u);
const FIGURE = /[1-9]\d?(?=[.,;:!?…]?(?:\s|$))/uy;
const AFTER_WORD = /[а-яәғқңөұүһі]{3}[»”)]?$/u;

const lineStart = (text: string, at: number): number => Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST_SENTENCE);

const NO_SENTENCE = 0;
const SENTENCE = 1;
const FINITE = 2;

/** What follows at `at`: no sentence but a title, which takes the rest of its line; a sentence; one with a predicate. */
function sentenceAfter(text: string, at: number): typeof NO_SENTENCE | typeof SENTENCE | typeof FINITE {
  const rest = text.slice(at, at + LONGEST_SENTENCE);
  if (/^[ \t]*(?:\n|$)/u.test(rest)) return SENTENCE;
  const match = NEXT_SENTENCE.exec(rest);
  if (match === null) return NO_SENTENCE;
  const end = at + match[0].length - 1;
  return !GLUED.test(match[0]) && lastFinality(text, at, end) >= FINISHED ? FINITE : SENTENCE;
}

const FINISHED = 2;
const LONGEST_SENTENCE = 300;
/** To its mark, in one line; abbreviations and initials end none. */
const NEXT_SENTENCE: RegExp = compact(/^(?:[^.!?…\n]|(?<=(?:^|[^\p{L}])\p{L}{1,2})\.(?=[^\n]))*[.!?…]/u);
const GLUED: RegExp = compact(/\p{Ll}\p{Lu}/u);
