import { isLowerAt, isUpperAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import type { SectionKindName } from '../kazakh/section-kinds.ts';
import { isAllCaps } from './capitals.ts';
import { isCaption } from './captions.ts';
import { GAP } from './gaps.ts';
import { isPlanTitle, isStage } from './lesson-plan.ts';
import { ENDED } from './line-facts.ts';
import { isFurniture } from './line-junk.ts';
import { countWords, endsWithTerminal } from './lines.ts';
import { isMarkAt, OPENING_QUOTE, PAUSE, TITLE_END } from './mark-sets.ts';
import { mayBeNumbered, type Numbering, parseNumbering } from './numbering.ts';
import type { Piece } from './pieces.ts';
import { asksInTitle, isQuestionTitle } from './question-title.ts';
import { isOff } from './rules-off.ts';
import { standsAlone } from './stands-alone.ts';
import { isTitleLike, looksFinished } from './title-like.ts';
import type { Toc, TocDraft } from './toc.ts';
import { isBracketed, isByline, isLabelled, isTimed } from './under-title.ts';
import { foldedIn, foldedLength, type HeadingWords, isAlike } from './wording.ts';

/** A piece read as a heading: `[start, end)` is the title alone, without number and closing stop. */
export interface HeadingDraft {
  readonly start: number;
  readonly end: number;
  readonly kind: SectionKindName;
  readonly number: string | null;
  /** Level where number or contents say it, else null. */
  readonly level: number | null;
  readonly rule: string;
  /** Index of the contents entry it matches, or -1. */
  readonly entry: number;
  /** The numbered heading's title is the next piece. */
  readonly takesNext: boolean;
}

const LONGEST = 200;
const MOST_WORDS = 22;

/** What heading rules may look at. */
export interface HeadingContext {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly toc: Toc | null;
  readonly words: HeadingWords;
  /** The text is the form of a lesson's plan. */
  readonly isForm: boolean;
  /** Ids of rules that are switched off. */
  readonly off: ReadonlySet<string>;
}

/** Reads piece `i` as a heading, or says null. */
export function readHeading(context: HeadingContext, i: number): HeadingDraft | null {
  const { text, pieces } = context;
  const piece = pieces[i]!;
  if (piece.end - piece.start > LONGEST || !mayStart(piece)) return null;
  const numbering = mayBeNumbered(text, piece.start, piece.end, piece.facts)
    ? parseNumbering(text, piece.start, piece.end)
    : null;
  const start = numbering?.end ?? piece.start;
  const end = titleEnd(text, start, piece.end);
  // What would be site text or a page mark without its number keeps the number: so a clean text stays as it is.
  if (start > piece.start && isFurniture(text, start, piece.end)) return null;
  const worded = unlessOff(context, byWording(context, i, numbering, start, end));
  // Stages of a lesson and labels of its form stand like headings, and only what tells its course is one.
  if (context.isForm) {
    if (worded?.kind === 'chapter') return worded;
    if (isStage(text, pieces, numbering)) return worded ?? byNumber(context, i, numbering, start, end);
    const named = isPlanTitle(text, pieces, i, start, end);
    return named ? unlessOff(context, draft(context, start, end, 'chapter', null, null, 'heading/layout')) : null;
  }
  const heading =
    worded ??
    unlessOff(context, byContents(context, i, numbering, start, end)) ??
    unlessOff(context, byNumber(context, i, numbering, start, end)) ??
    unlessOff(context, byLayout(context, i, start, end));
  const short = heading !== null && countWords(text, piece.start, piece.end, MOST_WORDS + 1) <= MOST_WORDS;
  return short ? heading : null;
}

/** What a rule found, if it is asked at all. */
const unlessOff = ({ off }: HeadingContext, found: HeadingDraft | null): HeadingDraft | null =>
  found !== null && isOff(off, found.rule) ? null : found;

/** A heading begins where a paragraph could. */
const mayStart = ({ gap }: Piece): boolean => gap !== GAP.colon && gap !== GAP.item;

/** A heading's closing full stop or colon goes; an abbreviation's or an ellipsis stays. */
function titleEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isMarkAt(text, at - 1, TITLE_END) && text[at - 2] !== '.') at--;
  return at;
}

/** `Кіріспе`, `3. Қорытынды`, `ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР ТІЗІМІ:`. */
function byWording(
  context: HeadingContext,
  i: number,
  numbering: Numbering | null,
  start: number,
  end: number,
): HeadingDraft | null {
  const { text, words } = context;
  if (start >= end || !isUpperAt(text, start)) return null;
  const kind = words.kindIn(text, start, end) ?? appendixKind(text, start, end);
  if (kind === null || isSentenceStart(context, i)) return null;
  const level = numbering?.depth ?? 1;
  const own = kind === 'chapter' && level > 1 ? 'section' : kind;
  return draft(context, start, end, own, numbering?.number ?? null, level, 'heading/wording');
}

const APPENDIX: RegExp = compact(/^(?:қосымша|приложение)\s+[\p{Lu}\d]{1,2}$/iu);

/** `Қосымша 1`, `ПРИЛОЖЕНИЕ А`: a capital at `start`. */
function appendixKind(text: string, start: number, end: number): SectionKindName | null {
  if (text[start] !== 'Қ' && text[start] !== 'П') return null;
  const wording = text.slice(start, end).trim();
  return APPENDIX.test(wording) ? 'appendix' : null;
}

/** A known word that a sentence goes on after, in the same line, is no heading: `Қорытынды жасау керек`. */
function isSentenceStart(context: HeadingContext, i: number): boolean {
  const next = context.pieces[i + 1];
  return next !== undefined && next.gap === GAP.wide && isLowerAt(context.text, next.start);
}

/** The wording of a contents entry comes again in the body. */
function byContents(
  context: HeadingContext,
  i: number,
  numbering: Numbering | null,
  start: number,
  end: number,
): HeadingDraft | null {
  if (context.toc === null || !closes(context, i)) return null;
  const entry = entryOf(context.toc, context.text, start, end, numbering);
  if (entry < 0) return null;
  const level = levelOf(context.toc.entries[entry]!, numbering);
  const kind: SectionKindName = level > 1 ? 'section' : 'chapter';
  const number = numbering?.number ?? null;
  return { start, end, kind, number, level, rule: 'heading/contents', entry, takesNext: false };
}

const levelOf = (entry: TocDraft, numbering: Numbering | null): number => numbering?.depth ?? entry.level;

/** The contents entry that the title `[start, end)` stands for, or -1. */
function entryOf(
  toc: Toc | null,
  text: string,
  start: number,
  end: number,
  numbering: Pick<Numbering, 'number'> | null,
): number {
  if (toc === null) return -1;
  const length = foldedLength(text, start, end, toc.longest + MOST_OFF + 1);
  for (const other of toc.lengths)
    if (Math.abs(other - length) <= MOST_OFF + 1) return matchEntry(toc, foldedIn(text, start, end), numbering);
  return -1;
}

/** A title and its contents entry may differ by so many letters. */
const MOST_OFF = 3;

/** The contents entry a folded title stands for, or -1. */
function matchEntry(toc: Toc, key: string, numbering: Pick<Numbering, 'number'> | null): number {
  if (key.length < 4) return -1;
  const same = toc.entries.findIndex((entry) => entry.key === key);
  if (same >= 0) return same;
  return toc.entries.findIndex((entry) => {
    if (Math.abs(entry.key.length - key.length) > MOST_OFF || key.length < 10) return false;
    const agree = numbering === null || entry.number === null || entry.number === numbering.number;
    return agree && isAlike(entry.key, key);
  });
}

/** `2-тарау. …`, `§ 5. …`, `1.1 …`, `2. …`. */
function byNumber(
  context: HeadingContext,
  i: number,
  numbering: Numbering | null,
  start: number,
  end: number,
): HeadingDraft | null {
  if (numbering === null) return null;
  const strong = numbering.kind === 'division' || numbering.kind === 'sign';
  if (start >= end) return strong ? titleInNextPiece(context, i, numbering) : null;
  if (!isUpperAt(context.text, start) && !isMarkAt(context.text, start, OPENING_QUOTE)) return null;
  if (!strong && !isNumberedHeading(context, i, numbering, start, end)) return null;
  if (numbering.word === 'қосымша')
    return draft(context, start, end, 'appendix', numbering.number, 1, 'heading/division');
  const article = numbering.word === 'бап';
  if (article && endsWithTerminal(context.text, start, context.pieces[i]!.end)) return null;
  const kind: SectionKindName = numbering.kind === 'sign' || numbering.depth > 1 || article ? 'section' : 'chapter';
  return draft(
    context,
    start,
    end,
    kind,
    numbering.number,
    article ? null : numbering.depth,
    `heading/${numbering.kind}`,
  );
}

/** `I тарау.` with its title after it: `I тарау.Қазақстанның сыртқы саясаты.Біз …`. */
function titleInNextPiece(context: HeadingContext, i: number, numbering: Numbering): HeadingDraft | null {
  const { text, pieces } = context;
  const piece = pieces[i]!;
  const next = pieces[i + 1];
  const level = numbering.depth;
  if (next === undefined || next.end - next.start > LONGEST || countWords(text, next.start, next.end, 16) > 15)
    return null;
  if (!isUpperAt(text, next.start) && !isMarkAt(text, next.start, OPENING_QUOTE)) return null;
  const kind: SectionKindName = numbering.word === 'қосымша' ? 'appendix' : 'chapter';
  return {
    start: piece.start,
    end: piece.end,
    kind,
    number: numbering.number,
    level,
    rule: 'heading/division',
    entry: -1,
    takesNext: true,
  };
}

/** A numbered line is a heading when it is no sentence, ends as a title does and is no item among items. */
function isNumberedHeading(
  context: HeadingContext,
  i: number,
  numbering: Numbering,
  start: number,
  end: number,
): boolean {
  const { text, pieces } = context;
  const piece = pieces[i]!;
  if (!numbering.closed && numbering.depth === 1 && (piece.gap === GAP.tab || countWords(text, start, end, 2) < 2))
    return false;
  // `10 Мбит/с`: a quantity.
  if (!numbering.closed && numbering.depth === 1 && text.slice(start, end).includes('/')) return false;
  if (!closes(context, i) || isMarkAt(text, piece.end - 1, PAUSE)) return false;
  if (isEntry(text, start, piece.end)) return false;
  const mark = text[piece.end - 1];
  if (
    mark === '?' ? !(numbering.closed && asksInTitle(text, pieces, i, start)) : endsWithTerminal(text, start, piece.end)
  ) {
    if (mark !== '.' || !isTitleLike(text, start, end)) return false;
  }
  const isolated =
    (piece.gap === GAP.empty || piece.gap === GAP.start) && (pieces[i + 1]?.gap ?? GAP.empty) === GAP.empty;
  if (!isolated && looksFinished(text, start, end)) return false;
  if (numbering.kind === 'roman' || numbering.depth > 1) return true;
  return !isAmongItems(context, i, Number(numbering.number));
}

/** `1 Қазақстан Республикасының Конституциясы. – Астана, 2023.`: an entry of a bibliography. */
const isEntry = (text: string, start: number, end: number): boolean =>
  ENTRY.test(text.slice(start, end)) || /, ?(?:1[89]|20)\d\d\.?$/u.test(text.slice(Math.max(start, end - 8), end));

const ENTRY = compact(/\. ?[–—-] ?\p{Lu}|\/\/ ?\p{Lu}/u);

/** Neighbouring pieces carry the numbers before and after: a list, not headings. */
function isAmongItems(context: HeadingContext, i: number, number: number): boolean {
  const numberOf = (k: number): number => {
    const piece = context.pieces[k];
    const found = piece === undefined ? null : parseNumbering(context.text, piece.start, piece.end);
    return found?.kind === 'decimal' && found.depth === 1 ? Number(found.number) : 0;
  };
  return numberOf(i + 1) === number + 1 || (number > 1 && numberOf(i - 1) === number - 1);
}

/** Short, no predicate at its end, and parted from what comes next by more than a sentence's end would. */
function byLayout(context: HeadingContext, i: number, start: number, end: number): HeadingDraft | null {
  const { text, pieces } = context;
  const piece = pieces[i]!;
  const next = pieces[i + 1];
  if (next === undefined || start !== piece.start || text[piece.end - 1] === ':') return null;
  if (!isUpperAt(text, start) && !isMarkAt(text, start, OPENING_QUOTE)) return null;
  // `Сәлеммен,⏎Асан`: who signs a letter.
  if (i > 0 && text[pieces[i - 1]!.end - 1] === ',') return null;
  const question = isQuestionTitle(text, pieces, i);
  if (!question && !standsAlone(context, i)) return null;
  if (isTimed(text, next) || (isLowerAt(text, next.start) && isLowerAt(text, next.start + 1))) return null;
  const capitals = isAllCaps(text, start, end);
  if (i > 0 && !capitals && text.slice(start, end).includes(':')) return null;
  if (question) return draft(context, start, end, 'chapter', null, null, 'heading/layout');
  if (!isTitleLike(text, start, end) || !(isFollowedByProse(context, i) || isFollowedByLabels(context, i))) return null;
  const level = capitals ? 1 : null;
  return draft(context, start, end, 'chapter', null, level, 'heading/layout');
}

/** `Туған күні:⇥07.05.1991` follows: the part of a form. */
function isFollowedByLabels({ text, pieces }: HeadingContext, i: number): boolean {
  const isLabel = (k: number): boolean => text[pieces[k]!.end - 1] === ':' && pieces[k + 1]?.gap === GAP.tab;
  if (i === 0) return pieces.slice(1, 1 + LINES_OF_FORM).filter((p) => isLabelled(text, p)).length >= 3;
  return pieces[i]!.gap === GAP.empty && i + 4 < pieces.length && isLabel(i + 1) && isLabel(i + 3);
}

/** Lines looked at under the title of a form. */
const LINES_OF_FORM = 5;

/** Headings stand before prose; one short line among others is a cell, a verse or a title page. */
function isFollowedByProse(context: HeadingContext, i: number): boolean {
  const { text, pieces } = context;
  // `(эссе)` under the title.
  const first = i + (i === 0 && (isBracketed(text, pieces[i + 1]) || isByline(text, pieces[i + 1])) ? 2 : 1);
  let length = 0;
  for (let k = first; k < pieces.length && k < first + 3; k++) {
    const piece = pieces[k]!;
    length += piece.end - piece.start;
    if (length > 60 && (k === first || (piece.gap !== GAP.empty && piece.gap !== GAP.break))) return true;
    if (k === first && (readsAsKnown(context, k) || isCaption(text, piece.start, piece.end))) return true;
    const after = pieces[k + 1]?.gap ?? GAP.empty;
    if (after === GAP.empty || after === GAP.break) return (piece.facts & ENDED) !== 0;
  }
  return false;
}

function readsAsKnown(context: HeadingContext, k: number): boolean {
  const { start, end } = context.pieces[k]!;
  const numbering = parseNumbering(context.text, start, end);
  if (context.words.kindIn(context.text, numbering?.end ?? start, end) !== null) return true;
  // `12 мамыр 2020 жыл`: a date.
  return numbering !== null && end - start < LONGEST && !isLowerAt(context.text, numbering.end);
}

/** The piece ends where a heading can end: at its line's end or glued to what comes. */
function closes(context: HeadingContext, i: number): boolean {
  const next = context.pieces[i + 1];
  return next === undefined || mayStart(next);
}

function draft(
  context: HeadingContext,
  start: number,
  end: number,
  kind: SectionKindName,
  number: string | null,
  level: number | null,
  rule: string,
): HeadingDraft {
  const entry = entryOf(context.toc, context.text, start, end, number === null ? null : { number });
  return { start, end, kind, number, level, rule, entry, takesNext: false };
}
