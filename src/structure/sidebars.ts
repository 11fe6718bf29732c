import { isDigitAt, isLetterAt, isLowerAt } from '../core/chars.ts';
import { SIDEBAR_LABELS } from '../kazakh/boilerplate.ts';
import { BOX_LABEL } from './first-letters.ts';
import type { Junk } from './furniture.ts';
import { ENDED } from './line-facts.ts';
import { countWords } from './lines.ts';
import { isMarkAt, OPENING_QUOTE, PAUSE } from './mark-sets.ts';
import { isBulletAt } from './markers.ts';
import type { Line } from './survey.ts';
import { lastFinality } from './title-like.ts';

const MOST_LINES = 8;
const FEWEST_LINES = 2;
/** An entry of a box has no more words. */
const MOST_WORDS = 3;

/**
 * Pieces of a sidebar or a figure that stand among the lines of the text.
 *
 *     Осындай жағдайда ел бірлігін сақтап қалған тарихи тұлға – Абылай хан
 *     Тірек сөздер
 *     • үш жүз
 *     болды.
 *
 * @param known furniture found before, lines of which are looked through; what is found goes there
 */
export function sidebars(text: string, lines: readonly Line[], known: Junk[]): void {
  const kept = withoutJunk(lines, known);
  const paged = known.some(({ kind }) => kind === 'page-marker');
  for (let i = 1; i < kept.length - 1; i++) {
    const line = kept[i]!;
    let to = paged && (line.facts & BOX_LABEL) !== 0 ? keyWords(text, kept, i) : i;
    if (line.end - line.start <= LONGEST_SCRAP && opensScrap(text, line) && isOpen(text, kept[i - 1]!))
      to = Math.max(to, insideSentence(text, kept, i), betweenEmptyLines(text, kept, i));
    for (let k = i; k < to; k++)
      known.push({ start: kept[k]!.start, end: kept[k]!.end, kind: 'caption-debris', rule: 'furniture/sidebar' });
    i = Math.max(i, to);
  }
}

function withoutJunk(lines: readonly Line[], known: readonly Junk[]): readonly Line[] {
  if (known.length === 0) return lines;
  const taken = new Set(known.map((j) => j.start));
  return lines.filter((line) => !taken.has(line.start));
}

/** On wider pages nothing is told by how long lines are … */
const WIDEST_PAGE = 120;
/** … and a scrap takes half of a page's width at most. */
const SCRAP = 0.5;
const LONGEST_SCRAP: number = SCRAP * WIDEST_PAGE;

/**
 * Short lines that begin as none goes on, after a full, unfinished one, before a line that goes on in small letters. Returns the end of the run
 * that opens with line `i`, or `i`.
 */
function insideSentence(text: string, kept: readonly Line[], i: number): number {
  const before = kept[i - 1]!;
  if (opensQuotation(text, kept[i]!)) return i;
  const width = localWidth(kept, i);
  if (width > WIDEST_PAGE || before.end - before.start < 0.75 * width) return i;
  let to = i;
  while (to < kept.length && to - i < MOST_LINES && isScrap(text, kept[to]!, width)) to++;
  const after = kept[to];
  const goesOn =
    to > i &&
    after !== undefined &&
    adjoin(kept, i, to) &&
    isLowerAt(text, after.start) &&
    isLowerAt(text, after.start + 1) &&
    // The cells of a table: the line after goes on with the last of these, not with the one before them.
    text[kept[to - 1]!.end - 1] !== ',';
  return goesOn ? to : i;
}

/** The same with empty lines around: the sentence broke off anywhere in its line, and may go on with a figure. */
function betweenEmptyLines(text: string, kept: readonly Line[], i: number): number {
  if (i < 2 || kept[i]!.emptyBefore === 0) return i;
  const [above, before] = [kept[i - 2]!, kept[i - 1]!];
  if (before.emptyBefore > 0) return i;
  if (lastFinality(text, before.start, before.end) > 0) return i;
  const width = localWidth(kept, i);
  if (width > WIDEST_PAGE || above.end - above.start < 0.75 * width) return i;
  let to = i;
  while (to < kept.length && (to === i || kept[to]!.emptyBefore === 0) && isScrap(text, kept[to]!, width)) to++;
  const after = kept[to];
  if (after === undefined || to - i < FEWEST_LINES || to - i > MOST_LINES || after.emptyBefore === 0) return i;
  return isLowerAt(text, after.start) || isDigitAt(text, after.start) ? to : i;
}

/** `Тірек сөздер` and the words under it, in the margin of a textbook's page. */
function keyWords(text: string, kept: readonly Line[], i: number): number {
  const { start, end } = kept[i]!;
  if (end - start > LONGEST_LABEL || !SIDEBAR_LABELS.has(text.slice(start, end).replace(/:$/u, '').toLowerCase()))
    return i;
  let to = i + 1;
  while (to < kept.length && kept[to]!.emptyBefore === 0 && to - i <= MOST_LINES && isEntry(text, kept[to]!)) to++;
  const parted = to === kept.length || kept[to]!.emptyBefore > 0;
  return parted && to - i > FEWEST_LINES ? to : i;
}

const LONGEST_LABEL: number = Math.max(...[...SIDEBAR_LABELS].map(({ length }) => length)) + 1;

function isEntry(text: string, { start, end }: Line): boolean {
  const marked = isBulletAt(text, start) || text[start + 1] === ' ';
  const from = marked ? start + 1 : start;
  return !/[.!?:]$/u.test(text.slice(end - 1, end)) && countWords(text, from, end, MOST_WORDS + 1) <= MOST_WORDS;
}

/** Does one of the lines stand right under the line before it? Where empty lines part them all, each is a paragraph. */
function adjoin(lines: readonly Line[], from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (lines[k]!.emptyBefore === 0) return true;
  return false;
}

/** The line stops inside a sentence: no mark, no hyphen. */
function isOpen(text: string, line: Line): boolean {
  const last = text[line.end - 1];
  if (isMarkAt(text, line.end - 1, PAUSE) || last === '-' || last === '¬') return false;
  return (line.facts & ENDED) === 0;
}

/** Short, and beginning as no sentence goes on. */
const isScrap = (text: string, line: Line, width: number): boolean =>
  line.end - line.start <= SCRAP * width && opensScrap(text, line) && !endsShort(text, line);

/** `Зерттеуші К.А`, `екісі XVI ғ`: a line that lost its full stop behind initials or an abbreviation is no scrap. */
function endsShort(text: string, { start, end }: Line): boolean {
  let at = end;
  while (at > start && isLetterAt(text, at - 1)) at--;
  return end - at === 1 && at > start && ' .'.includes(text[at - 1]!);
}

/** With a capital, a mark or a stray letter. */
const opensScrap = (text: string, line: Line): boolean =>
  !(isLowerAt(text, line.start) && isLowerAt(text, line.start + 1));

/** `«инертті газ» деген …`: with a quotation any sentence goes on. */
const opensQuotation = (text: string, line: Line): boolean =>
  (text[line.start] === '(' || isMarkAt(text, line.start, OPENING_QUOTE)) && isLetterAt(text, line.start + 1);

function localWidth(lines: readonly Line[], i: number): number {
  let [longest, second] = [0, 0];
  for (let k = Math.max(0, i - 6); k < Math.min(lines.length, i + 10); k++) {
    const length = lines[k]!.end - lines[k]!.start;
    if (length > longest) [longest, second] = [length, longest];
    else if (length > second) second = length;
  }
  return second;
}
