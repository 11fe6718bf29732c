import type { Span } from '../core/span.ts';
import { findCuts } from './cuts.ts';
import { noteFigures } from './footnotes.ts';
import type { Junk } from './furniture.ts';
import { decideLineEnds, type LineEnd, type LineEndKind } from './line-ends.ts';
import { type Line, trimmedEnd, trimmedStart } from './lines.ts';
import type { Toc } from './toc.ts';

/**
 * What parts a piece from the one before: a line end with its meaning, an empty line, an indent, or a place inside a
 * line where two parts were glued (see `CutKind`).
 */
export type GapKind =
  | Exclude<LineEndKind, 'wrap' | 'hyphen'>
  | 'start'
  | 'empty'
  | 'indent'
  | 'glued'
  | 'case'
  | 'colon'
  | 'item'
  | 'tab'
  | 'wide';

/** A line end inside a piece that means nothing: the text goes on from `end` at `next`. */
export interface Joint {
  readonly end: number;
  readonly next: number;
  readonly kind: 'wrap' | 'hyphen';
  readonly confidence: number;
}

/** A stretch of text between two places where something may end. Offsets leave out the blanks around. */
export interface Piece {
  readonly start: number;
  end: number;
  readonly gap: GapKind;
  /** A full stop was lost in the gap before. */
  readonly lostStop: boolean;
  /** Furniture stood in the gap before. */
  readonly junk: boolean;
  /** What the line opens with its dash or figure, where that is known. */
  readonly opens: 'item' | 'note' | null;
  readonly confidence: number;
  readonly joints: Joint[];
}

/** Cuts a text into pieces, furniture and contents left out; `all` are its lines. */
export function cutPieces(
  text: string,
  all: readonly Line[],
  junk: readonly Junk[],
  toc: Toc | null,
  isAbbreviation: (word: string) => boolean,
): Piece[] {
  const kept = keptLines(all, text, mergeHoles(junk, toc));
  const lines = kept.map((k) => k.line);
  const { marks, notes } = noteFigures(text, lines);
  const ends = decideLineEnds(text, lines, notes);
  const pieces: Piece[] = [];
  kept.forEach((k, i) => {
    const cuts = findCuts(text, k.line.start, k.line.end, isAbbreviation, marks);
    let start = k.line.start;
    for (let c = 0; c <= cuts.length; c++) {
      const stop = cuts[c]?.end ?? k.line.end;
      if (c === 0) openLine(pieces, text, [start, stop], k, ends[i]!, i > 0 ? lines[i - 1] : undefined);
      else add(pieces, text, [start, stop], { gap: cuts[c - 1]!.kind, lostStop: false, junk: false, confidence: 0.9 });
      start = cuts[c]?.next ?? stop;
    }
  });
  return withCitedStops(text, withColumns(text, pieces));
}

/** `[2, 14-б.]` at the end of a line, no full stop before it. */
const CITED = /[^.!?…»”\s] ?\[\d[^[\]\n]{0,30}\]$/u;
const LONGEST_CITED = 36;

/**
 * Behind a citation the full stop is lost too, though its pages end in one: `… нақтылайды [2, 14-б.]⏎Оның мәтініне …`.
 * A line end there opens a paragraph only where paragraphs are not indented.
 */
function withCitedStops(text: string, pieces: Piece[]): Piece[] {
  let indented = -1;
  return pieces.map((piece, i) => {
    const before = i > 0 ? pieces[i - 1] : undefined;
    if (before === undefined || text[before.end - 1] !== ']' || text[before.end - 2] !== '.') return piece;
    if (piece.gap !== 'sentence' && piece.gap !== 'paragraph') return piece;
    if (!CITED.test(text.slice(Math.max(before.start, before.end - LONGEST_CITED), before.end))) return piece;
    if (indented < 0) indented = pieces.filter(({ gap }) => gap === 'indent').length;
    const stop = piece.gap === 'sentence' || indented >= FEWEST_INDENTS;
    return stop ? { ...piece, gap: 'stop', lostStop: true } : piece;
  });
}

const FEWEST_INDENTS = 3;

/** Rows of a table stand no more pieces apart. */
const MOST_CELLS = 8;
const LONGEST_CELL = 60;

/**
 * Wide blanks that end in the same column of one line and the next part the cells of a table, as tabs do:
 *
 *     Орта           Жылдамдық, м/с
 *     Ауа            343
 */
function withColumns(text: string, pieces: Piece[]): Piece[] {
  const cells = new Set<number>();
  const lastIn = new Map<number, number>();
  let [lineEnd, nextEnd] = [-1, -1];
  pieces.forEach(({ gap, start, end }, i) => {
    if (gap !== 'wide' || end - start > LONGEST_CELL) return;
    while (nextEnd < start) {
      lineEnd = nextEnd;
      nextEnd = text.indexOf('\n', nextEnd + 1);
      if (nextEnd < 0) nextEnd = text.length;
    }
    const column = start - lineEnd;
    const above = lastIn.get(column);
    if (above !== undefined && i - above <= MOST_CELLS) cells.add(above).add(i);
    lastIn.set(column, i);
  });
  return cells.size === 0 ? pieces : pieces.map((piece, i) => (cells.has(i) ? { ...piece, gap: 'tab' } : piece));
}

/** The first piece of a line: joined to the piece before where the line end between them means nothing. */
function openLine(pieces: Piece[], text: string, span: Span, kept: Kept, end: LineEnd, before: Line | undefined): void {
  const last = pieces.length > 0 ? pieces[pieces.length - 1] : undefined;
  if (last === undefined || before === undefined) {
    add(pieces, text, span, { gap: 'start', lostStop: false, junk: kept.junk, opens: end.opens, confidence: 1 });
    return;
  }
  if (!kept.afterHole && (end.kind === 'wrap' || end.kind === 'hyphen')) {
    last.joints.push({ end: last.end, next: span[0], kind: end.kind, confidence: end.confidence });
    last.end = trimmedEnd(text, span[0], span[1]);
    return;
  }
  const kind = end.kind === 'wrap' || end.kind === 'hyphen' ? 'glued' : end.kind;
  const gap = kept.afterHole ? 'glued' : gapOf(kept.line, before, kind);
  add(pieces, text, span, {
    gap,
    lostStop: end.kind === 'stop' && !kept.sameLine,
    junk: kept.junk,
    opens: end.opens,
    confidence: end.confidence,
  });
}

function add(
  pieces: Piece[],
  text: string,
  span: Span,
  { gap, lostStop, junk, opens = null, confidence }: NewPiece,
): void {
  const start = trimmedStart(text, span[0], span[1]);
  const end = trimmedEnd(text, start, span[1]);
  if (end > start) pieces.push({ start, end, gap, lostStop, junk, opens, confidence, joints: [] });
}

interface NewPiece extends Pick<Piece, 'gap' | 'lostStop' | 'junk' | 'confidence'> {
  readonly opens?: Piece['opens'] | undefined;
}

const INDENT = 3;

/** An empty line or a deeper indent says more than the words around. */
function gapOf(line: Line, before: Line, kind: GapKind): GapKind {
  if (line.emptyBefore > 0 || line.pageBreak) return 'empty';
  if (line.tabbed) return 'indent';
  // In lines that hold whole sentences any indent opens a paragraph; on wrapped pages only a deeper one does.
  const base = kind === 'stop' || kind === 'sentence' ? 0 : Math.min(INDENT, before.indent);
  return line.indent >= INDENT + base ? 'indent' : kind;
}

interface Kept {
  readonly line: Line;
  /** The line goes on after furniture in its middle. */
  readonly sameLine: boolean;
  /** Furniture stands right before, on the same line. */
  readonly afterHole: boolean;
  readonly junk: boolean;
}

function mergeHoles(junk: readonly Junk[], toc: Toc | null): Span[] {
  if (junk.length === 0) return toc === null ? [] : [toc.span];
  const all: Span[] = junk.map((j): Span => [j.start, j.end]);
  if (toc !== null) all.push(toc.span);
  all.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const out: [number, number][] = [];
  for (const [start, end] of all) {
    const last = out.length > 0 ? out[out.length - 1] : undefined;
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Lines with their holes cut out; a line that is all hole goes. */
function keptLines(lines: readonly Line[], text: string, holes: readonly Span[]): Kept[] {
  const kept: Kept[] = [];
  let h = 0;
  let junk = false;
  let empty = 0;
  for (const line of lines) {
    while (h < holes.length && holes[h]![1] <= line.start) h++;
    if (h === holes.length || holes[h]![0] >= line.end) {
      kept.push({
        line:
          junk || empty > line.emptyBefore
            ? { ...line, emptyBefore: Math.max(line.emptyBefore, empty), afterFurniture: junk }
            : line,
        sameLine: false,
        afterHole: false,
        junk,
      });
      junk = false;
      empty = 0;
      continue;
    }
    const parts = partsOf(line, text, holes, h);
    parts.forEach(([start, end], k) => {
      const hole = k > 0 || start > trimmedStart(text, line.start, line.end);
      const emptyBefore = hole ? 0 : Math.max(line.emptyBefore, empty);
      kept.push({ line: { ...line, start, end, emptyBefore }, sameLine: k > 0, afterHole: hole, junk: hole || junk });
    });
    const whole = parts.length === 0;
    junk = whole || (parts[parts.length - 1]?.[1] ?? line.end) < line.end;
    // Furniture parts nothing by itself, but the contents do, and so do empty lines on both sides of it.
    empty = whole ? Math.max(isContents(line, holes[h]) ? 1 : 0, Math.min(line.emptyBefore, 0)) : 0;
  }
  return kept;
}

/** What is left of a line between its holes. */
function partsOf(line: Line, text: string, holes: readonly Span[], from: number): Span[] {
  const parts: Span[] = [];
  let at = line.start;
  for (let k = from; at < line.end; k++) {
    const hole = holes[k];
    const stop = hole === undefined ? line.end : Math.min(hole[0], line.end);
    const start = trimmedStart(text, at, stop);
    const end = trimmedEnd(text, start, stop);
    if (end > start) parts.push([start, end]);
    if (hole === undefined) break;
    at = Math.max(at, hole[1]);
  }
  return parts;
}

function isContents(line: Line, hole: Span | undefined): boolean {
  return hole !== undefined && hole[1] - hole[0] > 2 * (line.end - line.start) + 40;
}
