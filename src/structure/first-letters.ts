import { BOILERPLATE_OPENINGS, SIDEBAR_LABELS } from '../kazakh/boilerplate.ts';
import {
  AUTHOR_LABELS,
  DEPARTMENT_WORDS,
  GROUP_LABELS,
  INSTITUTION_WORDS,
  SUPERVISOR_LABELS,
  TOPIC_LABELS,
  WORK_WORDS,
} from '../kazakh/front-words.ts';
import { DIVISION_WORDS, LABEL_NOUNS, NUMBER_WORDS } from '../kazakh/heading-words.ts';
import { LESSON_PLAN_LABELS } from '../kazakh/lesson-plan.ts';
import { lowerCode } from './boundaries/lower-word.ts';

/**
 * What a line may open with or end in, told by three letters: one look rules most lines out of many questions, and no
 * string is cut out of the text for it. The sets are bits 16 to 24 and 28 to 30 of a line's facts (`line-facts.ts`).
 */

/** What a site writes. */
export const SITE_WORDS: number = 1 << 16;
/** A label of a lesson's plan. */
export const PLAN_LABEL: number = 1 << 17;
/** The heading of a table of contents. */
export const CONTENTS_WORD: number = 1 << 18;
/** A number in letters. */
export const NUMBER_WORD: number = 1 << 19;
/** `тарау`, `бөлім` … */
export const DIVISION_WORD: number = 1 << 20;
/** What stands above the words of a box. */
export const BOX_LABEL: number = 1 << 21;
/** `сурет`, `кесте` … */
export const CAPTION_WORD: number = 1 << 22;
/** The last letters of what a site writes on its buttons: `Подробнее`, `Жауап беру`. */
export const BUTTON_END: number = 1 << 23;

/** How the labels before paragraphs end: `Зерттеудің мақсаты`. */
export const LABEL_END: number = 1 << 24;

/** A label of a title page: `Орындаған`. */
export const PAGE_LABEL: number = 1 << 28;
/** A word of an institution or department. */
export const SCHOOL_WORD: number = 1 << 29;
/** How the kinds of works end: `реферат`, `(курстық жұмыс)`. */
export const WORK_END: number = 1 << 30;

/** How many letters tell a word. */
const LETTERS = 3;

/** Words in lower case, three letters or more each. */
const SETS: readonly (readonly [set: number, words: Iterable<string>])[] = [
  [SITE_WORDS, BOILERPLATE_OPENINGS],
  [PLAN_LABEL, LESSON_PLAN_LABELS],
  [CONTENTS_WORD, ['мазмұн', 'жоспар', 'содержание', 'оглавление', 'contents', 'table']],
  [NUMBER_WORD, NUMBER_WORDS],
  [DIVISION_WORD, DIVISION_WORDS],
  [BOX_LABEL, SIDEBAR_LABELS],
  [PAGE_LABEL, [...SUPERVISOR_LABELS, ...AUTHOR_LABELS, ...TOPIC_LABELS, ...GROUP_LABELS]],
  [SCHOOL_WORD, [...INSTITUTION_WORDS, ...DEPARTMENT_WORDS]],
  [WORK_END, WORK_WORDS.flatMap((work) => ['', ':', ')', ':)'].map((mark) => `${work}${mark}`.slice(-LETTERS)))],
  [LABEL_END, LABEL_NOUNS.map((noun) => noun.slice(-LETTERS))],
  [BUTTON_END, ['нее', 'рақ', 'ять', 'дау', 'мін', 'абу', 'еру', 'ить', 'ply']],
  [CAPTION_WORD, ['сурет', 'кесте', 'рис', 'табл']],
];

const SIZE = 1 << 12;
const TABLE: Int32Array = buildTable();

function buildTable(): Int32Array {
  const table = new Int32Array(SIZE);
  for (const [set, words] of SETS) for (const word of words) table[numberAt(word, 0)]! |= set;
  return table;
}

/** The sets of which a word, in either case, may stand before `end`, where their last letters are in them. */
export const endingsAt = (text: string, end: number): number => (end < LETTERS ? 0 : openingsAt(text, end - LETTERS));

/** The sets of which a word, in either case, may stand at `at`; none is left out that does. */
export function openingsAt(text: string, at: number): number {
  return at + LETTERS <= text.length ? TABLE[numberAt(text, at)]! : 0;
}

/** The first letters of a word, in either case, as a number; other letters may have the same one. */
export function numberAt(text: string, at: number): number {
  const two = Math.imul(lowerCode(text.charCodeAt(at)), 31) ^ lowerCode(text.charCodeAt(at + 1));
  return (Math.imul(two, 31) ^ lowerCode(text.charCodeAt(at + 2))) & (SIZE - 1);
}
