import { charTable, isDigitAt, isLetterAt, isSpaceAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import type { RemovedKind } from './document.ts';
import { CAPTION_WORD, openingsAt } from './first-letters.ts';
import { isLessonPlan } from './lesson-plan.ts';
import { isBoilerplateTail, LONGEST_BOILERPLATE, lineJunk, noticeIn } from './line-junk.ts';
import { countWords } from './lines.ts';
import { numberedHeads } from './numbered-heads.ts';
import { facingPages, isNumberLine, newspaperHeads, pageHeads, pageNumbers, runningHeaders } from './page-lines.ts';
import { sidebars } from './sidebars.ts';
import { ADDRESS, BLANKS, GLUED, LEADER } from './steps.ts';
import type { Line } from './survey.ts';

/** A stretch of the text that does not belong to the essay. Offsets are UTF-16 units. */
export interface Junk {
  readonly start: number;
  readonly end: number;
  readonly kind: RemovedKind;
  readonly rule: string;
}

/** Everything that stands between the lines of an essay without being of it: page marks, headers, site text. */
export function findFurniture(text: string, lines: readonly Line[]): Junk[] {
  const junk: Junk[] = [];
  slashedPages(text, junk);
  /** Lines that are a figure, and those a figure begins or ends. */
  const [bare, headed]: [number[], number[]] = [[], []];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const found = lineJunk(text, line);
    if (found !== null) junk.push({ start: line.start, end: line.end, kind: found.kind, rule: found.rule });
    else notice(text, line, junk);
    if (!isDigitAt(text, line.end - 1) && isLetterAt(text, line.start)) continue;
    if (isNumberLine(text, line)) bare.push(i);
    else if (isDigitAt(text, line.start) || isDigitAt(text, line.end - 1)) headed.push(i);
  }
  siteLines(text, lines, junk);
  newspaperHeads(text, lines, junk);
  if (bare.length > 0) junk.push(...pageNumbers(text, lines, bare));
  runningHeaders(text, lines, junk);
  if (headed.length > 0) {
    if (bare.length > 0) junk.push(...facingPages(text, lines, bare, headed));
    if (headed.some((i) => (lines[i]!.facts & BLANKS) !== 0)) junk.push(...numberedHeads(text, lines, headed));
  }
  if (junk.length > 0) junk.push(...pageHeads(text, lines, junk));
  if (headed.length > 0) figureScraps(text, lines, headed, junk);
  // What stands alone among unfinished lines of a form is a cell of its own.
  if (!isLessonPlan(text, lines)) sidebars(text, lines, junk);
  const cut = truncation(text, lines);
  if (cut !== null) junk.push(cut);
  return junk.length < 2 ? junk : junk.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A notice of rights that the author's sentences stand behind: the notice alone. */
function notice(text: string, { start, end }: Line, junk: Junk[]): void {
  const stop = noticeIn(text, start, end);
  if (stop >= 0 && stop < end) junk.push({ start, end: stop, kind: 'boilerplate', rule: 'furniture/copyright-line' });
}

// `1/4 бет/`, `З /7-бет/` (a letter З for 3): the page mark of one widespread print layout, found inside lines too.
const SLASHED_PAGE = compact(/(?<![\p{L}\p{N}])[\dЗОО]{1,3} {0,2}\/ {0,2}\d{1,3} {0,2}-? {0,2}бет {0,2}\/$/u);
/** The most that stands before `бет`. */
const LONGEST_SLASHED = 16;
const PAGE = 'бет';

/** Page marks of one print layout, wherever they stand. */
function slashedPages(text: string, junk: Junk[]): void {
  let done = 0;
  for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
    let word = slash;
    while (word > slash - 2 && text[word - 1] === ' ') word--;
    word -= PAGE.length;
    if (word < 0 || !text.startsWith(PAGE, word)) continue;
    const from = Math.max(done, word - LONGEST_SLASHED);
    const match = SLASHED_PAGE.exec(text.slice(Math.max(0, from - 1), slash + 1));
    if (match === null) continue;
    done = slash + 1;
    junk.push({ start: done - match[0].length, end: done, kind: 'page-marker', rule: 'furniture/slashed-page' });
  }
}

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
function hasInnerStop(text: string, { start, end }: Line): boolean {
  for (let at = start + 1; at < end - 1; at++)
    if (
      text.charCodeAt(at) === STOP &&
      BEHIND_DOT[text.charCodeAt(at + 1)] === 1 &&
      BEFORE_DOT[text.charCodeAt(at - 1)] === 1
    )
      return true;
  return false;
}

const STOP = 0x2e;

const EDGE_LINES = 8;

/** A site's sign at the head or foot of a page: a short line with its address, no entry of a bibliography. */
function siteLines(text: string, lines: readonly Line[], junk: Junk[]): void {
  const foot = Math.max(EDGE_LINES, lines.length - EDGE_LINES);
  for (let i = 0; i < lines.length; i++) {
    if (i === EDGE_LINES) i = foot;
    const line = lines[i];
    if (line !== undefined && (line.facts & (GLUED | ADDRESS)) !== 0 && isSign(text, line))
      junk.push({ start: line.start, end: line.end, kind: 'boilerplate', rule: 'furniture/site-line' });
  }
}

function isSign(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_BOILERPLATE || !hasInnerStop(text, line)) return false;
  const content = text.slice(line.start, line.end);
  if (/^\d|[.!?…]$|\/\/ |@|:\s*\d{4}|дереккөз|сілтеме/iu.test(content)) return false;
  // `Біздің мектептің сайты: www.mektep.kz` is what the author says.
  return DOMAIN.test(content) && !SAID.test(content);
}

const FIGURE_CAPTION = compact(/^\d{1,2}(?:\.\d{1,2})?\s?-?\s?сурет(?!\p{L})/iu);
/** `12.12 - сурет` and one letter more. */
const LONGEST_CAPTION_HEAD = 16;
const LONGEST_SCRAP = 25;
/** One short line above a caption may be anything. */
const FEWEST_LABELS = 2;

/** Labels of a drawing, left over above its caption: short lines in a group of their own. */
function figureScraps(text: string, lines: readonly Line[], figured: readonly number[], junk: Junk[]): void {
  for (const i of figured) {
    const { emptyBefore } = lines[i]!;
    if (!isFigureCaption(text, lines[i]!)) continue;
    let from = i;
    const isLabel = emptyBefore === 0 ? isAxisLabel : isDrawingLabel;
    while (from > 0 && isLabel(text, lines[from - 1]!) && (from === i || lines[from]!.emptyBefore === 0)) from--;
    if (from < i && lines[from]!.emptyBefore === 0 && from > 0) continue;
    if (emptyBefore > 0 && i - from < FEWEST_LABELS) continue;
    for (let k = from; k < i; k++)
      junk.push({ start: lines[k]!.start, end: lines[k]!.end, kind: 'caption-debris', rule: 'furniture/figure-scrap' });
  }
}

/** `12.12 - сурет` */
function isFigureCaption(text: string, { start, end }: Line): boolean {
  if (!isDigitAt(text, start)) return false;
  const last = Math.min(end, start + LONGEST_CAPTION_HEAD);
  let at = start;
  while (at < last && (isDigitAt(text, at) || isSpaceAt(text, at) || '.-'.includes(text[at]!))) at++;
  return (openingsAt(text, at) & CAPTION_WORD) !== 0 && FIGURE_CAPTION.test(text.slice(start, last));
}

const ANY_LETTER: RegExp = compact(/\p{L}/u);

const NO_AXIS_LABEL: RegExp = compact(/\p{L}{5}|[.!?…:;]$|^\d+$/u);

/** `I, Вт/м² L, дБ 0`: names and units of axes, right above the caption. */
function isAxisLabel(text: string, { start, end }: Line): boolean {
  if (end - start > LONGEST_AXES) return false;
  const content = text.slice(start, end);
  return !NO_AXIS_LABEL.test(content) && ANY_LETTER.test(content);
}

const LONGEST_AXES = 40;

const isDrawingLabel = (text: string, { start, end }: Line): boolean =>
  end - start <= LONGEST_SCRAP && !/[.!?…:;,]$/u.test(text.slice(end - 1, end)) && countWords(text, start, end) <= 3;

/** Four dots or more at the very end of the document: the text was cut there. */
function truncation(text: string, lines: readonly Line[]): Junk | null {
  for (let i = lines.length - 1; i >= 0 && i >= lines.length - 12; i--) {
    const { start, end, facts } = lines[i]!;
    if ((facts & LEADER) === 0) continue;
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
