import { LESSON_PLAN_LABELS } from '../kazakh/lesson-plan.ts';
import { PLAN_LABEL } from './first-letters.ts';
import { isNameUnderSchool } from './front.ts';
import { type Numbering, parseNumbering } from './numbering.ts';
import type { Piece } from './pieces.ts';

const FEWEST_LABELS = 4;
const LONGEST_LABEL = Math.max(...[...LESSON_PLAN_LABELS].map(({ length }) => length));
/** A plan shows its form soon. */
const PIECES_LOOKED_AT = 200;

/** A line or a piece. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly facts: number;
}

/** Whether a document is the plan of a lesson: several of the labels of its form open lines. */
export function isLessonPlan(text: string, pieces: readonly Stretch[]): boolean {
  let seen: Set<string> | null = null;
  const most = Math.min(pieces.length, PIECES_LOOKED_AT);
  for (let i = 0; i < most && (seen?.size ?? 0) < FEWEST_LABELS; i++) {
    const { start, end, facts } = pieces[i]!;
    if ((facts & PLAN_LABEL) === 0) continue;
    seen ??= new Set<string>();
    const label = labelOf(text, start, end);
    if (LESSON_PLAN_LABELS.has(label)) seen.add(label);
  }
  return seen !== null && seen.size >= FEWEST_LABELS;
}

/** What stands before a colon or tab, or all: `Күні:`, `Сынып⇥8`, `Оқу мақсаты`; '' where it is too long for a label. */
function labelOf(text: string, start: number, end: number): string {
  const last = Math.min(end, start + LONGEST_LABEL + 1);
  let stop = start;
  while (stop < last && text[stop] !== ':' && text[stop] !== '\t') stop++;
  return stop === last && last < end ? '' : text.slice(start, stop).trim().toLowerCase();
}

/**
 * `Ашық сабақтың жоспары` at the head of the document names it, or the line above it, under the school's name, does;
 * who approved the plan may stand above.
 */
export function isPlanTitle(text: string, pieces: readonly Piece[], i: number, start: number, end: number): boolean {
  const next = pieces[i + 1];
  const isPlan = (from: number, to: number): boolean =>
    /(?:^|\s)сабақ(?:тың|тар)? жоспары$/iu.test(text.slice(from, to));
  if (i > LINES_ABOVE_PLAN || next === undefined || end - start > LONGEST_NAME) return false;
  if (isPlan(start, end)) return !isNameUnderSchool(text, pieces, i - 1);
  return next.end - next.start <= LONGEST_NAME && isPlan(next.start, next.end) && isNameUnderSchool(text, pieces, i);
}

const LINES_ABOVE_PLAN = 6;
const LONGEST_NAME = 200;

const staged = new WeakMap<readonly Stretch[], boolean>();

/** `II. Үй тапсырмасын тексеру`: the stages of a lesson, where Roman numbers count several. */
export function isStage(text: string, pieces: readonly Stretch[], numbering: Numbering | null): boolean {
  if (!isRoman(numbering)) return false;
  let answer = staged.get(pieces);
  if (answer === undefined) {
    const numbers = pieces.map(({ start, end }) => parseNumbering(text, start, end)).filter(isRoman);
    answer = ['I', 'II', 'III'].every((number) => numbers.some((other) => other?.number === number));
    staged.set(pieces, answer);
  }
  return answer;
}

const isRoman = (numbering: Numbering | null): boolean => numbering?.kind === 'roman' && numbering.closed;
