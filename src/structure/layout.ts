import { isDigitAt, isLowerAt, isSpaceAt, isUpperAt, isWordAt } from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { isAllCaps } from './capitals.ts';
import { capsLabel } from './caps-label.ts';
import { isCaption } from './captions.ts';
import type { BlockKind } from './document.ts';
import { noteMarks, runOfStars } from './footnotes.ts';
import type { TitlePage } from './front.ts';
import type { Junk } from './furniture.ts';
import { GAP } from './gaps.ts';
import { type HeadingContext, type HeadingDraft, readHeading } from './headings.ts';
import { type Gap, isFinished, type Layout, LayoutWriter } from './layout-writer.ts';
import { ENDED } from './line-facts.ts';
import { isFurniture } from './line-junk.ts';
import { endsWithTerminal } from './lines.ts';
import { COLON, DASH, isMarkAt, TITLE_END } from './mark-sets.ts';
import { itemMarker, type Marker, mayBeMarker } from './markers.ts';
import type { Piece } from './pieces.ts';
import { isOff } from './rules-off.ts';
import { mayOpenWithLabel, runInLabel } from './run-in-label.ts';
import { findSpeech } from './speech.ts';

/** Lays a text out as blocks: headings, items and paragraphs, one blank line between. */
export function layOut(context: HeadingContext, junk: readonly Junk[], page: TitlePage | null): Layout {
  const writer = new LayoutWriter(context.text, junk, context.off);
  const { pieces } = context;
  const labels = new Labels(context);
  const own = new OwnMarks(context);
  for (let i = 0; i < pieces.length; i++) {
    if (page !== null && i < page.end) {
      writeTitlePageLine(context, writer, page, i);
      continue;
    }
    const note = pieces[i]!.opens === 'note' && !writer.inReferences;
    const heading = note ? null : readHeading(context, i);
    if (heading !== null) i += writeHeading(context, writer, heading, i);
    else if (note || own.at(i)) writeMarked(context, writer, i);
    else if (opensWithCaps(context, i)) writeCapsLabel(context, writer, i);
    else writePiece(context, writer, i, labels);
  }
  return writer.finish();
}

/** A title page's lines stand by themselves; one of them names the essay. */
function writeTitlePageLine({ text, pieces }: HeadingContext, writer: LayoutWriter, page: TitlePage, i: number): void {
  const piece = pieces[i]!;
  const labelled = i > 0 && (piece.gap === GAP.tab || piece.gap === GAP.wide) && text[pieces[i - 1]!.end - 1] === ':';
  if (labelled)
    writer.more(piece.start, piece.end, { separator: ' ', rule: 'spacing/blanks', confidence: 1 }, piece.joints);
  else {
    const gap: Gap = { separator: PARAGRAPH, rule: 'structure/title-page', confidence: 0.9 };
    writer.block(i === page.title ? 'title' : 'line', piece.start, piece.end, gap, null, null);
    writer.joints(piece.joints, piece.end);
  }
}

/** Writes a heading; returns how many pieces more it took. */
function writeHeading(context: HeadingContext, writer: LayoutWriter, heading: HeadingDraft, i: number): number {
  const { text, pieces } = context;
  const piece = pieces[i]!;
  const gap: Gap = { separator: partedFrom(text, writer, piece), rule: heading.rule, confidence: 0.9 };
  if (heading.takesNext) {
    const next = pieces[i + 1]!;
    let end = next.end;
    while (end > next.start && isMarkAt(text, end - 1, TITLE_END)) end--;
    writer.block('heading', next.start, end, gap, null, { ...heading, start: next.start, end });
    writer.joints(next.joints, end);
    return 1;
  }
  const kind: BlockKind = isTitle(context, writer, heading, i) ? 'title' : 'heading';
  writer.block(kind, heading.start, heading.end, gap, null, kind === 'title' ? null : heading);
  writer.joints(piece.joints, heading.end);
  return 0;
}

/**
 * The first heading of a text, with a wording of its own and no number, names the essay; author's lines may stand
 * before it. Where more headings of its form follow, it is one of them: a collection of articles.
 */
function isTitle(context: HeadingContext, writer: LayoutWriter, heading: HeadingDraft, i: number): boolean {
  if (
    heading.number !== null ||
    heading.rule !== 'heading/layout' ||
    (heading.entry >= 0 && context.toc?.entries[heading.entry] !== undefined)
  )
    return false;
  if (i > MOST_BYLINES || writer.hasHeading || writer.longestBlock > LONGEST_BYLINE || writer.hasProse) return false;
  if (!isAllCaps(context.text, heading.start, heading.end)) return true;
  return !context.pieces.some((_, k) => {
    const other = k > i ? readHeading(context, k) : null;
    return other?.rule === 'heading/layout' && isAllCaps(context.text, other.start, other.end);
  });
}

const MOST_BYLINES = 6;
const LONGEST_BYLINE = 100;

/** Dashes of direct speech and asterisks of footnotes: marks that belong to the text. */
class OwnMarks {
  readonly #context: HeadingContext;
  #speech: Uint8Array | null = null;
  #notes: ReadonlySet<number> | null = null;

  constructor(context: HeadingContext) {
    this.#context = context;
  }

  /** Does piece `i` open with such a mark? */
  at(i: number): boolean {
    const { text, pieces } = this.#context;
    const { start } = pieces[i]!;
    if (text[start] === '*') return isItem(this.#context, i) && this.#noteMarks(text).has(runOfStars(text, start));
    if (!isMarkAt(text, start, DASH)) return false;
    this.#speech ??= findSpeech(text, pieces);
    return this.#speech[i] === 1 && isItem(this.#context, i);
  }

  #noteMarks(text: string): ReadonlySet<number> {
    this.#notes ??= noteMarks(text);
    return this.#notes;
  }
}

/** The piece before piece `i`, if there is one. */
const before = (pieces: readonly Piece[], i: number): Piece | undefined => (i > 0 ? pieces[i - 1] : undefined);

const isItem = ({ text, pieces }: HeadingContext, i: number): boolean =>
  readMarker(text, pieces[i]!, before(pieces, i)) !== null;

/** `– Әже, неге? – деп сұрадым.`, `* Герц – өлшем бірлігі.`, `1 Сонда, 45-б.`: a paragraph of its own, its mark kept. */
function writeMarked({ text, pieces }: HeadingContext, writer: LayoutWriter, i: number): void {
  const piece = pieces[i]!;
  const separator = partedFrom(text, writer, piece);
  const gap: Gap = { separator, rule: 'structure/paragraph', confidence: piece.confidence };
  writer.block(isMarkAt(text, piece.start, DASH) ? 'paragraph' : 'footnote', piece.start, piece.end, gap, null, null);
  if ('-−'.includes(text[piece.start]!)) writer.replace(piece.start, '–', 'structure/speech-dash');
  writer.joints(piece.joints, piece.end);
}

function writePiece(context: HeadingContext, writer: LayoutWriter, i: number, labels: Labels): void {
  const { text, pieces } = context;
  const piece = pieces[i]!;
  const marker = markerOf(context, i) ?? (writer.inReferences ? entryNumber(text, piece) : null);
  // The number of a bibliography's entry is what the text cites it by: it stays, as the marks of list items do not.
  const isNumbered = writer.inReferences && marker?.kind === 'number';
  const start = isNumbered ? piece.start : (marker?.end ?? piece.start);
  const goesOn =
    marker === null && writer.open && (continues(text, piece, before(pieces, i)) || isLabelValue(context, i));
  if (goesOn) {
    if (breaksSentence(text, piece, before(pieces, i))) writer.breakAt(start);
    writer.more(start, piece.end, joinOf(text, piece), piece.joints);
    if (piece.gap === GAP.verse && writer.last?.kind === 'paragraph') writer.last.kind = 'verse';
  } else {
    const rule = marker === null || isNumbered ? 'structure/paragraph' : 'structure/item';
    const gap: Gap = { separator: partedFrom(text, writer, piece), rule, confidence: piece.confidence };
    const label = marker === null && !isOff(context.off, 'heading/run-in') ? labels.at(i) : -1;
    if (label > 0) writeLabel(context, writer, piece, label, gap);
    else {
      writer.block(
        marker === null ? (isCaption(text, start, piece.end) ? 'caption' : 'paragraph') : 'item',
        start,
        piece.end,
        gap,
        isNumbered ? null : (marker?.text ?? null),
        null,
      );
      if (isNumbered && !isSpaceAt(text, marker.end - 1))
        writer.replace(marker.end - 1, `${text[marker.end - 1]} `, 'structure/item');
      writer.joints(piece.joints, piece.end);
    }
  }
}

/** Labels of any wording count only where a text has several. */
const FEWEST_LABELS = 3;

/** The labels that open the pieces of a text. */
class Labels {
  readonly #context: HeadingContext;
  /** Several pieces open with labels of any wording; asked for where one does. */
  #many: boolean | undefined;

  constructor(context: HeadingContext) {
    this.#context = context;
  }

  /** End of the label that opens piece `i`, or -1. */
  at(i: number): number {
    const end = this.#read(i, true);
    return end <= 0 || this.#hasMany() ? end : this.#read(i, false);
  }

  #hasMany(): boolean {
    if (this.#many === undefined) {
      const { length } = this.#context.pieces;
      let labels = 0;
      for (let i = 0; i < length && labels < FEWEST_LABELS; i++) if (this.#read(i, true) > 0) labels++;
      this.#many = labels >= FEWEST_LABELS;
    }
    return this.#many;
  }

  #read(i: number, anyWording: boolean): number {
    const { text, pieces, words } = this.#context;
    const piece = pieces[i]!;
    if ((BEFORE_LABEL & piece.gap) === 0 || !mayOpenWithLabel(piece)) return -1;
    return runInLabel(text, piece.start, piece.end, anyWording, words);
  }
}

const BEFORE_LABEL: number = GAP.start | GAP.empty | GAP.indent | GAP.tab | GAP.glued | GAP.paragraph | GAP.break;

/** `ҚОРЫТЫНДЫ Осымен біз …`, in any text but a form. */
const opensWithCaps = ({ text, pieces, isForm }: HeadingContext, i: number): boolean => {
  const { start, end, gap } = pieces[i]!;
  return gap !== GAP.colon && gap !== GAP.item && capsLabel(text, start, end) > 0 && !isForm;
};

function writeCapsLabel(context: HeadingContext, writer: LayoutWriter, i: number): void {
  const { text, pieces } = context;
  const piece = pieces[i]!;
  const separator = partedFrom(text, writer, piece);
  const gap: Gap = { separator, rule: 'heading/run-in', confidence: 0.9 };
  writeLabel(context, writer, piece, capsLabel(text, piece.start, piece.end), gap);
}

/** `Зерттеудің мақсаты. Бұл жұмыс …`: the label becomes a heading, the text after it a paragraph. */
function writeLabel(
  { text, words }: HeadingContext,
  writer: LayoutWriter,
  piece: Piece,
  label: number,
  gap: Gap,
): void {
  const kind = words.kindIn(text, piece.start, label);
  const heading: HeadingDraft = {
    start: piece.start,
    end: label,
    kind: kind ?? 'section',
    number: null,
    level: kind === null ? null : 1,
    rule: 'heading/run-in',
    entry: -1,
    takesNext: false,
  };
  writer.block('heading', piece.start, label, gap, null, heading);
  let at = text[label] === '.' ? label + 1 : label;
  while (isSpaceAt(text, at)) at++;
  writer.joints(piece.joints, label);
  writer.block(
    'paragraph',
    at,
    piece.end,
    { separator: PARAGRAPH, rule: 'heading/run-in', confidence: 0.9 },
    null,
    null,
  );
  writer.joints(piece.joints, piece.end);
}

const FIGURE_BEFORE_CAPITAL: RegExp = compact(/^(\d{1,3})(?:[.)]\s*|\s+)(?=[\p{Lu}«"“])/u);

/** `12 Қондыбай С. …`: entries of a bibliography may have a bare number. */
function entryNumber(text: string, piece: Piece): Marker | null {
  if (!isDigitAt(text, piece.start)) return null;
  const match = FIGURE_BEFORE_CAPITAL.exec(text.slice(piece.start, piece.start + 12));
  return match === null || Number(match[1]) > MOST_ENTRIES
    ? null
    : { end: piece.start + match[0].length, text: match[1]!, kind: 'number' };
}

const MOST_ENTRIES = 400;

/** `Ұлты:⇥қазақ` goes on one line where such labels, not a table, make the tabs. */
function isLabelValue({ text, pieces }: HeadingContext, i: number): boolean {
  const last = pieces[i]!.gap === GAP.tab ? before(pieces, i) : undefined;
  if (last === undefined || text[last.end - 1] !== ':') return false;
  const around = pieces.slice(Math.max(0, i - 12), i + 12).filter((p) => p.gap === GAP.tab);
  const labels = around.filter((p) => /:\s*$/u.test(text.slice(Math.max(0, p.start - 6), p.start)));
  return labels.length >= 0.6 * around.length;
}

const PARAGRAPH = '\n\n';
const STOP_AND_PARAGRAPH: string = `.${PARAGRAPH}`;

/** The mark of a list item that piece `i` opens with. */
const markerOf = ({ text, pieces, off }: HeadingContext, i: number): Marker | null =>
  isOff(off, 'structure/item') ? null : readMarker(text, pieces[i]!, before(pieces, i));

function readMarker(text: string, piece: Piece, before: Piece | undefined): Marker | null {
  if (!mayBeMarker(text, piece.start)) return null;
  if (piece.gap === GAP.colon || piece.gap === GAP.case) return null;
  if (piece.gap === GAP.wide && text[piece.start + 2] !== '\t') return null;
  const open =
    before === undefined ||
    piece.gap === GAP.item ||
    (before.facts & ENDED) !== 0 ||
    isMarkAt(text, before.end - 1, COLON) ||
    piece.lostStop;
  const lineStart = piece.gap !== GAP.glued;
  const marker = itemMarker(text, piece.start, piece.end, { lineStart, open, listed: piece.opens === 'item' });
  return marker !== null && isFurniture(text, marker.end, piece.end) ? null : marker;
}

const GOES_ON: number = GAP.stop | GAP.sentence | GAP.colon | GAP.wide | GAP.verse;

/** Gaps that end no paragraph; four blanks do where a sentence has ended before them. */
function continues(text: string, piece: Piece, before: Piece | undefined): boolean {
  if (piece.gap === GAP.wide && before !== undefined) {
    const ended =
      (before.facts & ENDED) !== 0 ||
      /\[[\d, -]{1,12}\]$/u.test(text.slice(Math.max(before.start, before.end - 14), before.end));
    return !(ended && isUpperAt(text, piece.start));
  }
  return (GOES_ON & piece.gap) !== 0;
}

/** A colon with a capital glued to it ends a line; so does a full stop lost after a whole word. */
function breaksSentence(text: string, piece: Piece, before: Piece | undefined): boolean {
  if (piece.gap === GAP.colon) return true;
  if (piece.gap !== GAP.stop || before === undefined || '[('.includes(text[piece.start]!)) return false;
  return endsInWholeWord(text, before.start, before.end);
}

const SHORTEST_WHOLE = 4;

/** The last word is written small and no short one, and no full stop is glued to its start. */
function endsInWholeWord(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - 30);
  const stop = end > from && '»”)'.includes(text[end - 1]!) ? end - 1 : end;
  for (let at = stop - 1; at >= from && (isLowerAt(text, at) || text[at] === '-'); at--) {
    const opens = at === from || !(isWordAt(text, at - 1) || text[at - 1] === '.');
    if (opens && stop - at >= SHORTEST_WHOLE) return true;
  }
  return false;
}

function joinOf(text: string, piece: Piece): Gap {
  // Before dots nothing was lost.
  if (piece.gap === GAP.stop && text[piece.start] !== '.') {
    return { separator: '. ', rule: 'line/lost-stop', confidence: piece.confidence };
  }
  return {
    separator: ' ',
    rule: piece.gap === GAP.wide ? 'spacing/blanks' : 'line/sentence',
    confidence: piece.confidence,
  };
}

/** What parts a new block from the one before: with the full stop that this has lost at its end. */
const partedFrom = (text: string, writer: LayoutWriter, piece: Piece): string =>
  hasLostStop(text, writer, piece) ? STOP_AND_PARAGRAPH : PARAGRAPH;

/** Has the block before lost a full stop at its end? */
function hasLostStop(text: string, writer: LayoutWriter, piece: Piece): boolean {
  if (!piece.lostStop && piece.gap !== GAP.case) return false;
  const last = writer.last;
  if (last === null || last.kind === 'heading' || last.kind === 'title') return false;
  if (endsWithTerminal(text, last.start, last.end)) return false;
  if (':;,–—'.includes(text[last.end - 1]!)) return false;
  return piece.lostStop || isFinished(text, last.start, last.end);
}
