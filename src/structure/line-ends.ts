import { flagsAt, isDigitAt, isLetterAt, isLowerAt, isUpperAt, LETTER } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { isAllCaps } from './capitals.ts';
import { findDashItems, OPENS_ITEM } from './dash-items.ts';
import { GAP, type GapKind } from './gaps.ts';
import {
  ADJOINING,
  ENDS,
  LineEvidence,
  LOWER_NEXT,
  OPEN,
  OPEN_LOWER,
  STOP_CLAMP,
  TERMINATED,
} from './line-evidence.ts';
import { COLON, DASH, isMarkAt } from './mark-sets.ts';
import { itemMarker, mayBeMarker } from './markers.ts';
import { parseNumbering } from './numbering.ts';
import { endsInsidePhrase } from './phrase-ends.ts';
import type { Line } from './survey.ts';
import { findStanzas } from './verse.ts';

/** What a line end means. */
export interface LineEnd {
  readonly kind: GapKind;
  readonly confidence: number;
  /** The next line opens an item of a list with a dash, or a footnote. */
  readonly opens: 'item' | 'note' | null;
}

const lineEnd = (kind: GapKind, confidence: number): LineEnd => ({ kind, confidence, opens: null });

const WINDOW = 8;
const WIDEST_PAGE = 140;
const NARROWEST_PAGE = 28;
/** Share of the page's width that a wrapped line must reach with the next word on it. */
const FULL = 0.9;
/**
 * Mean log odds of a sentence end above which the line ends around are lost full stops. Measured medians: 2.6 to 7.7
 * in texts that lost theirs, below -1 in wrapped text, contents and title pages, 1.2 in tables.
 */
const LOST_STOPS = 1.8;
/** Log odds from which a line end by itself is a lost full stop. */
const SURE_STOP = 5;
/** … where the line is this long. */
const SHORTEST_SURE = 40;

/** Decides every line end of a document; entry `i` is the end between line `i - 1` and line `i` (entry 0 unused).
 * `notes` are where footnotes begin. */
export function decideLineEnds(text: string, lines: readonly Line[], notes: ReadonlySet<number>): LineEnd[] {
  const items = findDashItems(text, lines);
  const seen = new LineEvidence(text, lines, items);
  const stanzas = findStanzas(text, lines);
  const ends: LineEnd[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (items[i] === OPENS_ITEM) ends.push({ kind: GAP.paragraph, confidence: 0.9, opens: 'item' });
    else if (notes.size > 0 && notes.has(lines[i]!.start))
      ends.push({ kind: GAP.paragraph, confidence: 0.9, opens: 'note' });
    else if (i === 0) ends.push(lineEnd(GAP.paragraph, 1));
    else ends.push(inVerse(stanzas, i) ?? decide(text, lines, seen, i));
  }
  return ends;
}

/** The end of a line of verse, or of a line before one. */
function inVerse(stanzas: readonly number[] | null, i: number): LineEnd | null {
  if (stanzas === null || (stanzas[i]! < 0 && stanzas[i - 1]! < 0)) return null;
  return lineEnd(stanzas[i] === stanzas[i - 1] ? GAP.verse : GAP.paragraph, 0.9);
}

/** What the lines around say together. */
interface Region {
  /** The page's, where the lines are wrapped. */
  readonly width: number;
  readonly wrapped: boolean;
  /** The shortest reach of a line that surely was wrapped: a sentence's last line that reaches less ended early. */
  readonly tightest: number;
  /** Enough of the line ends have no mark to ask whether they lost it. */
  readonly open: boolean;
}

/** Line ends enough to judge a block of lines by itself, without what stands beyond the empty lines around it. */
const ENOUGH = 5;

const firstAround = (i: number): number => Math.max(1, i - WINDOW);
const endAround = ({ size }: LineEvidence, i: number): number => Math.min(size, i + WINDOW + 1);

/** The lines around; where headings or a title page stand among them, those of the block alone may tell more. */
function survey(seen: LineEvidence, i: number): Region {
  const [first, end] = [firstAround(i), endAround(seen, i)];
  const region = surveyOf(seen, first, end);
  if (region.wrapped) return region;
  let [from, to] = [i, i + 1];
  while (from > first && seen.has(from - 1, ADJOINING)) from--;
  while (to < end && seen.has(to, ADJOINING)) to++;
  if (to - from < ENOUGH || to - from === end - first) return region;
  const block = surveyOf(seen, from, to);
  return block.wrapped ? block : region;
}

function surveyOf(seen: LineEvidence, from: number, to: number): Region {
  const open = seen.count(OPEN, from, to);
  const lower = seen.count(OPEN_LOWER, from, to);
  const isOpen = open >= 0.5 * seen.count(ENDS, from, to);
  if (open < 2 || lower < 0.4 * open) return isOpen ? OPEN_LINES : MARKED_LINES;
  const width = pageWidth(seen, from, to);
  if (width > WIDEST_PAGE || width < NARROWEST_PAGE) return isOpen ? OPEN_LINES : MARKED_LINES;
  return surveyPage(seen, from, to, { width, open, isOpen });
}

/** Lines on which no page's width is to be seen. */
const OPEN_LINES: Region = { width: 0, wrapped: false, tightest: 0, open: true };
const MARKED_LINES: Region = { width: 0, wrapped: false, tightest: 0, open: false };

interface Page {
  readonly width: number;
  /** Line ends without a mark, and whether half of all have none. */
  readonly open: number;
  readonly isOpen: boolean;
}

function surveyPage(seen: LineEvidence, from: number, to: number, page: Page): Region {
  const { width, open, isOpen } = page;
  let full = 0;
  let tightest = width;
  for (let j = from; j < to; j++) {
    const [flags, reach] = [seen.flags(j), seen.reach(j)];
    if ((flags & (ADJOINING | TERMINATED)) !== ADJOINING || reach <= FULL * width) continue;
    full++;
    if ((flags & LOWER_NEXT) !== 0 && reach < tightest) tightest = reach;
  }
  return { width, wrapped: full >= 0.6 * open, tightest, open: isOpen };
}

/** Do the words at the line ends around say that full stops are lost there? */
function lostStops(seen: LineEvidence, i: number, region: Region): boolean {
  if (region.wrapped || !region.open || seen.isForm) return false;
  return seen.saysLost(firstAround(i), endAround(seen, i), LOST_STOPS);
}

/** The second longest line around: one line may stick out, but not from two that are as long as each other. */
function pageWidth(seen: LineEvidence, from: number, to: number): number {
  let [longest, second, third] = [0, 0, 0];
  for (let j = from; j < to; j++) {
    const length = seen.length(j);
    if (length > longest) [longest, second, third] = [length, longest, second];
    else if (length > second) [second, third] = [length, second];
    else if (length > third) third = length;
  }
  if (second === 0) return longest;
  return second * 1.25 < longest && third < FULL * second ? longest : second;
}

function decide(text: string, lines: readonly Line[], seen: LineEvidence, i: number): LineEnd {
  const [line, next] = [lines[i - 1]!, lines[i]!];
  if (isHyphenated(text, line, next) && isNear(seen, i, next)) return lineEnd(GAP.hyphen, 0.95);
  if (!seen.has(i, ADJOINING)) return acrossGap(text, lines, seen, i);
  if (closesEntry(text, line, next) || partsName(text, line, next)) return lineEnd(GAP.wrap, 0.85);
  const region = survey(seen, i);
  const terminal = seen.has(i, TERMINATED);
  if (mayBeMarker(text, next.start) && isItem(text, next, terminal || opensItem(text, line)))
    return lineEnd(GAP.paragraph, 0.9);
  if (terminal && !seen.has(i, LOWER_NEXT) && endsEntry(text, line)) return lineEnd(GAP.paragraph, 0.85);
  if (isIndented(lines, i, region) && !(region.wrapped && seen.has(i, LOWER_NEXT) && !terminal)) {
    return lineEnd(terminal || !lostStops(seen, i, region) ? GAP.paragraph : GAP.stop, 0.9);
  }
  if (isCapsContinued(text, line, next, region)) return lineEnd(GAP.wrap, 0.85);
  if (!seen.has(i, LOWER_NEXT) && seen.capitals(i)) return lineEnd(GAP.break, 0.8);
  if (region.wrapped) return inWrapped(seen, i, region);
  if (seen.closesList(i)) return lineEnd(GAP.paragraph, 0.8);
  if (lostStops(seen, i, region) && !seen.cells(i) && !(seen.label(i) && seen.stop(i) < STOP_CLAMP)) {
    return inLostStops(text, line, seen, i);
  }
  return onLines(text, line, seen, i);
}

const isItem = (text: string, { start, end }: Line, open: boolean): boolean =>
  itemMarker(text, start, end, { lineStart: true, open }) !== null;

/** `1889 жылы Н.М.⏎Ядринцев барған`: initials with no surname before them. */
function partsName(text: string, line: Line, { start }: Line): boolean {
  if (text[line.end - 1] !== '.' || !isUpperAt(text, line.end - 2)) return false;
  if (!isUpperAt(text, start) || !isLowerAt(text, start + 1)) return false;
  const head = text.slice(Math.max(line.start, line.end - LONGEST_NAME), line.end);
  return BARE_INITIALS.test(head) && !NAMED_INITIALS.test(head);
}

const LONGEST_NAME = 40;
const BARE_INITIALS: RegExp = compact(/(?:^|[\p{Ll}\d,;] |[(«“])\p{Lu}\.(?: ?\p{Lu}\.)?$/u);
/** `Жақсыбаев Е.Т.` */
const NAMED_INITIALS: RegExp = compact(/(?:^|[^\p{L}-])\p{Lu}[\p{L}-]+ \p{Lu}\.(?: ?\p{Lu}\.)?$/u);

/** `… Жазушы, 2002. –⏎350 б.`, `…, 1994.⏎– 200 б.`, `… Жазушы,⏎2002. – 350 б.`: year and pages of an entry of a bibliography. */
function closesEntry(text: string, line: Line, { start, end }: Line): boolean {
  if (end - start > LONGEST_CLOSE || text[line.end - 1] === ':') return false;
  const dash = isMarkAt(text, start, DASH);
  if (!dash && !isDigitAt(text, start)) return false;
  const rest = text.slice(start, end);
  if (dash || isMarkAt(text, line.end - 1, DASH)) return PAGES_ALONE.test(rest) || YEAR_AND_PAGES.test(rest);
  return text[line.end - 1] === ',' && YEAR_AND_PAGES.test(rest);
}

const LONGEST_CLOSE = 40;
const PAGES_ALONE = /^[–—-]? ?(?:\d{1,4} ?(?:б|бет|с|стр|p|pp)|(?:бб?|сс?|pp?)\. ?\d{1,4}(?: ?[–—-] ?\d{1,4})?)\.$/iu;
const YEAR_AND_PAGES = /^[–—-]? ?(?:1[89]|20)\d\d\. ?[–—-] ?\d{1,4} ?(?:б|бет|с|стр|p|pp)\.?$/iu;

/** `… – 216 с.`, `… – Б. 12–19.`, `… – Алматы: Атамұра, 2004.`: pages or imprint end an entry of a bibliography. */
function endsEntry(text: string, { start, end }: Line): boolean {
  if (text[end - 1] !== '.') return false;
  if (PAGES.test(text.slice(Math.max(start, end - LONGEST_PAGES), end))) return true;
  return isDigitAt(text, end - 2) && IMPRINT.test(text.slice(Math.max(start, end - LONGEST_IMPRINT), end));
}

const LONGEST_IMPRINT = 70;
const IMPRINT = compact(/\. ?[–—-] ?\p{Lu}[\p{L}.-]{0,20}(?: ?: ?[«\p{Lu}][^:;!?]{2,40})?, ?(?:1[89]|20)\d\d\.$/u);

const LONGEST_PAGES = 24;
const PAGES = /[–—-] ?(?:\d{1,4} ?(?:б|бет|с|стр|p|pp)|(?:бб?|сс?|pp?)\. ?\d{1,4}(?: ?[–—-] ?\d{1,4})?)\.$/iu;

/** A heading in capitals over two lines: the first ends inside a phrase. */
function isCapsContinued(text: string, line: Line, next: Line, region: Region): boolean {
  if (
    next.end - next.start > LONGEST_CAPS ||
    !isAllCaps(text, line.start, line.end) ||
    !isAllCaps(text, next.start, next.end)
  )
    return false;
  if (parseNumbering(text, next.start, next.end) !== null) return false;
  const full = region.wrapped && line.end - line.start > CAPS_FULL * region.width;
  return full || endsInsidePhrase(text, line.start, line.end);
}

const LONGEST_CAPS = 120;
/** Share of the page's width that the first line of such a heading fills. */
const CAPS_FULL = 0.55;

/** No empty line stands between, or one that a page's end or furniture has left, or those of wrapped lines. */
const isNear = (seen: LineEvidence, i: number, { pageBreak, afterFurniture }: Line): boolean =>
  seen.has(i, ADJOINING) || pageBreak || afterFurniture || survey(seen, i).wrapped;

/** A hyphen at the line's end after a letter, the word going on in small letters. */
function isHyphenated(text: string, line: Line, next: Line): boolean {
  const mark = text[line.end - 1];
  if (mark !== '-' && mark !== '¬' && mark !== '‐') return false;
  const lower = isLowerAt(text, next.start);
  if (isDigitAt(text, line.end - 2)) return lower || isDigitAt(text, next.start);
  if ((flagsAt(text, line.end - 2) & LETTER) === 0) return false;
  return lower || (mark === '-' && isDoubleName(text, line, next.start));
}

/** `Северо-⏎Казахстанской`, `Алма-⏎Ата`: both parts with a capital, a hyphen right between them. */
function isDoubleName(text: string, { start, end }: Line, next: number): boolean {
  if (!isUpperAt(text, next) || !isLowerAt(text, next + 1) || !isLowerAt(text, end - 2)) return false;
  let first = end - 2;
  while (first > start && isLetterAt(text, first - 1)) first--;
  return isUpperAt(text, first) && text[first - 1] !== '-';
}

/** An empty line or a page's end parts paragraphs, unless a sentence runs on over it. */
function acrossGap(text: string, lines: readonly Line[], seen: LineEvidence, i: number): LineEnd {
  const [line, next] = [lines[i - 1]!, lines[i]!];
  const cites = text[next.start] === '[' && isDigitAt(text, next.start + 1);
  const runsOn =
    !seen.has(i, TERMINATED) &&
    (cites ||
      (seen.has(i, LOWER_NEXT) && isLetterAt(text, next.start)) ||
      countsOn(text, seen, i, next) ||
      leadsOn(seen, i, next)) &&
    !opensItem(text, line) &&
    !isListed(text, seen, lines, i) &&
    seen.length(i) >= Math.max(25, 0.6 * Math.min(widthAround(seen, i), WIDEST_PAGE));
  if (runsOn && (next.pageBreak || next.afterFurniture || (survey(seen, i).wrapped && seen.stop(i) < 1)))
    return lineEnd(GAP.wrap, 0.85);
  return lineEnd(GAP.paragraph, 1);
}

function widthAround(seen: LineEvidence, i: number): number {
  const region = survey(seen, i);
  return region.wrapped ? region.width : pageWidth(seen, firstAround(i), endAround(seen, i));
}

/** The lines above, each between empty lines, follow one that ends in a colon: items whose marks are gone. */
function isListed(text: string, seen: LineEvidence, lines: readonly Line[], i: number): boolean {
  for (let k = i - 1; k > 0 && i - k <= MOST_ITEMS; k--) {
    if (seen.has(k, ADJOINING | TERMINATED)) return false;
    if (opensItem(text, lines[k - 1]!)) return true;
  }
  return false;
}

const MOST_ITEMS = 20;

/** `Үш орынға барлығы` and, on the next page, `12 жемсалғыш ілінді`: a bare figure behind a page's end, on wrapped lines. */
function countsOn(
  text: string,
  seen: LineEvidence,
  i: number,
  { start, end, pageBreak, afterFurniture }: Line,
): boolean {
  if (!pageBreak && !afterFurniture) return false;
  return BARE_FIGURE.test(text.slice(start, Math.min(end, start + 12))) && survey(seen, i).wrapped;
}

/** `Мысыр мен`, a box, `Вавилонға апарып сатты`: behind a word that never ends a sentence a capital is a name's. */
const leadsOn = (seen: LineEvidence, i: number, { afterFurniture }: Line): boolean =>
  afterFurniture && seen.stop(i) < NO_BREAK;

const BARE_FIGURE = /^\d+(?:[.,]\d+)? ?[а-яәғқңөұүһі%]/u;

/** May a dash at the next line's start open an item or direct speech? Only where nothing goes on. */
const opensItem = (text: string, line: Line): boolean => isMarkAt(text, line.end - 1, COLON);

const PARAGRAPH_INDENT = 3;

/** Three blanks or a tab; on a page's wrapped lines, that much more than the lines around. */
function isIndented(lines: readonly Line[], i: number, region: Region): boolean {
  const { indent } = lines[i]!;
  if (indent < PARAGRAPH_INDENT) return false;
  if (!region.wrapped) return true;
  return (
    indent >= PARAGRAPH_INDENT + Math.min(lines[i - 1]?.indent ?? 0, lines[i + 1]?.indent ?? 0) || lines[i]!.tabbed
  );
}

function inWrapped(seen: LineEvidence, i: number, region: Region): LineEnd {
  const reach = seen.reach(i);
  if (seen.has(i, TERMINATED)) return lineEnd(reach >= region.tightest ? GAP.sentence : GAP.paragraph, 0.85);
  if (reach > FULL * region.width || seen.has(i, LOWER_NEXT)) return lineEnd(GAP.wrap, 0.95);
  return lineEnd(GAP.break, 0.8);
}

function inLostStops(text: string, line: Line, seen: LineEvidence, i: number): LineEnd {
  if (seen.has(i, TERMINATED)) return lineEnd(GAP.sentence, 0.9);
  // бес айға⏎жуық: neither the word nor the letter behind it tells of an end.
  if (seen.has(i, LOWER_NEXT) && seen.stop(i) < NO_END && isLetterAt(text, line.end - 1)) return lineEnd(GAP.wrap, 0.8);
  if (',–—-'.includes(text[line.end - 1]!)) return lineEnd(GAP.wrap, 0.8);
  if (opensItem(text, line)) return lineEnd(GAP.sentence, 0.8);
  return lineEnd(GAP.stop, 0.9);
}

/** A line of a form's cell goes on with a capital only where it is this long and nothing tells of an end. */
const SHORTEST_BROKEN = 25;
const NO_BREAK = -4;

/** Log odds below which a word hardly ever ends a sentence. */
const NO_END = -2;

/** Lines that are whole paragraphs, cells, verses or headings. */
function onLines(text: string, line: Line, seen: LineEvidence, i: number): LineEnd {
  if (seen.has(i, TERMINATED)) return lineEnd(GAP.paragraph, 0.9);
  if (seen.has(i, LOWER_NEXT) && !opensItem(text, line)) return lineEnd(GAP.wrap, 0.7);
  if (seen.isForm)
    return seen.length(i) >= SHORTEST_BROKEN && seen.stop(i) < NO_BREAK
      ? lineEnd(GAP.wrap, 0.7)
      : lineEnd(GAP.break, 0.7);
  const sure = seen.length(i) >= SHORTEST_SURE && !isDigitAt(text, line.end - 1) && seen.stop(i) > SURE_STOP;
  return sure ? lineEnd(GAP.stop, 0.8) : lineEnd(GAP.break, 0.7);
}
