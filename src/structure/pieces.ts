import type { Span } from '../core/span.ts';
import { findCuts } from './cuts.ts';
import { noteFigures } from './footnotes.ts';
import type { Junk } from './furniture.ts';
import { GAP, type GapKind } from './gaps.ts';
import { decideLineEnds, type LineEnd } from './line-ends.ts';
import { BEHIND_HOLE, BEHIND_JUNK, ENDED, INSIDE_LINE, partFacts } from './line-facts.ts';
import { endsWithTerminal, trimmedEnd, trimmedStart } from './lines.ts';
import { STEPS } from './steps.ts';
import { type Line, partOf } from './survey.ts';
import type { Toc } from './toc.ts';

/** A line end inside a piece that means nothing: the text goes on from `end` at `next`. */
export interface Joint {
  readonly end: number;
  readonly next: number;
  readonly kind: typeof GAP.wrap | typeof GAP.hyphen;
  readonly confidence: number;
}

/** A stretch of text between two places where something may end. Offsets leave out the blanks around. */
export interface Piece {
  readonly start: number;
  end: number;
  /** What parts it from the piece before. */
  gap: GapKind;
  /** A full stop was lost in the gap before. */
  lostStop: boolean;
  /** Furniture stood in the gap before. */
  junk: boolean;
  /** What the line opens with its dash or figure, where that is known. */
  readonly opens: 'item' | 'note' | null;
  readonly confidence: number;
  readonly joints: Joint[];
  /** What can be seen of it at one look, see `line-facts.ts`. */
  facts: number;
}

/** Cuts a text into pieces, furniture and contents left out; `all` are its lines. */
export function cutPieces(
  text: string,
  all: readonly Line[],
  junk: readonly Junk[],
  toc: Toc | null,
  isAbbreviation: (word: string) => boolean,
): Piece[] {
  const holes = mergeHoles(junk, toc);
  const lines = holes.length === 0 ? all : keptLines(all, text, holes);
  const { marks, notes } = noteFigures(text, all, lines);
  const ends = decideLineEnds(text, lines, notes);
  const pieces: Piece[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const cuts = findCuts(text, line, isAbbreviation, marks);
    const stop = cuts.length === 0 ? line.end : cuts[0]!.end;
    openLine(pieces, text, stop, line, ends[i]!, i > 0 ? lines[i - 1] : undefined);
    for (let c = 0; c < cuts.length; c++) {
      const { next, kind } = cuts[c]!;
      add(pieces, text, line, next, c + 1 < cuts.length ? cuts[c + 1]!.end : line.end, kind, false, false, null, 0.9);
    }
  }
  markColumns(text, pieces);
  markCitedStops(text, pieces);
  return pieces;
}

/** `[2, 14-б.]` at the end of a line, no full stop before it. */
const CITED = /[^.!?…»”\s] ?\[\d[^[\]\n]{0,30}\]$/u;
const LONGEST_CITED = 36;

/**
 * Behind a citation the full stop is lost too, though its pages end in one: `… нақтылайды [2, 14-б.]⏎Оның мәтініне …`.
 * A line end there opens a paragraph only where paragraphs are not indented.
 */
function markCitedStops(text: string, pieces: readonly Piece[]): void {
  let indented = -1;
  for (let i = 1; i < pieces.length; i++) {
    const [before, piece] = [pieces[i - 1]!, pieces[i]!];
    if (text[before.end - 1] !== ']' || text[before.end - 2] !== '.') continue;
    if (piece.gap !== GAP.sentence && piece.gap !== GAP.paragraph) continue;
    if (!CITED.test(text.slice(Math.max(before.start, before.end - LONGEST_CITED), before.end))) continue;
    if (indented < 0) indented = pieces.filter(({ gap }) => gap === GAP.indent).length;
    if (piece.gap !== GAP.sentence && indented < FEWEST_INDENTS) continue;
    piece.gap = GAP.stop;
    piece.lostStop = true;
  }
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
function markColumns(text: string, pieces: readonly Piece[]): void {
  const lastIn = new Map<number, number>();
  let [lineEnd, nextEnd] = [-1, -1];
  for (let i = 0; i < pieces.length; i++) {
    const { gap, start, end } = pieces[i]!;
    if (gap !== GAP.wide || end - start > LONGEST_CELL) continue;
    while (nextEnd < start) {
      lineEnd = nextEnd;
      nextEnd = text.indexOf('\n', nextEnd + 1);
      if (nextEnd < 0) nextEnd = text.length;
    }
    const column = start - lineEnd;
    const above = lastIn.get(column);
    if (above !== undefined && i - above <= MOST_CELLS) pieces[above]!.gap = pieces[i]!.gap = GAP.tab;
    lastIn.set(column, i);
  }
}

/**
 * The first piece of a line, up to `stop`: joined to the piece before where the line end between them means nothing.
 */
function openLine(
  pieces: Piece[],
  text: string,
  stop: number,
  line: Line,
  end: LineEnd,
  before: Line | undefined,
): void {
  const { start, facts } = line;
  const junk = (facts & BEHIND_JUNK) !== 0;
  const last = pieces.length > 0 ? pieces[pieces.length - 1] : undefined;
  if (last === undefined || before === undefined) {
    add(pieces, text, line, start, stop, GAP.start, false, junk, end.opens, 1);
    return;
  }
  const { kind, confidence } = end;
  const wrapped = kind === GAP.wrap || kind === GAP.hyphen;
  const behindHole = (facts & BEHIND_HOLE) !== 0;
  if (wrapped && !behindHole) {
    last.joints.push({ end: last.end, next: start, kind, confidence });
    last.end = trimmedEnd(text, start, stop);
    last.facts = joinedFacts(text, last, stop === line.end ? facts : facts & STEPS);
    return;
  }
  const gap = behindHole ? GAP.glued : gapOf(line, before, wrapped ? GAP.glued : kind);
  const lostStop = kind === GAP.stop && (facts & INSIDE_LINE) === 0;
  add(pieces, text, line, start, stop, gap, lostStop, junk, end.opens, confidence);
}

/** The facts of a piece that goes on with what has the facts `more`. */
function joinedFacts(text: string, { start, end, facts }: Piece, more: number): number {
  const ended = (more & ENDED) !== 0 || endsWithTerminal(text, start, end) ? ENDED : 0;
  return (facts & ~ENDED) | (more & STEPS) | ended;
}

/** Adds the piece `[from, to)` of a line without the blanks around, if there is one. */
function add(
  pieces: Piece[],
  text: string,
  line: Line,
  from: number,
  to: number,
  gap: GapKind,
  lostStop: boolean,
  junk: boolean,
  opens: Piece['opens'],
  confidence: number,
): void {
  const start = trimmedStart(text, from, to);
  const end = trimmedEnd(text, start, to);
  if (end <= start) return;
  const whole = start === line.start && end === line.end;
  const facts = whole ? line.facts : partFacts(text, start, end, line.facts);
  pieces.push({ start, end, gap, lostStop, junk, opens, confidence, joints: [], facts });
}

const INDENT = 3;

/** An empty line or a deeper indent says more than the words around. */
function gapOf(line: Line, before: Line, kind: GapKind): GapKind {
  if (line.emptyBefore > 0 || line.pageBreak) return GAP.empty;
  if (line.tabbed) return GAP.indent;
  // In lines that hold whole sentences any indent opens a paragraph; on wrapped pages only a deeper one does.
  const base = kind === GAP.stop || kind === GAP.sentence ? 0 : Math.min(INDENT, before.indent);
  return line.indent >= INDENT + base ? GAP.indent : kind;
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
function keptLines(lines: readonly Line[], text: string, holes: readonly Span[]): Line[] {
  const kept: Line[] = [];
  let h = 0;
  /** `BEHIND_JUNK` where furniture stands at the end of the line before. */
  let behind = 0;
  let empty = 0;
  for (const line of lines) {
    while (h < holes.length && holes[h]![1] <= line.start) h++;
    if (h === holes.length || holes[h]![0] >= line.end) {
      const { start, end, emptyBefore } = line;
      const asItIs = behind === 0 && empty <= emptyBefore;
      kept.push(asItIs ? line : partOf(text, line, start, end, Math.max(emptyBefore, empty), behind !== 0, behind));
      behind = 0;
      empty = 0;
      continue;
    }
    const parts = partsOf(line, text, holes, h);
    for (let k = 0; k < parts.length; k++) {
      const [start, end] = parts[k]!;
      const hole = k > 0 || start > trimmedStart(text, line.start, line.end);
      const emptyBefore = hole ? 0 : Math.max(line.emptyBefore, empty);
      const facts = (hole ? BEHIND_HOLE | BEHIND_JUNK : behind) | (k > 0 ? INSIDE_LINE : 0);
      kept.push(partOf(text, line, start, end, emptyBefore, line.afterFurniture, facts));
    }
    const whole = parts.length === 0;
    behind = whole || parts[parts.length - 1]![1] < line.end ? BEHIND_JUNK : 0;
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
