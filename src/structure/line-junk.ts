import { charTable, isDigitAt, isWordAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { BOILERPLATE_OPENINGS } from '../kazakh/boilerplate.ts';
import { lowerCode } from './boundaries/lower-word.ts';
import type { RemovedKind } from './document.ts';
import { numberAt, openingsAt, SITE_WORDS } from './first-letters.ts';
import { countWords } from './lines.ts';
import { AROUND_PAGE, isMarkAt, TERMINAL } from './mark-sets.ts';
import { isNumberLine } from './page-lines.ts';
import { isSiteLine, maySiteSay } from './site-lines.ts';
import { ADDRESS, GLUED } from './steps.ts';

// What a line is by its wording alone: a page's mark, a site's text, an address, a row of marks.

const PAGE_LINES: readonly RegExp[] = [
  /^[[( ]{0,2}(?:бет|стр|страница|page|с|p)\.? ?№? ?\d{1,4}(?: ?(?:\/|of|из|ден|дан) ?\d{1,4})?[\]) ]{0,2}$/iu,
  /^[[( ]{0,2}\d{1,4} ?(?:\/ ?\d{1,4} ?)?-? ?(?:бет|беті|стр|страница|page)\.?[\]) ]{0,2}$/iu,
];

const URL_LINE = compact(
  /^(?:[\p{L}]{1,14}:? )?(?:(?:https?:\/\/|www\.)[^\s]+|[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40})?\.(?:kz|ru|com|org|net|info|edu|su|uz|рф|қаз)(?:\/[^\s]*)?)$/iu,
);
/** An address stands alone on its line, or behind one word. */
const isUrlLine = (content: string): boolean =>
  isAddressLong(content, 0, content.length) &&
  (content.includes('.') || content.includes('//')) &&
  URL_LINE.test(content);

/** One blank at most. */
function isAddressLong(text: string, start: number, end: number): boolean {
  let blanks = 0;
  for (let at = start; at < end && blanks < 2; at++) if (text.charCodeAt(at) === SPACE) blanks++;
  return blanks < 2;
}

const SPACE = 0x20;

export const LONGEST_BOILERPLATE = 120;
const LONGEST_NOTICE = 220;

const COPYRIGHT = 0xa9;

/** What a line is that does not belong to the essay, and the rule that says so. */
export interface LineJunk {
  readonly kind: RemovedKind;
  readonly rule: string;
}

/** A line or a piece, with its facts. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly facts: number;
}

/** Is a line, or a piece cut out of one, furniture by its wording? */
export function lineJunk(text: string, { start, end, facts }: Stretch): LineJunk | null {
  return mayBeJunk(text, start, end, facts) ? junkIn(text.slice(start, end)) : null;
}

/** Would `[start, end)` be furniture as a line of its own? */
export function isFurniture(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_NOTICE) return false;
  if (isNumberLine(text, { start, end })) return true;
  return mayBeJunk(text, start, end, GLUED | openingsAt(text, start)) && junkIn(text.slice(start, end)) !== null;
}

/** Most lines neither begin nor end as furniture does, and hold no address: no string is made of them. */
function mayBeJunk(text: string, start: number, end: number, facts: number): boolean {
  const length = end - start;
  if (length === 0) return false;
  if (text.charCodeAt(start) === COPYRIGHT) return length <= LONGEST_NOTICE;
  if (length > LONGEST_BOILERPLATE) return false;
  return (
    (facts & SITE_WORDS) !== 0 ||
    maySiteSay(text, start, end) ||
    mayBePageLine(text, start, end) ||
    ((facts & (GLUED | ADDRESS)) !== 0 && isAddressLong(text, start, end)) ||
    isRuleLine(text, start, end)
  );
}

function junkIn(content: string): LineJunk | null {
  const { length } = content;
  if (content.charCodeAt(0) === COPYRIGHT && noticeEnd(content) === length)
    return { kind: 'boilerplate', rule: 'furniture/copyright-line' };
  if (length < 2 || length > LONGEST_BOILERPLATE) return null;
  if (isRuleLine(content, 0, length)) return { kind: 'caption-debris', rule: 'furniture/rule-line' };
  if (isScale(content)) return { kind: 'caption-debris', rule: 'furniture/figure-scrap' };
  if (isPageLine(content)) return { kind: 'page-marker', rule: 'furniture/page-line' };
  if (isSiteLine(content)) return { kind: 'boilerplate', rule: 'furniture/boilerplate' };
  if (isUrlLine(content)) return { kind: 'boilerplate', rule: 'furniture/url-line' };
  if (isBoilerplate(content)) return { kind: 'boilerplate', rule: 'furniture/boilerplate' };
  return null;
}

/** End of the notice of rights that the line is or begins with; -1 where it is none. */
export function noticeIn(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) !== COPYRIGHT) return -1;
  return start + noticeEnd(text.slice(start, Math.min(end, start + LONGEST_NOTICE)));
}

/** Where a notice of rights ends and a sentence of more words than a notice's begins; the length where none does. */
function noticeEnd(content: string): number {
  SENTENCE_BEHIND.lastIndex = 0;
  for (let found = SENTENCE_BEHIND.exec(content); found !== null; found = SENTENCE_BEHIND.exec(content)) {
    const at = found.index + found[0].length - 1;
    const stop = content.slice(at).search(/[.!?…](?:\s|$)/u);
    const to = stop < 0 ? content.length : at + stop;
    if (countWords(content, at, to) >= WORDS_OF_SENTENCE && !RIGHTS.test(content.slice(at))) return at;
    SENTENCE_BEHIND.lastIndex = at;
  }
  return content.length;
}

/** A year or a word, a full stop and a capital; no initial. */
const SENTENCE_BEHIND = compact(/(?:\d|\p{Ll}{2})\.? ?(?:ж\.?|г\.?)?[.!] \p{Lu}/gu);
const WORDS_OF_SENTENCE = 4;
const RIGHTS =
  /құқы[қғ]|қорғал|рұқсат|сілтеме|гиперсілтеме|көшіріп|права|перепечат|ссылк|rights|reserved|сайт|тіркел|редакция/iu;

/** `────────`, `* * *`: a line with no letter or digit and one mark repeated. */
function isRuleLine(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST_RULE || isWordAt(text, start) || isMarkAt(text, start, TERMINAL)) return false;
  const mark = text[start];
  for (let at = start + 1; at < end; at++) if (text[at] !== mark && text[at] !== ' ') return false;
  return true;
}

const SHORTEST_RULE = 3;

/** `0 500 1000 км`: the scale of a map. */
const isScale = (content: string): boolean =>
  content[0] === '0' &&
  content[1] === ' ' &&
  content.length <= LONGEST_PAGE_LINE &&
  /^0(?: \d{1,5}){1,5} ?(?:км|м|см|мм)$/u.test(content);

const LONGEST_PAGE_LINE = 40;
/** May the line be a page's mark or the scale of a map? By its first and last character. */
function mayBePageLine(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_PAGE_LINE) return false;
  if (mayBeNumber(text, end - 1)) return true;
  return mayBeNumber(text, start) && PAGE_ENDS[text.charCodeAt(end - 1)] === 1;
}

/** How `бет`, `беті`, `стр.`, `страница`, `page` end, and `км`, `мм` … */
const PAGE_ENDS: Uint8Array = charTable('тТіІрРаАeE.мМ');

const isPageLine = (content: string): boolean =>
  content.length <= LONGEST_PAGE_LINE &&
  (mayBeNumber(content, content.length - 1) || mayBeNumber(content, 0)) &&
  (PAGE_LINES[0]!.test(content) || PAGE_LINES[1]!.test(content));

/** A digit, a bracket or a blank: so page lines begin or end. */
const mayBeNumber = (content: string, at: number): boolean =>
  isDigitAt(content, at) || isMarkAt(content, at, AROUND_PAGE);

/** The openings by their first letters. */
const OPENINGS: ReadonlyMap<number, readonly string[]> = openingsByLetters();

function openingsByLetters(): Map<number, string[]> {
  const byLetters = new Map<number, string[]>();
  for (const opening of BOILERPLATE_OPENINGS) {
    const letters = numberAt(opening, 0);
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), opening]);
  }
  return byLetters;
}

function isBoilerplate(content: string): boolean {
  const openings = (openingsAt(content, 0) & SITE_WORDS) !== 0 ? OPENINGS.get(numberAt(content, 0)) : undefined;
  // A site's lines are no items of a list.
  if (openings === undefined || content.endsWith(';')) return false;
  for (const opening of openings) if (opensWith(content, opening) && isOpening(content, opening)) return true;
  return false;
}

/** Does the line begin with the words of an opening, in either case? */
function opensWith(content: string, opening: string): boolean {
  const { length } = opening;
  if (content.length < length) return false;
  for (let i = 0; i < length; i++) if (lowerCode(content.charCodeAt(i)) !== opening.charCodeAt(i)) return false;
  return !(isWordAt(content, length) && isWordAt(opening, length - 1));
}

/** `Комментарии` is a site's word; `Комментарии к закону …, М., 2005` is a book: one-word openings stand alone. */
function isOpening(content: string, opening: string): boolean {
  const rest = countWords(content, opening.length, content.length);
  return opening.includes(' ') || opening.endsWith(':') ? rest <= 12 : rest <= 1;
}

/** Is what stands behind the text a site's? */
export function isBoilerplateTail(rest: string): boolean {
  return (
    rest.length < 600 &&
    rest.split('\n').every((line) => line.trim() === '' || isBoilerplate(line.trim()) || isUrlLine(line.trim()))
  );
}
