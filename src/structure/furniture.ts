import { charTable, isDigitAt, isWordAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { BOILERPLATE_OPENINGS } from '../kazakh/boilerplate.ts';
import { lowerCode } from './boundaries/lower-word.ts';
import type { RemovedKind } from './document.ts';
import { FirstLetters } from './first-letters.ts';
import { isLessonPlan } from './lesson-plan.ts';
import { countWords, type Line } from './lines.ts';
import { AROUND_PAGE, isMarkAt, TERMINAL } from './mark-sets.ts';
import { numberedHeads } from './numbered-heads.ts';
import {
  facingPages,
  isNumberLine,
  LONG,
  newspaperHeads,
  pageHeads,
  pageNumbers,
  runningHeaders,
} from './page-lines.ts';
import { sidebars } from './sidebars.ts';
import { isSiteLine } from './site-lines.ts';

/** A stretch of the text that does not belong to the essay. Offsets are UTF-16 units. */
export interface Junk {
  readonly start: number;
  readonly end: number;
  readonly kind: RemovedKind;
  readonly rule: string;
}

// `1/4 бет/`, `З /7-бет/` (a letter З for 3): the page mark of one widespread print layout, found inside lines too.
const SLASHED_PAGE = compact(/(?<![\p{L}\p{N}])[\dЗОО]{1,3} {0,2}\/ {0,2}\d{1,3} {0,2}-? {0,2}бет {0,2}\/$/u);
/** The most that stands before `бет`. */
const LONGEST_SLASHED = 16;

const PAGE_LINES: readonly RegExp[] = [
  /^[[( ]{0,2}(?:бет|стр|страница|page|с|p)\.? ?№? ?\d{1,4}(?: ?(?:\/|of|из|ден|дан) ?\d{1,4})?[\]) ]{0,2}$/iu,
  /^[[( ]{0,2}\d{1,4} ?(?:\/ ?\d{1,4} ?)?-? ?(?:бет|беті|стр|страница|page)\.?[\]) ]{0,2}$/iu,
];

const URL_LINE = compact(
  /^(?:[\p{L}]{1,14}:? )?(?:(?:https?:\/\/|www\.)[^\s]+|[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40})?\.(?:kz|ru|com|org|net|info|edu|su|uz|рф|қаз)(?:\/[^\s]*)?)$/iu,
);
/** An address stands alone on its line, or behind one word. */
function isUrlLine(content: string): boolean {
  const space = content.indexOf(' ');
  if (space >= 0 && content.includes(' ', space + 1)) return false;
  return (content.includes('.') || content.includes('//')) && URL_LINE.test(content);
}

const LONGEST_BOILERPLATE = 120;
const LONGEST_NOTICE = 220;

/** Everything that stands between the lines of an essay without being of it: page marks, headers, site text. */
export function findFurniture(text: string, lines: readonly Line[]): Junk[] {
  const junk: Junk[] = [];
  slashedPages(text, junk);
  const contents: string[] = [];
  let looks = 0;
  for (const { start, end } of lines) {
    const content = end - start > LONGEST_NOTICE ? LONG : text.slice(start, end);
    contents.push(content);
    looks |= content === LONG ? 0 : figuresOf(content);
    const found = content === LONG ? null : lineJunk(content);
    if (found !== null) junk.push({ start, end, kind: found.kind, rule: found.rule });
    else if (text.charCodeAt(start) === COPYRIGHT) junk.push(...notice(text, start, end));
  }
  siteLines(lines, contents, junk);
  junk.push(...newspaperHeads(lines, contents));
  if ((looks & BARE) !== 0) junk.push(...pageNumbers(text, lines, contents));
  junk.push(...runningHeaders(text, lines, contents));
  if (looks === (BARE | HEADED)) junk.push(...facingPages(lines, contents));
  if ((looks & HEADED) !== 0) junk.push(...numberedHeads(text, lines, contents));
  junk.push(...pageHeads(text, lines, contents, junk), ...figureScraps(text, lines, contents));
  // What stands alone among unfinished lines of a form is a cell of its own.
  if (!isLessonPlan(text, lines)) junk.push(...sidebars(text, lines, junk));
  const cut = truncation(text, lines);
  if (cut !== null) junk.push(cut);
  return junk.length < 2 ? junk : junk.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A line is a figure and no more … */
const BARE = 1;
/** … or a figure stands at its start or end. */
const HEADED = 2;

/** What figures a line may bear for its page. */
function figuresOf(content: string): number {
  if (isNumberLine(content)) return BARE;
  return isDigitAt(content, 0) || isDigitAt(content, content.length - 1) ? HEADED : 0;
}

/** Page marks of one print layout, wherever they stand. */
function slashedPages(text: string, junk: Junk[]): void {
  let done = 0;
  for (let word = text.indexOf('бет'); word >= 0; word = text.indexOf('бет', word + 3)) {
    let end = word + 3;
    while (end < word + 5 && text[end] === ' ') end++;
    if (text[end] !== '/') continue;
    const from = Math.max(done, word - LONGEST_SLASHED);
    const match = SLASHED_PAGE.exec(text.slice(Math.max(0, from - 1), end + 1));
    if (match === null) continue;
    done = end + 1;
    junk.push({ start: done - match[0].length, end: done, kind: 'page-marker', rule: 'furniture/slashed-page' });
  }
}

/** Would `[start, end)` be furniture as a line of its own? */
export function isFurniture(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_NOTICE) return false;
  const content = text.slice(start, end);
  return isNumberLine(content) || lineJunk(content) !== null;
}

const COPYRIGHT = 0xa9;

/** Is a line, or a piece cut out of one, furniture by its wording? */
export function lineJunk(content: string): Pick<Junk, 'kind' | 'rule'> | null {
  const { length } = content;
  if (length === 0) return null;
  if (content.charCodeAt(0) === COPYRIGHT && length <= LONGEST_NOTICE && noticeEnd(content) === length)
    return { kind: 'boilerplate', rule: 'furniture/copyright-line' };
  if (length < 2 || length > LONGEST_BOILERPLATE) return null;
  if (length >= 3 && isRuleLine(content)) return { kind: 'caption-debris', rule: 'furniture/rule-line' };
  if (isScale(content)) return { kind: 'caption-debris', rule: 'furniture/figure-scrap' };
  if (isPageLine(content)) return { kind: 'page-marker', rule: 'furniture/page-line' };
  if (isSiteLine(content)) return { kind: 'boilerplate', rule: 'furniture/boilerplate' };
  if (isUrlLine(content)) return { kind: 'boilerplate', rule: 'furniture/url-line' };
  if (isBoilerplate(content)) return { kind: 'boilerplate', rule: 'furniture/boilerplate' };
  return null;
}

/** A notice of rights that the author's sentences stand behind: the notice alone. */
function notice(text: string, start: number, end: number): Junk[] {
  const head = noticeEnd(text.slice(start, Math.min(end, start + LONGEST_NOTICE)));
  return head < end - start
    ? [{ start, end: start + head, kind: 'boilerplate', rule: 'furniture/copyright-line' }]
    : [];
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

/** Of any case, and two signs that are those of s and k in another. */
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\u017f\u212a';
const DOMAIN =
  /(?:^|[ |(«])(?:https?:\/\/)?(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,2}\.(?:kz|ru|com|org|net|info|su|uz|рф|қаз)(?:\/[^\s]*)?(?=$|[ |)»,])/iu;
/** A phrase of small words that a colon ends, an address behind it. */
const SAID = compact(/^\p{Lu}\p{L}{1,30}(?: \p{Ll}{2,30}){2,6}: \S+$/u);
/** What stands before and behind a full stop inside an address. */
const BEFORE_DOT: Uint8Array = charTable(`${LATIN_LETTERS}0123456789-`);
const BEHIND_DOT: Uint8Array = charTable(`${LATIN_LETTERS}рқРҚ`);

/** Has the line a full stop such as addresses have? */
function hasInnerStop(content: string): boolean {
  for (let at = content.indexOf('.'); at >= 0 && at + 1 < content.length; at = content.indexOf('.', at + 1))
    if (at > 0 && BEHIND_DOT[content.charCodeAt(at + 1)] === 1 && BEFORE_DOT[content.charCodeAt(at - 1)] === 1)
      return true;
  return false;
}

const EDGE_LINES = 8;

/** A site's sign at the head or foot of a page: a short line with its address, no entry of a bibliography. */
function siteLines(lines: readonly Line[], contents: readonly string[], junk: Junk[]): void {
  const foot = Math.max(EDGE_LINES, lines.length - EDGE_LINES);
  for (let i = 0; i < lines.length; i++) {
    if (i === EDGE_LINES) i = foot;
    const content = contents[i] ?? LONG;
    if (content.length > LONGEST_BOILERPLATE || !hasInnerStop(content)) continue;
    if (/^\d|[.!?…]$|\/\/ |@|:\s*\d{4}|дереккөз|сілтеме/iu.test(content)) continue;
    // `Біздің мектептің сайты: www.mektep.kz` is what the author says.
    if (DOMAIN.test(content) && !SAID.test(content))
      junk.push({ start: lines[i]!.start, end: lines[i]!.end, kind: 'boilerplate', rule: 'furniture/site-line' });
  }
}

/** `────────`, `* * *`: a line with no letter or digit and one mark repeated. */
function isRuleLine(content: string): boolean {
  if (isWordAt(content, 0) || isMarkAt(content, 0, TERMINAL)) return false;
  const mark = content[0];
  for (let i = 1; i < content.length; i++) if (content[i] !== mark && content[i] !== ' ') return false;
  return true;
}

/** `0 500 1000 км`: the scale of a map. */
const isScale = (content: string): boolean =>
  content[0] === '0' &&
  content[1] === ' ' &&
  content.length <= LONGEST_PAGE_LINE &&
  /^0(?: \d{1,5}){1,5} ?(?:км|м|см|мм)$/u.test(content);

const LONGEST_PAGE_LINE = 40;
const isPageLine = (content: string): boolean =>
  content.length <= LONGEST_PAGE_LINE &&
  (mayBeNumber(content, content.length - 1) || mayBeNumber(content, 0)) &&
  (PAGE_LINES[0]!.test(content) || PAGE_LINES[1]!.test(content));

/** A digit, a bracket or a blank: so page lines begin or end. */
const mayBeNumber = (content: string, at: number): boolean =>
  isDigitAt(content, at) || isMarkAt(content, at, AROUND_PAGE);

const OPENING_LETTERS: FirstLetters = new FirstLetters(BOILERPLATE_OPENINGS);

/** The openings by their first two characters, in either case. */
const OPENINGS: ReadonlyMap<number, readonly string[]> = openingsByPair();

function openingsByPair(): Map<number, string[]> {
  const byPair = new Map<number, string[]>();
  for (const opening of BOILERPLATE_OPENINGS) {
    const [first, second] = [opening.slice(0, 1), opening.slice(1, 2)];
    for (const a of new Set([first, first.toUpperCase()])) {
      for (const b of new Set([second, second.toUpperCase()])) {
        const pair = pairAt(a + b);
        byPair.set(pair, [...(byPair.get(pair) ?? []), opening]);
      }
    }
  }
  return byPair;
}

/** The first two characters as a number. */
function pairAt(content: string): number {
  return (content.charCodeAt(0) << 16) | content.charCodeAt(1);
}

function isBoilerplate(content: string): boolean {
  const openings = OPENING_LETTERS.mayOpen(content, 0) ? OPENINGS.get(pairAt(content)) : undefined;
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

const FIGURE_CAPTION = compact(/^\d{1,2}(?:\.\d{1,2})?\s?-?\s?сурет(?!\p{L})/iu);
/** `12.12 - сурет` and one letter more. */
const LONGEST_CAPTION_HEAD = 16;
const LONGEST_SCRAP = 25;
/** One short line above a caption may be anything. */
const FEWEST_LABELS = 2;

/** Labels of a drawing, left over above its caption: short lines in a group of their own. */
function figureScraps(text: string, lines: readonly Line[], contents: readonly string[]): Junk[] {
  const out: Junk[] = [];
  for (let i = 0; i < contents.length; i++) {
    const { start, end, emptyBefore } = lines[i]!;
    if (!isDigitAt(text, start)) continue;
    if (!FIGURE_CAPTION.test(text.slice(start, Math.min(end, start + LONGEST_CAPTION_HEAD)))) continue;
    let from = i;
    const isLabel = emptyBefore === 0 ? isAxisLabel : isDrawingLabel;
    while (from > 0 && isLabel(contents[from - 1]!) && (from === i || lines[from]!.emptyBefore === 0)) from--;
    if (from < i && lines[from]!.emptyBefore === 0 && from > 0) continue;
    if (emptyBefore > 0 && i - from < FEWEST_LABELS) continue;
    for (let k = from; k < i; k++)
      out.push({ start: lines[k]!.start, end: lines[k]!.end, kind: 'caption-debris', rule: 'furniture/figure-scrap' });
  }
  return out;
}

const ANY_LETTER: RegExp = compact(/\p{L}/u);

const NO_AXIS_LABEL: RegExp = compact(/\p{L}{5}|[.!?…:;]$|^\d+$/u);

/** `I, Вт/м² L, дБ 0`: names and units of axes, right above the caption. */
const isAxisLabel = (content: string): boolean =>
  content !== LONG && content.length <= LONGEST_AXES && !NO_AXIS_LABEL.test(content) && ANY_LETTER.test(content);

const LONGEST_AXES = 40;

const isDrawingLabel = (content: string): boolean =>
  content !== LONG &&
  content.length <= LONGEST_SCRAP &&
  !/[.!?…:;,]$/u.test(content) &&
  countWords(content, 0, content.length) <= 3;

/** Four dots or more at the very end of the document: the text was cut there. */
function truncation(text: string, lines: readonly Line[]): Junk | null {
  for (let i = lines.length - 1; i >= 0 && i >= lines.length - 12; i--) {
    const { start, end } = lines[i]!;
    let at = end;
    while (at > start && (text[at - 1] === '.' || text[at - 1] === '…' || text[at - 1] === ' ')) at--;
    if (end - at < 2) continue;
    const dots = text.slice(at, end).replace(/ /g, '').replace(/…/g, '...').length;
    if (dots < 4) continue;
    const rest = text.slice(end).trim();
    if (rest === '' || isBoilerplateTail(rest)) {
      let from = at;
      while (from < end && text[from] === ' ') from++;
      return { start: from, end, kind: 'truncation', rule: 'furniture/truncation' };
    }
  }
  return null;
}

function isBoilerplateTail(rest: string): boolean {
  return (
    rest.length < 600 &&
    rest.split('\n').every((line) => line.trim() === '' || isBoilerplate(line.trim()) || isUrlLine(line.trim()))
  );
}
