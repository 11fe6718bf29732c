import { isDigitAt, isLowerAt, isSpaceAt, isUpperAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import type { Span } from '../core/span.ts';
import { CONTENTS_WORD } from './first-letters.ts';
import type { Junk } from './furniture.ts';
import { dottedLeaders, tabLeaders } from './leaders.ts';
import { endsWithTerminal, trimmedStart } from './lines.ts';
import { DASH, isMarkAt } from './mark-sets.ts';
import { parseNumbering, partsOf } from './numbering.ts';
import { CASE } from './steps.ts';
import type { Line } from './survey.ts';
import { foldedIn, type HeadingWords } from './wording.ts';

/** A contents entry as read; `key` is its folded title. */
export interface TocDraft {
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly page: string | null;
  readonly key: string;
}

export interface Toc {
  readonly entries: readonly TocDraft[];
  /** Lengths of their keys, and the longest. */
  readonly lengths: readonly number[];
  readonly longest: number;
  /** The entries' place in the text, the contents heading left out. */
  readonly span: Span;
}

const FARTHEST_ENTRY = 500;

/** The first table of contents of a text, whether on lines of its own or glued into one; null where none is sure. */
export function findToc(text: string, lines: readonly Line[], words: HeadingWords): Toc | null {
  const heading = contentsHeading(text, lines, words);
  return ledToc(text, lines, words, heading) ?? (heading === null ? null : pagedToc(text, lines, words, heading));
}

/** End of the contents heading's wording and its line's index. */
interface Heading {
  readonly end: number;
  readonly line: number;
}

const CONTENTS_WORDS = compact(
  /^(?:мазмұны?|жоспары?|содержание|оглавление|contents|table of contents)(?![\p{Ll}])[ \t:.]*/iu,
);

function contentsHeading(text: string, lines: readonly Line[], words: HeadingWords): Heading | null {
  const mayBeGlued =
    lines.some(({ facts }) => (facts & CASE) !== 0) && (hasGlued(text, 'Мазмұн') || hasGlued(text, 'Жоспар'));
  for (let i = 0; i < lines.length; i++) {
    const { start, end, facts } = lines[i]!;
    const own = (facts & CONTENTS_WORD) === 0 ? -1 : contentsWords(text, start, end);
    if (own >= 0) return { end: own, line: i };
    if (isContents(text, start, end, words)) return { end, line: i };
    const glued =
      mayBeGlued && (facts & CASE) !== 0 ? GLUED_CONTENTS.exec(text.slice(start, Math.min(end, start + 300))) : null;
    if (glued !== null) return { end: start + glued.index + glued[0].length, line: i };
  }
  return null;
}

const LONGEST_HEADING = 40;

const isContents = (text: string, start: number, end: number, words: HeadingWords): boolean =>
  end - start < LONGEST_HEADING && words.isContents(text, start, end);

/** Does the word stand somewhere right behind a small letter? */
function hasGlued(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isLowerAt(text, at - 1)) return true;
  return false;
}

const OPENS_ENTRY: RegExp = compact(/^[\p{Lu}\d]/u);

const GLUED_TO_ENTRY: RegExp = compact(/^(?:Мазмұны|МАЗМҰНЫ)(?=\p{Lu})/u);

/** End of the contents heading that the line opens with, or -1. */
function contentsWords(text: string, start: number, end: number): number {
  const content = text.slice(start, Math.min(end, start + 60));
  const match = CONTENTS_WORDS.exec(content) ?? GLUED_TO_ENTRY.exec(content);
  if (match === null) return -1;
  const alone = match[0].length >= end - start || OPENS_ENTRY.test(content.slice(match[0].length));
  return alone ? start + match[0].length : -1;
}

/** `… жылдарындаЖоспар:Кіріспе......3`: the title, the contents heading and its first entry run together. */
const GLUED_CONTENTS = compact(/(?<=\p{Ll})(?:Мазмұны?|Жоспары?)[:. ]*(?=[\p{Lu}\d][^\n]{2,150}?\.{4})/u);

/** Entries with dot leaders: `Кіріспе.......3-6І-тарау⏎Қазақстан … саясаты .......7-25`. */
function ledToc(text: string, lines: readonly Line[], words: HeadingWords, heading: Heading | null): Toc | null {
  const leaders = leadersOf(text, lines, heading);
  if (leaders.length < (heading === null ? 2 : 1)) return null;
  const first = leaders[0]!;
  const own = lines.find((line) => line.start <= first[0] && first[0] < line.end);
  const near = heading !== null && heading.end <= first[0] && first[0] - heading.end < FARTHEST_ENTRY;
  const start = near ? heading.end : (own?.start ?? 0);
  const reader = new EntryReader(text, words);
  let at = start;
  for (const [from, to] of leaders) {
    const page = readPage(text, to, reader);
    reader.chunk(at, from, page.text);
    at = page.end;
  }
  const end = reader.tail(at);
  return reader.entries.length >= 2 ? tocOf(reader.entries, [start, end]) : null;
}

/** Those under the contents heading, where there is one and they stand there; else the first run anywhere. */
function leadersOf(text: string, lines: readonly Line[], heading: Heading | null): Span[] {
  const dotted = dottedLeaders(text, lines);
  if (heading === null) return cluster(dotted);
  const tabbed = tabLeaders(text, heading.end);
  const under = [...dotted, ...tabbed].filter((span) => span[0] >= heading.end).sort((a, b) => a[0] - b[0]);
  const once = under.filter((span, i) => i === 0 || span[0] >= under[i - 1]![1]);
  const near = once[0] !== undefined && once[0][0] - heading.end < FARTHEST_ENTRY;
  return near ? cluster(once) : cluster(dotted);
}

/** The first run of leaders that stand no farther apart than two entries do. */
function cluster(all: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of all) {
    const last = out.length > 0 ? out[out.length - 1] : undefined;
    if (last !== undefined && span[0] - last[1] > FARTHEST_ENTRY) break;
    out.push(span);
  }
  return out;
}

const NUMBER_BEHIND_PAGE: RegExp = compact(/^(?:\.\d{1,2}){1,3}|^\.(?=[ \t]\p{Lu})/u);

/** A page, or a range; digits of the next entry's number glued to it are given back: `142.2` is page 14, entry 2.2. */
function readPage(text: string, at: number, reader: EntryReader): { text: string; end: number } {
  let end = at;
  while (isDigitAt(text, end) || isFigureLookAlike(text, end, at)) end++;
  const range = rangeFrom(text, end);
  if (range !== null) return { text: `${text.slice(at, end)}-${range[1]}`, end: end + range[0].length };
  const digits = text.slice(at, end).replace(/З/gu, '3').replace(/О/gu, '0');
  const rest = text[end] === '.' ? NUMBER_BEHIND_PAGE.exec(text.slice(end, end + 12)) : null;
  if (rest === null) return { text: digits, end };
  for (let keep = digits.length - 1; keep >= 1; keep--) {
    const number = digits.slice(keep) + (rest[0] === '.' ? '' : rest[0]);
    if (reader.isNext(number)) return { text: digits.slice(0, keep), end: at + keep };
  }
  const keep = digits.length > 1 && rest[0] !== '.' ? digits.length - 1 : digits.length;
  return { text: digits.slice(0, keep), end: at + keep };
}

/** `-12` behind a page: the last page of its entry. */
function rangeFrom(text: string, at: number): RegExpExecArray | null {
  const dash = text[at] === ' ' ? at + 1 : at;
  if (dash >= text.length || !isMarkAt(text, dash, DASH)) return null;
  return /^ ?[-–—] ?(\d{1,3})(?!\d)/u.exec(text.slice(at, at + 8));
}

/** `1З` for 13, `2О` for 20: a capital that looks like a figure, after a figure and before no small letter. */
function isFigureLookAlike(text: string, i: number, start: number): boolean {
  return (text[i] === 'З' || i > start) && (text[i] === 'З' || text[i] === 'О') && !isLowerAt(text, i + 1);
}

const WORD_BEHIND: RegExp = compact(/^[\s.]*(\p{Lu}\p{L}*)/u);

/** Reads entries out of the text between two page numbers. */
class EntryReader {
  readonly entries: Omit<TocDraft, 'level'>[] = [];
  readonly #text: string;
  readonly #words: HeadingWords;

  constructor(text: string, words: HeadingWords) {
    this.#text = text;
    this.#words = words;
  }

  /** Does `number` follow the numbers read so far? `2.2` after `2.1`, `2.1` after `II` or `1.3`, `3` after `2.4`. */
  isNext(number: string): boolean {
    const last = this.entries.findLast((entry) => entry.number !== null && /^\d/.test(entry.number))?.number ?? '0';
    const [a, b] = [last.split('.').map(Number), number.split('.').map(Number)];
    const depth = b.length - 1;
    if (b[depth] === (a[depth] ?? 0) + 1 && b.slice(0, depth).every((part, i) => part === a[i])) return true;
    return b[depth] === 1 && (depth === 0 || b[0] === (a[0] ?? 0) + 1 || b[0] === a[0]);
  }

  /** `[start, end)` is the text before one page: usually one entry, sometimes some without a page before it. */
  chunk(start: number, end: number, page: string): void {
    let from = start;
    for (let at = entryEnd(this.#text, start, end); at < end; at = entryEnd(this.#text, at, end)) {
      const next = behindEntry(this.#text, at, end);
      if (this.#hasTitle(from, at) && this.#opens(from, at, next, end)) {
        this.#add(from, next, null);
        from = next;
      }
      at = next;
    }
    this.#add(from, end, page);
  }

  /** Entries after the last page: a known wording that another known wording follows. Returns the contents' end. */
  tail(at: number): number {
    const text = this.#text;
    if (!this.#words.mayBegin(text, at)) return at;
    const most = Math.min(80, text.length - at);
    for (let length = 4; length <= most; length++) {
      const next = length < most ? text[at + length] : undefined;
      if (next !== undefined && !isUpperAt(text, at + length) && next !== '\n' && next !== '.' && next !== '\t')
        continue;
      const kind = this.#words.kindIn(text, at, at + length);
      if (kind === null || kind === 'introduction') continue;
      const follows = WORD_BEHIND.exec(text.slice(at + length, at + length + 40));
      if (follows === null || (this.#words.kindOf(follows[1]!) === null && !/^Кіріспе|^КІРІСПЕ/u.test(follows[1]!)))
        continue;
      this.#add(at, at + length, null);
      return at + length;
    }
    return at;
  }

  /** Does an entry begin at `next`, with a number or a known wording, or is the one before it, `[from, to)`, known? */
  #opens(from: number, to: number, next: number, end: number): boolean {
    if (parseNumbering(this.#text, next, end) !== null) return true;
    const lineEnd = this.#text.indexOf('\n', next);
    const stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    return this.#words.kindIn(this.#text, next, stop) !== null || this.#words.kindIn(this.#text, from, to) !== null;
  }

  #hasTitle(start: number, end: number): boolean {
    const from = trimmedStart(this.#text, start, end);
    const title = parseNumbering(this.#text, from, end)?.end ?? from;
    return tidyEnd(this.#text, title, end) > title;
  }

  #add(start: number, end: number, page: string | null): void {
    let from = start;
    while (from < end && (isSpaceAt(this.#text, from) || this.#text[from] === '.')) from++;
    const numbering = parseNumbering(this.#text, from, end);
    const title = tidy(this.#text, numbering?.end ?? from, end);
    const key = foldedIn(this.#text, numbering?.end ?? from, end);
    if (title !== '') this.entries.push({ number: numbering?.number ?? null, title, page, key });
  }
}

/** The place from `from` on where an entry may end: a line end, or a full stop with a number such as `2.1` behind it. */
function entryEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const mark = text[at];
    if (mark === '\n' || (mark === '.' && NUMBER_OF_TWO.test(text.slice(at, Math.min(end, at + LONGEST_OF_TWO)))))
      return at;
  }
  return end;
}

const NUMBER_OF_TWO = /^\.\d{1,2}\.\d/u;
const LONGEST_OF_TWO = 5;

/** Behind that place, and the blanks of a new line. */
function behindEntry(text: string, at: number, end: number): number {
  let next = at + 1;
  if (text[at] === '\n') while (next < end && (text[next] === ' ' || text[next] === '\t')) next++;
  return next;
}

/** A title without blanks, dots and leaders around, one blank between words. */
function tidy(text: string, start: number, end: number): string {
  const from = trimmedStart(text, start, end);
  return text.slice(from, tidyEnd(text, from, end)).replace(/\s+/gu, ' ');
}

/** `end` moved back over blanks, dots and leaders, not before `start`. */
function tidyEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isSpaceAt(text, at - 1) || '.…_'.includes(text[at - 1]!))) at--;
  return at;
}

const PAGED_LINE = /^(.{3,160}?)(?:[ \t]*\t[ \t]*|[ ]{2,}|[ ]|[–—-])(\d{1,3}(?:[-–]\d{1,3})?)(?: ?бет)?$/u;
const MOST_ENTRIES = 80;

/** Lines under a contents heading that end in rising page numbers, without leaders. */
function pagedToc(text: string, lines: readonly Line[], words: HeadingWords, heading: Heading): Toc | null {
  const reader = new EntryReader(text, words);
  let pending = -1;
  let end = heading.end;
  let lastPage = 0;
  for (let i = heading.line + 1; i < lines.length && i < heading.line + MOST_ENTRIES; i++) {
    const { start, end: stop } = lines[i]!;
    if (stop - start > 170) break;
    const match = PAGED_LINE.exec(text.slice(start, stop));
    const page = match === null ? Number.NaN : Number.parseInt(match[2]!, 10);
    if (match === null || page < lastPage || page > lastPage + 200) {
      if (pending >= 0 || endsWithTerminal(text, start, stop)) break;
      pending = i;
      continue;
    }
    reader.chunk(pending >= 0 ? lines[pending]!.start : start, start + match[1]!.length, match[2]!.replace('–', '-'));
    pending = -1;
    lastPage = page;
    end = stop;
  }
  if (reader.entries.length < 2) return null;
  return tocOf(reader.entries, [heading.end, end]);
}

/** A line or a piece. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A contents entry without a page may be this long. */
const LONGEST_PLAIN = 150;

/**
 * Entries without pages under a contents heading, on lines of their own or glued: short pieces, until one of them
 * comes again as a heading of the body.
 *
 *     Жоспар:|Кіріспе|1. Ғарыш айлағы|Қорытынды|Кіріспе|Байқоңыр – …
 *
 * @returns the contents and the indices of its pieces, `[from, to)`
 */
export function findPlainToc(
  text: string,
  pieces: readonly Stretch[],
  words: HeadingWords,
): { toc: Toc; from: number; to: number } | null {
  const heading = pieces.findIndex(({ start, end }) => isContents(text, start, end, words));
  if (heading < 0) return null;
  const from = heading + 1;
  const keys: string[] = [];
  let to = from;
  for (; to < pieces.length && keys.length < MOST_ENTRIES; to++) {
    const { start, end } = pieces[to]!;
    const key = keyOf(text, start, end);
    if (keys.includes(key) && key.length >= 4) break;
    if (end - start > LONGEST_PLAIN || endsWithTerminal(text, start, end - 1)) break;
    keys.push(key);
  }
  if (keys.length < 2 || !comesAgain(text, pieces, keys, to)) return null;
  const reader = new EntryReader(text, words);
  for (const { start, end } of pieces.slice(from, to)) reader.chunk(start, end, '');
  const entries = reader.entries.map(({ number, title, key }) => ({ number, title, page: null, key }));
  return { toc: tocOf(entries, [pieces[from]!.start, pieces[to - 1]!.end]), from, to };
}

function keyOf(text: string, start: number, end: number): string {
  const from = parseNumbering(text, start, end)?.end ?? start;
  return foldedIn(text, from, end);
}

/** The first repetition is that of the first entries, or most entries come again later. */
function comesAgain(text: string, pieces: readonly Stretch[], keys: readonly string[], to: number): boolean {
  const stop = pieces[to];
  if (stop === undefined) return false;
  const repeated = keys.indexOf(keyOf(text, stop.start, stop.end));
  if (repeated === 0) return true;
  const later = new Set(
    pieces
      .slice(to)
      .filter(({ start, end }) => end - start <= LONGEST_PLAIN)
      .map(({ start, end }) => keyOf(text, start, end)),
  );
  return keys.filter((key) => later.has(key)).length >= 0.6 * keys.length;
}

/** By number; with no numbers at all, capitals stand above the rest. */
function withLevels(entries: readonly Omit<TocDraft, 'level'>[]): TocDraft[] {
  const numbered = entries.some((entry) => entry.number !== null);
  const capitals = (title: string): boolean => title === title.toUpperCase();
  const mixed = !numbered && entries.some((e) => capitals(e.title)) && entries.some((e) => !capitals(e.title));
  return entries.map((entry) => {
    const level = entry.number === null ? (mixed && !capitals(entry.title) ? 2 : 1) : partsOf(entry.number);
    return { level, number: entry.number, title: entry.title, page: entry.page, key: entry.key };
  });
}

function tocOf(read: readonly Omit<TocDraft, 'level'>[], span: Span): Toc {
  const entries = withLevels(read);
  const lengths = entries.map(({ key }) => key.length);
  return { entries, lengths, longest: Math.max(0, ...lengths), span };
}

/** Does a piece of furniture lie inside the contents? */
export function insideToc(toc: Toc | null, junk: Pick<Junk, 'start' | 'end'>): boolean {
  return toc !== null && junk.start >= toc.span[0] && junk.end <= toc.span[1];
}
