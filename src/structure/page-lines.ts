import { BLANK, CHAR_FLAGS, isDigitAt, isLetterAt, isLowerAt, isUpperAt, NEWLINE } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { HEADING_WORDS } from '../kazakh/heading-words.ts';
import { lowerCode } from './boundaries/lower-word.ts';
import { isAllCaps } from './capitals.ts';
import type { Junk } from './furniture.ts';
import { countWords, endsWithTerminal, type Line } from './lines.ts';
import { HEADER_EDGE, isMarkAt, markSets, PAUSE, TERMINAL } from './mark-sets.ts';
import { parseNumbering } from './numbering.ts';

// What a page carries beside its text: its number, its running header, its head. `contents` are the lines as strings.

/** Stands for a line that is too long to be furniture of any kind. */
export const LONG = '';

/** A figure, with dashes or brackets around. */
const NUMBER_LINE = /^[-–—[( ]{0,4}\d{1,4}[-–—\]) ]{0,4}$/u;
const LONGEST_NUMBER_LINE = 12;
/** Is the line a figure and no more? */
export const isNumberLine = (content = ''): boolean =>
  content.length <= LONGEST_NUMBER_LINE && !isLetterAt(content, 0) && NUMBER_LINE.test(content);

/** The number on such a line. */
const pageIn = (content: string): number => Number.parseInt(content.replace(/\D+/gu, ''), 10);

/**
 * A figure alone on a line is a page number when the figures of such lines rise through the document, or when it
 * interrupts a sentence. One in a row of table cells is not.
 */
export function pageNumbers(text: string, lines: readonly Line[], contents: readonly string[]): Junk[] {
  const found: { index: number; value: number }[] = [];
  for (let index = 0; index < contents.length; index++)
    if (isNumberLine(contents[index])) found.push({ index, value: pageIn(contents[index]!) });
  if (found.length === 0) return [];
  const rising = found.filter(
    ({ value }, k) => isStep(found[k - 1]?.value, value) || isStep(value, found[k + 1]?.value),
  );
  const out = new Set(rising.length >= 2 ? rising.map((f) => f.index) : []);
  for (const { index } of found)
    if (interrupts(text, lines, index) || isUnderFootnotes(lines, contents, index)) out.add(index);
  return [...out]
    .filter((i) => !hasNumberNeighbour(contents, i))
    .map((i) => lineAsJunk(lines[i]!, 'furniture/page-number'));
}

/** A figure parted by empty lines from the footnotes above it: the page's foot. */
function isUnderFootnotes(lines: readonly Line[], contents: readonly string[], i: number): boolean {
  const parted = lines[i]!.emptyBefore > 0 && (lines[i + 1]?.emptyBefore ?? 1) > 0;
  return parted && FOOTNOTE.test(contents[i - 1] ?? '') && /[.!?…»)]$/u.test(contents[i - 1]!);
}

const FOOTNOTE = compact(/^\*{1,3} ?\p{L}/u);

const isStep = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && b > a && b - a <= 3;

function hasNumberNeighbour(contents: readonly string[], i: number): boolean {
  return isNumberLine(contents[i - 1]) || isNumberLine(contents[i + 1]);
}

/** The line before is unfinished and the line after goes on in small letters, or a page ends here. */
function interrupts(text: string, lines: readonly Line[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index]!, lines[index + 1]];
  if (after?.pageBreak || line.pageBreak) return true;
  if (before === undefined || after === undefined) return false;
  return (
    !endsWithTerminal(text, before.start, before.end) && isLowerAt(text, after.start) && before.end - before.start > 30
  );
}

function lineAsJunk(line: Line, rule: string): Junk {
  return { start: line.start, end: line.end, kind: 'page-marker', rule };
}

const HEADER_REPEATS = 3;

/** The same short line again and again, beside page numbers, page breaks or inside sentences. */
export function runningHeaders(text: string, lines: readonly Line[], contents: readonly string[]): Junk[] {
  const places = new Map<string, number[]>();
  for (const i of lookingAlike(contents)) {
    const key = headerKey(contents[i]!);
    if (key === null) continue;
    const at = places.get(key);
    if (at === undefined) places.set(key, [i]);
    else at.push(i);
  }
  const junk: Junk[] = [];
  for (const at of places.values()) {
    if (at.length < HEADER_REPEATS && !carriesPages(contents, at)) continue;
    const paged = carriesPages(contents, at);
    const atBreaks = at.filter((i) => paged || isPageEdge(text, lines, contents, i)).length;
    // The first one may be the essay's own title, which the header repeats; a title carries no page.
    const headers = at.filter((i, k) => k > 0 || paged || isBesideNumber(lines, contents, i));
    if (atBreaks * 3 >= at.length * 2)
      junk.push(...headers.map((i) => lineAsJunk(lines[i]!, 'furniture/running-header')));
  }
  return junk;
}

/** `5 минут`, `10 Гбит/с` */
const FIGURE_AND_SMALL: RegExp = compact(/^\d+ (?:\p{Ll}|\p{L}+\/\p{L})/u);

/** `Арал мәселелері 17` … `Арал мәселелері 18`: two are enough where each carries its page. */
function carriesPages(contents: readonly string[], at: readonly number[]): boolean {
  // 5 минут, 10 минут …: amounts in the cells of a table.
  if (at.some((i) => FIGURE_AND_SMALL.test(contents[i]!))) return false;
  const pages = at.map((i) => Number.parseInt(/^\d{1,4}(?=[ |])|(?<=[ |])\d{1,4}$/u.exec(contents[i]!)?.[0] ?? '', 10));
  return at.length >= 2 && pages.every((page, k) => k === 0 || (page > pages[k - 1]! && page - pages[k - 1]! < 20));
}

/**
 * `52` … `Шоқан Уәлиханов 53`: even and odd pages carry their numbers differently. Two such lines with numbers one apart,
 * both between lines of prose.
 */
export function facingPages(lines: readonly Line[], contents: readonly string[]): Junk[] {
  const [bare, headed] = [new Map<number, number>(), new Map<number, number>()];
  for (let i = 0; i < contents.length; i++) {
    const content = contents[i]!;
    if (content === LONG || content.length > LONGEST_HEADER) continue;
    if (isNumberLine(content)) {
      if (isBetweenProse(lines, i)) bare.set(pageIn(content), i);
    } else if (isDigitAt(content, content.length - 1) || isDigitAt(content, 0)) {
      const page = isBetweenProse(lines, i) ? HEADED_PAGE.exec(content) : null;
      if (page !== null) headed.set(Number(page[1] ?? page[2]), i);
    }
  }
  if (bare.size === 0 || headed.size === 0) return [];
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

/** How often a look was seen, twice at most; looks far apart may share a number. */
const LOOKS = 1 << 10;
const seen: Uint8Array = new Uint8Array(LOOKS);
const TWICE = 2;

/** The lines that may have the wording of another one, by its length and its first and last letter. */
function lookingAlike(contents: readonly string[]): number[] {
  const [places, looks]: [number[], number[]] = [[], []];
  for (let i = 0; i < contents.length; i++) {
    const look = lookOf(contents[i]!);
    if (look < 0) continue;
    places.push(i);
    looks.push(look);
  }
  if (places.length < 2) return [];
  seen.fill(0);
  for (const look of looks) if (seen[look]! < TWICE) seen[look]!++;
  return places.filter((_, k) => seen[looks[k]!] === TWICE);
}

/** Length and outer letters of what `headerKey` keeps, mixed into one number; -1 where it keeps nothing. */
function lookOf(content: string): number {
  if (content.length > LONGEST_HEADER || content.length < SHORTEST_KEY) return -1;
  const start = wordingStart(content);
  const end = wordingEnd(content, start);
  if (end - start < SHORTEST_KEY || isMarkAt(content, end - 1, TERMINAL | PAUSE)) return -1;
  const [first, last] = [lowerCode(content.charCodeAt(start)), lowerCode(content.charCodeAt(end - 1))];
  return (Math.imul((end - start) ^ (first << 7), 31) ^ last) & (LOOKS - 1);
}

const SHORTEST_KEY = 4;

function wordingStart(content: string): number {
  let start = 0;
  while (start < content.length && isHeaderEdge(content.charCodeAt(start))) start++;
  return start;
}

function wordingEnd(content: string, start: number): number {
  let end = content.length;
  while (end > start && isHeaderEdge(content.charCodeAt(end - 1))) end--;
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
function headerKey(content: string): string | null {
  const start = wordingStart(content);
  const key = content.slice(start, wordingEnd(content, start)).toLowerCase();
  return countWords(key, 0, key.length, 1) === 1 ? key : null;
}

const isBesideNumber = (lines: readonly Line[], contents: readonly string[], i: number): boolean =>
  lines[i]!.pageBreak || isNumberLine(contents[i - 1]) || isNumberLine(contents[i + 1]);

function isPageEdge(text: string, lines: readonly Line[], contents: readonly string[], i: number): boolean {
  const [before, after] = [lines[i - 1], lines[i + 1]];
  if (isBesideNumber(lines, contents, i) || after === undefined || after.pageBreak) return true;
  return before !== undefined && !endsWithTerminal(text, before.start, before.end) && isLowerAt(text, after.start);
}

/**
 * A line beside a page number is the page's head when it stands inside a sentence, and, in capitals, when it comes
 * again: `… Земарх баскар-⏎49⏎ТҮРІК ҚАҒАНАТЫ⏎ды.` The head of the first page, above a numbered heading, goes with it.
 */
export function pageHeads(
  text: string,
  lines: readonly Line[],
  contents: readonly string[],
  known: readonly Junk[],
): Junk[] {
  const marks = new Set(known.filter((j) => PAGE_RULES.has(j.rule)).map((j) => j.start));
  if (marks.size === 0) return [];
  const counts = new Map<string, number>();
  for (const content of contents)
    if (content !== LONG && content.length <= LONGEST_HEADER) counts.set(content, (counts.get(content) ?? 0) + 1);
  const isMark = (i: number): boolean => i >= 0 && i < lines.length && marks.has(lines[i]!.start);
  const afterMarks = new Map<string, number>();
  contents.forEach((content, i) => {
    if (isMark(i - 1) && isHead(text, lines, i)) afterMarks.set(content, (afterMarks.get(content) ?? 0) + 1);
  });
  const heads: Junk[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.end - line.start > LONGEST_HEADER || isMark(i) || !(isMark(i - 1) || isMark(i + 1))) continue;
    const times = counts.get(contents[i]!) ?? 0;
    const again = times >= 2 && (isAllCaps(text, line.start, line.end) || afterMarks.get(contents[i]!) === times);
    if (again || isInsideSentence(text, lines, i, isMark)) heads.push(lineAsJunk(line, 'furniture/page-head'));
  }
  const [first, second] = lines;
  const opens = first !== undefined && heads.some(({ start, end }) => text.slice(start, end) === contents[0]);
  if (opens && heads[0]!.start !== first.start && second !== undefined && isNumbered(text, second))
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
  const open = before.end - before.start > 30 && !endsWithTerminal(text, before.start, before.end);
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
export function newspaperHeads(lines: readonly Line[], contents: readonly string[]): Junk[] {
  const last = lines.length - 1;
  const heads: Junk[] = [];
  if (isNewspaperHead(contents[0])) heads.push(lineAsJunk(lines[0]!, 'furniture/newspaper-head'));
  if (last > 0 && isNewspaperHead(contents[last])) heads.push(lineAsJunk(lines[last]!, 'furniture/newspaper-head'));
  return heads;
}

const isNewspaperHead = (content = ''): boolean =>
  content.length <= LONGEST_HEADER && content.includes('№') && NEWSPAPER.test(content);

const NEWSPAPER = compact(/^[«"“]?\p{Lu}[^.!?/]{2,50}№ ?\d{1,4}(?!\d)[^!?/]{0,40}[ ,]\d{1,3} ?-? ?бет$/u);
