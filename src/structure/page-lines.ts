import { BLANK, CHAR_FLAGS, isLetterAt, isLowerAt, isUpperAt, NEWLINE } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { HEADING_WORDS } from '../kazakh/heading-words.ts';
import { lowerCode } from './boundaries/lower-word.ts';
import { isAllCaps } from './capitals.ts';
import type { Junk } from './furniture.ts';
import { ENDED } from './line-facts.ts';
import { countWords } from './lines.ts';
import { HEADER_EDGE, isMarkAt, markSets, PAUSE, TERMINAL } from './mark-sets.ts';
import { parseNumbering } from './numbering.ts';
import type { Line } from './survey.ts';

// What a page carries beside its text: its number, its running header, its head.

/** A line or a part of one. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const contentOf = (text: string, { start, end }: Stretch): string => text.slice(start, end);

/** A figure, with dashes or brackets around. */
const NUMBER_LINE = /^[-–—[( ]{0,4}\d{1,4}[-–—\]) ]{0,4}$/u;
const LONGEST_NUMBER_LINE = 12;
/** Is the line a figure and no more? */
export function isNumberLine(text: string, { start, end }: Stretch): boolean {
  if (end - start > LONGEST_NUMBER_LINE || isLetterAt(text, start)) return false;
  return NUMBER_LINE.test(text.slice(start, end));
}

/** The same of a line that may not be there. */
const isNumber = (text: string, line: Line | undefined): boolean => line !== undefined && isNumberLine(text, line);

/** The number on such a line. */
const pageIn = (text: string, line: Line): number => Number.parseInt(contentOf(text, line).replace(/\D+/gu, ''), 10);

/**
 * A figure alone on a line is a page number when the figures of such lines rise through the document, or when it
 * interrupts a sentence. One in a row of table cells is not.
 *
 * @param bare the lines that are a figure
 */
export function pageNumbers(text: string, lines: readonly Line[], bare: readonly number[]): Junk[] {
  const found = bare.map((index) => ({ index, value: pageIn(text, lines[index]!) }));
  const rising = found.filter(
    ({ value }, k) => isStep(found[k - 1]?.value, value) || isStep(value, found[k + 1]?.value),
  );
  const out = new Set(rising.length >= 2 ? rising.map((f) => f.index) : []);
  for (const { index } of found)
    if (interrupts(text, lines, index) || isUnderFootnotes(text, lines, index)) out.add(index);
  return [...out]
    .filter((i) => !hasNumberNeighbour(text, lines, i))
    .map((i) => lineAsJunk(lines[i]!, 'furniture/page-number'));
}

/** A figure parted by empty lines from the footnotes above it: the page's foot. */
function isUnderFootnotes(text: string, lines: readonly Line[], i: number): boolean {
  const parted = lines[i]!.emptyBefore > 0 && (lines[i + 1]?.emptyBefore ?? 1) > 0;
  const above = lines[i - 1];
  if (!parted || above === undefined || above.end - above.start > LONGEST_FOOTNOTE) return false;
  const content = contentOf(text, above);
  return FOOTNOTE.test(content) && /[.!?…»)]$/u.test(content);
}

const LONGEST_FOOTNOTE = 220;

const FOOTNOTE = compact(/^\*{1,3} ?\p{L}/u);

const isStep = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && b > a && b - a <= 3;

function hasNumberNeighbour(text: string, lines: readonly Line[], i: number): boolean {
  return isNumber(text, lines[i - 1]) || isNumber(text, lines[i + 1]);
}

/** The line before is unfinished and the line after goes on in small letters, or a page ends here. */
function interrupts(text: string, lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (after?.pageBreak || line.pageBreak) return true;
  if (before === undefined || after === undefined) return false;
  return (before.facts & ENDED) === 0 && isLowerAt(text, after.start) && before.end - before.start > 30;
}

function lineAsJunk(line: Line, rule: string): Junk {
  return { start: line.start, end: line.end, kind: 'page-marker', rule };
}

const HEADER_REPEATS = 3;
/** … where each carries its page. */
const FEWEST_PAGED = 2;

/** The same short line again and again, beside page numbers, page breaks or inside sentences. */
export function runningHeaders(text: string, lines: readonly Line[], junk: Junk[]): void {
  const alike = lookingAlike(text, lines);
  if (alike.length < FEWEST_PAGED) return;
  const places = new Map<string, number[]>();
  for (const i of alike) {
    const key = headerKey(text, lines[i]!);
    if (key === null) continue;
    const at = places.get(key);
    if (at === undefined) places.set(key, [i]);
    else at.push(i);
  }
  for (const at of places.values()) if (at.length >= FEWEST_PAGED) addHeaders(text, lines, at, junk);
}

/** The lines `at` have one wording. */
function addHeaders(text: string, lines: readonly Line[], at: readonly number[], junk: Junk[]): void {
  const paged = carriesPages(text, lines, at);
  if (at.length < HEADER_REPEATS && !paged) return;
  const atBreaks = at.filter((i) => paged || isPageEdge(text, lines, i)).length;
  // The first one may be the essay's own title, which the header repeats; a title carries no page.
  const headers = at.filter((i, k) => k > 0 || paged || isBesideNumber(text, lines, i));
  if (atBreaks * 3 >= at.length * 2)
    junk.push(...headers.map((i) => lineAsJunk(lines[i]!, 'furniture/running-header')));
}

/** `5 минут`, `10 Гбит/с` */
const FIGURE_AND_SMALL: RegExp = compact(/^\d+ (?:\p{Ll}|\p{L}+\/\p{L})/u);

/** `Арал мәселелері 17` … `Арал мәселелері 18`: two are enough where each carries its page. */
function carriesPages(text: string, lines: readonly Line[], at: readonly number[]): boolean {
  const contents = at.map((i) => contentOf(text, lines[i]!));
  // 5 минут, 10 минут …: amounts in the cells of a table.
  if (contents.some((content) => FIGURE_AND_SMALL.test(content))) return false;
  const pages = contents.map((content) =>
    Number.parseInt(/^\d{1,4}(?=[ |])|(?<=[ |])\d{1,4}$/u.exec(content)?.[0] ?? '', 10),
  );
  return pages.every((page, k) => k === 0 || (page > pages[k - 1]! && page - pages[k - 1]! < 20));
}

/**
 * `52` … `Шоқан Уәлиханов 53`: even and odd pages carry their numbers differently. Two such lines with numbers one apart,
 * both between lines of prose.
 */
export function facingPages(
  text: string,
  lines: readonly Line[],
  bareLines: readonly number[],
  headedLines: readonly number[],
): Junk[] {
  const [bare, headed] = [new Map<number, number>(), new Map<number, number>()];
  for (const i of bareLines) if (isBetweenProse(lines, i)) bare.set(pageIn(text, lines[i]!), i);
  if (bare.size === 0) return [];
  for (const i of headedLines) {
    const line = lines[i]!;
    if (line.end - line.start > LONGEST_HEADER || !isBetweenProse(lines, i)) continue;
    const page = HEADED_PAGE.exec(contentOf(text, line));
    if (page !== null) headed.set(Number(page[1] ?? page[2]), i);
  }
  const out = new Set<number>();
  for (const [page, i] of headed) {
    const other = bare.get(page - 1) ?? bare.get(page + 1);
    if (other !== undefined) out.add(i).add(other);
  }
  return [...out].map((i) => lineAsJunk(lines[i]!, 'furniture/facing-pages'));
}

const HEADED_PAGE = compact(/^(?:\p{Lu}[\p{L} ]{3,50} (\d{1,4})|(\d{1,4}) \p{Lu}[\p{L} ]{3,50})$/u);

/** Shorter lines may be cells of a table. */
const SHORTEST_PROSE = 40;

const isBetweenProse = (lines: readonly Line[], i: number): boolean => isProse(lines[i - 1]) && isProse(lines[i + 1]);

const isProse = (line: Line | undefined): boolean => line !== undefined && line.end - line.start >= SHORTEST_PROSE;

const LOOK_BITS = 12;
const LOOKS: number = 1 << LOOK_BITS;
/** The line that had a look last, counted through all texts; looks far apart may share a number. */
const lastWith: Float64Array = new Float64Array(LOOKS);
let linesBefore = 1;

/** The lines that may have the wording of another one, by its length and its first and last letters. */
function lookingAlike(text: string, lines: readonly Line[]): readonly number[] {
  const first = linesBefore;
  linesBefore += lines.length;
  let alike: Set<number> | null = null;
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    const look = end - start > LONGEST_HEADER ? -1 : lookOf(text, start, end);
    if (look < 0) continue;
    const before = lastWith[look]!;
    lastWith[look] = first + i;
    if (before >= first) alike = (alike ?? new Set<number>()).add(before - first).add(i);
  }
  return alike === null ? NONE : [...alike].sort((a, b) => a - b);
}

const NONE: readonly number[] = [];

/** Length and outer letters of what `headerKey` keeps, mixed into one number; -1 where it keeps nothing. */
function lookOf(text: string, from: number, to: number): number {
  const start = wordingStart(text, from, to);
  const end = wordingEnd(text, start, to);
  if (end - start < SHORTEST_KEY || isMarkAt(text, end - 1, TERMINAL | PAUSE)) return -1;
  let look = end - start;
  for (const at of [start, start + 1, end - 1]) look = Math.imul(look, 31) ^ lowerCode(text.charCodeAt(at));
  return (look ^ (look >>> LOOK_BITS)) & (LOOKS - 1);
}

const SHORTEST_KEY = 4;

function wordingStart(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && isHeaderEdge(text.charCodeAt(start))) start++;
  return start;
}

function wordingEnd(text: string, start: number, to: number): number {
  let end = to;
  while (end > start && isHeaderEdge(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Figures, blanks and bars around a header's wording. */
const isHeaderEdge = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (markSets(code) & HEADER_EDGE) !== 0 ||
  code === BYTE_ORDER ||
  ((CHAR_FLAGS[code]! & (BLANK | NEWLINE)) !== 0 && code !== NEXT_LINE);

const BYTE_ORDER = 0xfeff;
/** A line end that `\s` does not know. */
const NEXT_LINE = 0x85;

const LONGEST_HEADER = 90;

/** The wording of a line that looks like another one; null where it holds no word. */
function headerKey(text: string, line: Line): string | null {
  const start = wordingStart(text, line.start, line.end);
  const end = wordingEnd(text, start, line.end);
  return countWords(text, start, end, 1) === 1 ? text.slice(start, end).toLowerCase() : null;
}

const isBesideNumber = (text: string, lines: readonly Line[], i: number): boolean =>
  lines[i]!.pageBreak || isNumber(text, lines[i - 1]) || isNumber(text, lines[i + 1]);

function isPageEdge(text: string, lines: readonly Line[], i: number): boolean {
  const [before, after] = [lines[i - 1], lines[i + 1]];
  if (isBesideNumber(text, lines, i) || after === undefined || after.pageBreak) return true;
  return before !== undefined && (before.facts & ENDED) === 0 && isLowerAt(text, after.start);
}

/**
 * A line beside a page number is the page's head when it stands inside a sentence, and, in capitals, when it comes
 * again: `… Земарх баскар-⏎49⏎ТҮРІК ҚАҒАНАТЫ⏎ды.` The head of the first page, above a numbered heading, goes with it.
 */
export function pageHeads(text: string, lines: readonly Line[], known: readonly Junk[]): Junk[] {
  const found = known.filter((j) => PAGE_RULES.has(j.rule));
  if (found.length === 0) return [];
  const marks = new Set(found.map((j) => j.start));
  const isMark = (i: number): boolean => i >= 0 && i < lines.length && marks.has(lines[i]!.start);
  const beside: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!;
    if (end - start <= LONGEST_HEADER && !isMark(i) && (isMark(i - 1) || isMark(i + 1))) beside.push(i);
  }
  if (beside.length === 0) return [];
  const counts = countAlike(text, lines, beside);
  const afterMarks = new Map<string, number>();
  for (let i = 1; i < lines.length; i++) {
    if (!isMark(i - 1) || !isHead(text, lines, i)) continue;
    const content = contentOf(text, lines[i]!);
    afterMarks.set(content, (afterMarks.get(content) ?? 0) + 1);
  }
  const heads: Junk[] = [];
  for (const i of beside) {
    const line = lines[i]!;
    const content = contentOf(text, line);
    const times = counts.get(content) ?? 0;
    const again = times >= 2 && (isAllCaps(text, line.start, line.end) || afterMarks.get(content) === times);
    if (again || isInsideSentence(text, lines, i, isMark)) heads.push(lineAsJunk(line, 'furniture/page-head'));
  }
  return withFirst(text, lines, heads);
}

/** How often the wordings of the lines `some` stand on lines of the text. */
function countAlike(text: string, lines: readonly Line[], some: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const lengths = new Uint8Array(LONGEST_HEADER + 1);
  for (const i of some) {
    counts.set(contentOf(text, lines[i]!), 0);
    lengths[lines[i]!.end - lines[i]!.start] = 1;
  }
  for (const line of lines) {
    const length = line.end - line.start;
    if (length > LONGEST_HEADER || lengths[length] !== 1) continue;
    const content = contentOf(text, line);
    const times = counts.get(content);
    if (times !== undefined) counts.set(content, times + 1);
  }
  return counts;
}

/** The heads of pages, with the first line of the text where it is one of them and a numbered heading stands below. */
function withFirst(text: string, lines: readonly Line[], heads: Junk[]): Junk[] {
  const [first, second] = lines;
  if (heads.length === 0 || first === undefined || second === undefined) return heads;
  const content = contentOf(text, first);
  const opens = heads.some(({ start, end }) => text.slice(start, end) === content);
  if (opens && heads[0]!.start !== first.start && isNumbered(text, second))
    heads.unshift(lineAsJunk(first, 'furniture/page-head'));
  return heads;
}

/** A line above prose that may be a page's head whatever its letters: it begins with a capital and ends with no mark. */
function isHead(text: string, lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i]!, lines[i + 1]];
  if (next === undefined || next.end - next.start < SHORTEST_PROSE) return false;
  if (!isUpperAt(text, line.start) || !isLetterAt(text, line.end - 1)) return false;
  return !HEADINGS.has(text.slice(line.start, line.end).toLowerCase());
}

/** `Қорытынды` may open two pages, each under a chapter. */
const HEADINGS: ReadonlySet<string> = new Set(Object.values(HEADING_WORDS).flat());

const PAGE_RULES: ReadonlySet<string> = new Set([
  'furniture/page-number',
  'furniture/page-line',
  'furniture/rule-line',
]);

/** The nearest lines of text on both sides of the page's end make one sentence without line `i`. */
function isInsideSentence(text: string, lines: readonly Line[], i: number, isMark: (i: number) => boolean): boolean {
  let [above, below] = [i - 1, i + 1];
  while (isMark(above)) above--;
  while (isMark(below)) below++;
  const [before, line, after] = [lines[above], lines[i]!, lines[below]];
  if (before === undefined || after === undefined || isLowerAt(text, line.start)) return false;
  const open = before.end - before.start > 30 && (before.facts & ENDED) === 0;
  if (!open || !isLowerAt(text, after.start)) return false;
  if (isAllCaps(text, line.start, line.end)) return true;
  // In other letters it could be the sentence itself: an empty line parts it, or it is much shorter than a line.
  const short = line.end - line.start < SHORT_HEAD * (before.end - before.start);
  return (after.emptyBefore > 0 || short) && !'.,;:!?…-–—'.includes(text[line.end - 1]!);
}

const SHORT_HEAD = 0.6;

function isNumbered(text: string, { start, end }: Line): boolean {
  const numbering = parseNumbering(text, start, end);
  return numbering !== null && (numbering.closed || numbering.kind === 'sign' || numbering.kind === 'division');
}

/** `СПОРТ АЛАҢЫ № 77 24 қыркүйек 6-бет`: the head of a newspaper's page, the first or last line of a text. */
export function newspaperHeads(text: string, lines: readonly Line[], junk: Junk[]): void {
  const last = lines.length - 1;
  if (last >= 0 && isNewspaperHead(text, lines[0]!)) junk.push(lineAsJunk(lines[0]!, 'furniture/newspaper-head'));
  if (last > 0 && isNewspaperHead(text, lines[last]!)) junk.push(lineAsJunk(lines[last]!, 'furniture/newspaper-head'));
}

function isNewspaperHead(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_HEADER || text[line.end - 1] !== LAST_OF_PAGE) return false;
  const content = contentOf(text, line);
  return content.includes('№') && NEWSPAPER.test(content);
}

/** `бет` */
const LAST_OF_PAGE = 'т';
const NEWSPAPER = compact(/^[«"“]?\p{Lu}[^.!?/]{2,50}№ ?\d{1,4}(?!\d)[^!?/]{0,40}[ ,]\d{1,3} ?-? ?бет$/u);
