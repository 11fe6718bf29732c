import { CHAR_FLAGS, charTable, DIGIT, isUpperAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import {
  AUTHOR_LABELS,
  DEPARTMENT_WORDS,
  GROUP_LABELS,
  INSTITUTION_WORDS,
  SUPERVISOR_LABELS,
  TOPIC_LABELS,
  WORK_WORDS,
} from '../kazakh/front-words.ts';
import type { Front } from './document.ts';
import { endingsAt, openingsAt, PAGE_LABEL, SCHOOL_WORD, WORK_END } from './first-letters.ts';
import { countWords } from './lines.ts';
import type { Piece } from './pieces.ts';
import type { HeadingWords } from './wording.ts';

/** A title page: the pieces `[0, end)`, each with its part in it. */
export interface TitlePage {
  readonly end: number;
  /** Index of the piece that names the essay, or -1. */
  readonly title: number;
  readonly fields: Front;
}

type Role = 'institution' | 'department' | 'work' | 'author' | 'supervisor' | 'group' | 'topic' | 'place' | 'other';

const MOST_PIECES = 40;
const LONGEST_LINE = 160;
export const EMPTY_FRONT: Front = {
  institution: null,
  work: null,
  author: null,
  supervisor: null,
  group: null,
  city: null,
  year: null,
};

/** The title page a text begins with, or null: at least two kinds of title-page lines before the first heading. */
export function readTitlePage(
  text: string,
  pieces: readonly Piece[],
  words: HeadingWords,
  bodyStart: number,
): TitlePage | null {
  const roles: Role[] = [];
  let last = -1;
  for (let i = 0; i < pieces.length && i < MOST_PIECES; i++) {
    const { start, end } = pieces[i]!;
    if (start >= bodyStart || end - start > LONGEST_LINE) break;
    const role = mayHaveRole(text, start, end) ? roleOf(text.slice(start, end)) : 'other';
    if (role !== 'work' && words.kindIn(text, start, end) !== null) break;
    roles.push(role);
    if (roles[i] !== 'other' && roles[i] !== 'topic') last = i;
  }
  if (last < 0) return null;
  const kinds = new Set(roles.filter((role) => role !== 'other' && role !== 'group' && role !== 'department'));
  if (kinds.size < 2) return null;
  const end = last + 1;
  const lines = pieces.slice(0, end).map((piece) => text.slice(piece.start, piece.end).replace(/\s+/gu, ' '));
  return { end, title: titleIndex(lines, roles), fields: fieldsOf(lines, roles) };
}

/** Piece `i`, right under a school's name, may name the document: no address, label, person or kind of work. */
export function isNameUnderSchool(text: string, pieces: readonly Piece[], i: number): boolean {
  const [school, piece] = [pieces[i - 1], pieces[i]];
  if (school === undefined || piece === undefined || piece.end - piece.start > LONGEST_LINE) return false;
  const line = text.slice(piece.start, piece.end);
  if (roleOf(text.slice(school.start, Math.min(school.end, school.start + LONGEST_LINE))) !== 'institution')
    return false;
  return roleOf(line) === 'other' && isTitleLine(line) && !/[:.]|жоспары$/u.test(line) && line.includes(' ');
}

/** Has the line `[start, end)` what tells the role of some line? */
function mayHaveRole(text: string, start: number, end: number): boolean {
  if ((endingsAt(text, end) & WORK_END) !== 0) return true;
  const labelled = (openingsAt(text, start) & PAGE_LABEL) !== 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (QUOTE_MARKS[code] === 1 || (labelled && LABEL_MARKS[code] === 1) || opensYear(text, at, code)) return true;
    if (code === SPACE && (openingsAt(text, at + 1) & SCHOOL_WORD) !== 0) return true;
  }
  return false;
}

const SPACE = 0x20;

/** 19 or 20 */
const opensYear = (text: string, at: number, code: number): boolean =>
  (code === ONE && text[at + 1] === '9') || (code === TWO && text[at + 1] === '0');

const [ONE, TWO] = [0x31, 0x32] as const;

function roleOf(line: string): Role {
  const marks = marksOf(line);
  const lower = ((marks & QUOTED) === 0 ? line.toLowerCase() : line.toLowerCase().replace(QUOTES, '')).trim();
  if ((marks & LABELLED) !== 0 && (openingsAt(lower, 0) & PAGE_LABEL) !== 0)
    for (const [role, labels] of LABELS) if (startsWithAny(lower, labels)) return role;
  if (isWork(lower)) return 'work';
  if ((marks & FIGURED) !== 0 && isPlace(lower)) return 'place';
  if (countWords(lower, 0, lower.length, 2) < 2) return 'other';
  return OF_WORD[wordKindIn(lower)]!;
}

const QUOTES = /[«»"“”]/g;

/** What stands in a line of a title page: quotes, a mark such as stands behind every label, a figure. */
const [QUOTED, LABELLED, FIGURED] = [1, 2, 4] as const;
const QUOTE_MARKS: Uint8Array = charTable('«»"“”');
const LABEL_MARKS: Uint8Array = charTable(':–—-');

function marksOf(line: string): number {
  let marks = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (QUOTE_MARKS[code] === 1) marks |= QUOTED;
    else if (LABEL_MARKS[code] === 1) marks |= LABELLED;
    else if ((CHAR_FLAGS[code]! & DIGIT) !== 0) marks |= FIGURED;
  }
  return marks;
}

/** The name of a work, or a line that ends in one. */
const isWork = (lower: string): boolean =>
  WORK_ENDS.has(lower.slice(lower.lastIndexOf(' ') + 1)) && (WORKS.has(lower) || isWorkLine(lower));

/** `студенттің өзіндік жұмысы`, `(география пәнінен жоба жұмысы)`, `физика пәні бойынша реферат`. */
function isWorkLine(lower: string): boolean {
  const line = lower.replace(/^\(|\)$/gu, '');
  if (line !== lower && WORKS.has(line)) return true;
  const match = OF_WHAT.exec(line);
  return match !== null && WORKS.has(line.slice(match[0].length));
}

/** Whose work, or in what subject. */
const OF_WHAT = compact(/^(?:\p{L}+ ){0,3}(?:\p{L}+[нтд][іы]ң|п[әа]н[іы]н[еа]н|п[әа]н[іы] бойынша) /u);

const CITY_AND_YEAR: RegExp = compact(
  /^[\p{L}-]{3,20}(?: қ(?:аласы|\.)?)?[ ,–-]{1,4}(?:19|20)\d\d(?: ?ж(?:ыл|\.)?)?\.?$/u,
);

/** `алматы 2009`, `қарағанды қ., 2011 ж.`, `2009 жыл` */
const isPlace = (line: string): boolean =>
  YEAR.test(line) && (CITY_AND_YEAR.test(line) || /^(?:19|20)\d\d(?: ?ж(?:ыл|\.)?)?\.?$/u.test(line));

const YEAR = /(?:19|20)\d\d/;

const LABELS: readonly (readonly [role: Role, labels: readonly string[]])[] = [
  ['supervisor', SUPERVISOR_LABELS],
  ['author', AUTHOR_LABELS],
  ['topic', TOPIC_LABELS],
  ['group', GROUP_LABELS],
];
const WORKS: ReadonlySet<string> = new Set(WORK_WORDS.flatMap((word) => [word, `${word}:`]));
/** The last words of works, with a bracket that may be around a line or without. */
const WORK_ENDS: ReadonlySet<string> = new Set(
  [...WORKS]
    .map((work) => work.slice(work.lastIndexOf(' ') + 1))
    .flatMap((word) => [word, `(${word}`, `${word})`, `(${word})`]),
);

const startsWithAny = (line: string, labels: readonly string[]): boolean =>
  labels.some((label) => line.startsWith(label) && /^[ \t]{0,3}[:–—-]/u.test(line.slice(label.length)));

const [NEITHER, DEPARTMENT, INSTITUTION] = [0, 1, 2] as const;
/** The role of a line by what it holds. */
const OF_WORD: readonly Role[] = ['other', 'department', 'institution'];
const WORD_KINDS: ReadonlyMap<string, number> = new Map([
  ...DEPARTMENT_WORDS.map((word) => [word, DEPARTMENT] as const),
  ...INSTITUTION_WORDS.map((word) => [word, INSTITUTION] as const),
]);
const [SHORTEST_KIND, LONGEST_KIND] = [...WORD_KINDS.keys()].reduce(
  ([least, most], { length }) => [Math.min(least, length), Math.max(most, length)],
  [100, 0],
);

/** Does the word of an institution, or else that of a department, stand in the line behind a blank? */
function wordKindIn(line: string): number {
  let kind: number = NEITHER;
  for (let blank = line.indexOf(' '); blank >= 0; ) {
    const next = line.indexOf(' ', blank + 1);
    const end = next < 0 ? line.length : next;
    const length = end - blank - 1;
    if (length >= SHORTEST_KIND && length <= LONGEST_KIND)
      kind = Math.max(kind, WORD_KINDS.get(line.slice(blank + 1, end)) ?? NEITHER);
    blank = next;
  }
  return kind;
}

/**
 * The line `Тақырыбы: …`, or the line under it where it says no more; else the first line of its own after the kind of
 * work, or before it; else, between the school and who wrote it.
 */
function titleIndex(lines: readonly string[], roles: readonly Role[]): number {
  const topic = roles.indexOf('topic');
  if (topic >= 0 && topic < lines.length)
    return topic + (topic + 1 < lines.length && /:$/u.test(lines[topic]!) ? 1 : 0);
  const work = roles.indexOf('work');
  const isTitle = (line: string, i: number): boolean => roles[i] === 'other' && isTitleLine(line);
  const people = roles.findIndex((role) => role === 'author' || role === 'supervisor');
  const school = roles.findLastIndex((role, i) => role === 'institution' && i < people);
  if (work >= 0) {
    const after = lines.findIndex((line, i) => i > work && (people < work || i < people) && isTitle(line, i));
    if (after >= 0 && lines[work]![0] !== '(') return after;
    const before = lines.findLastIndex((line, i) => i > school && i < work && isTitle(line, i));
    return before >= 0 ? before : lines.findIndex((line, i) => i > work && isTitle(line, i));
  }
  return school < 0 ? -1 : lines.findIndex((line, i) => i > school && i < people && isTitle(line, i));
}

const isTitleLine = (line: string): boolean =>
  line.length >= 5 &&
  (isUpperAt(line, 0) || '«“"'.includes(line[0]!)) &&
  !OTHER_LABEL.test(line) &&
  !ADDRESS.test(line) &&
  !line.endsWith('» пәні');

/** `Маңғыстау облысы, Ақтау қаласы` */
const ADDRESS = /(?:облысы|ауданы|қаласы|ауылы)(?:,|$)/u;

const OTHER_LABEL = compact(
  /^(?:\p{L}+[нтд][іы]ң )?(?:жанры?|номинация(?:сы)?|мамандығы|мамандық|шифры?|пәні|пән|бағыты|секциясы|бөлімі|қорғауға|кафедра|оқу түрі|мерзімі|күні|бағасы)(?![\p{L}])[^:]{0,25}[:–-]/iu,
);

const PLACE_NAME: RegExp = compact(/^([\p{L}-]{3,20})/u);

function fieldsOf(lines: readonly string[], roles: readonly Role[]): Front {
  const of = (role: Role): string | null => {
    const at = roles.indexOf(role);
    return at < 0 || at >= lines.length ? null : lines[at]!;
  };
  const institutions = lines.filter((_, i) => roles[i] === 'institution');
  const place = of('place') ?? '';
  return {
    institution: institutions.find((line) => !/министрлігі|министерство/iu.test(line)) ?? institutions[0] ?? null,
    work: of('work')?.replace(/:$/u, '') ?? null,
    author: afterLabel(of('author')),
    supervisor: afterLabel(of('supervisor')),
    group: afterLabel(of('group')),
    city: PLACE_NAME.exec(place)?.[1] ?? null,
    year: /(?:19|20)\d\d/u.exec(place)?.[0] ?? null,
  };
}

function afterLabel(line: string | null): string | null {
  if (line === null) return null;
  const value = line.replace(/^[^:–—-]{2,40}[:–—-]\s*/u, '').trim();
  return value === '' ? null : value;
}
