import { flagsAt, isDigitAt, isLetterAt, isLowerAt, isSpaceAt, isUpperAt, LETTER, LOWER } from '../core/chars.ts';
import type { Span } from '../core/span.ts';
import { finality, gapScore } from './boundaries/gap-model.ts';
import { isAllCaps } from './capitals.ts';
import { endsWithTerminal, firstWordSpan, type Line, lastWordSpan, openingFlags } from './lines.ts';
import { itemMarker } from './markers.ts';
import { parseNumbering } from './numbering.ts';
import { endsInsidePhrase } from './phrase-ends.ts';
import { findStanzas } from './verse.ts';

/**
 * What a line end means.
 * - `wrap`: nothing, the page was full; `hyphen`: the same, inside a hyphenated word
 * - `stop`: `. ` stood here and was lost; `sentence`: a sentence ends, its mark is there
 * - `paragraph`: a paragraph ends; `break`: the line stands by itself (heading, cell, title page); `verse`: a stanza
 *   goes on
 */
export type LineEndKind = 'wrap' | 'hyphen' | 'stop' | 'sentence' | 'paragraph' | 'break' | 'verse';

export interface LineEnd {
  readonly kind: LineEndKind;
  readonly confidence: number;
}

/** What can be seen at the end of one line, before its neighbours are asked. */
interface Evidence {
  readonly length: number;
  readonly terminal: boolean;
  readonly lower: boolean;
  readonly digit: boolean;
  /** Cells stand on the line, parted by tabs. */
  readonly cells: boolean;
  /** `Туған жері: Тайынша`: a label with its value. */
  readonly label: boolean;
  readonly capitals: boolean;
  /** Length the line would have had with the next line's first word on it. */
  readonly reach: number;
  /** Log odds of a sentence end by the words on both sides; 0 where the line has a mark. */
  readonly stop: number;
  readonly adjoining: boolean;
}

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
/** No single line end weighs more. */
const STOP_CLAMP = 3;
/** Log odds from which a line end by itself is a lost full stop. */
const SURE_STOP = 5;

/** Decides every line end of a document; entry `i` is the end between line `i - 1` and line `i` (entry 0 unused). */
export function decideLineEnds(text: string, lines: readonly Line[]): LineEnd[] {
  const seen = lines.map((_, i) => look(text, lines, i));
  const stanzas = findStanzas(text, lines);
  return lines.map((_, i): LineEnd => {
    if (i === 0) return { kind: 'paragraph', confidence: 1 };
    const [before, own] = [stanzas[i - 1]!, stanzas[i]!];
    if (own >= 0 || before >= 0) return { kind: own === before ? 'verse' : 'paragraph', confidence: 0.9 };
    return decide(text, lines, seen, i);
  });
}

function look(text: string, lines: readonly Line[], i: number): Evidence {
  const next = lines[i]!;
  const line = lines[i - 1] ?? next;
  const length = line.end - line.start;
  const terminal = endsWithTerminal(text, line.start, line.end);
  const first = firstWordSpan(text, next.start, next.end);
  return {
    length,
    terminal,
    lower: (openingFlags(text, next.start, next.end) & LOWER) !== 0,
    digit: isDigitAt(text, next.start),
    cells: hasCells(text, line),
    label: isLabelled(text, line),
    capitals: isAllCaps(text, line.start, line.end) !== isAllCaps(text, next.start, next.end),
    reach: length + 1 + (first[1] - next.start),
    stop: terminal || i === 0 ? 0 : stopScore(text, line, next, first),
    adjoining: next.emptyBefore === 0 && !next.pageBreak,
  };
}

const LONGEST_LABELLED = 110;

function isLabelled(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_LABELLED || !isUpperAt(text, line.start)) return false;
  return /^\p{Lu}[\p{L} ,()-]{1,38} ?:\s?\S/u.test(text.slice(line.start, line.start + 48));
}

const TAB = 0x09;

/** A tab inside the line that stands behind neither an enumerator nor a sentence's end. */
function hasCells(text: string, line: Line): boolean {
  for (let tab = line.start + 1; tab < line.end; tab++) {
    if (text.charCodeAt(tab) !== TAB) continue;
    let at = tab;
    while (isSpaceAt(text, at - 1)) at--;
    if (!'.!?…)-–—•;'.includes(text[at - 1]!)) return true;
  }
  return false;
}

function stopScore(text: string, line: Line, next: Line, first: Span): number {
  const end = lastWordSpan(text, line.start, line.end);
  const before = lastWordSpan(text, line.start, end[0]);
  // Before a small letter only the last word can speak: the model takes any small letter for a going on.
  if (isLowerAt(text, first[0])) return finality(text, before, end);
  return gapScore(text, before, end, first, firstWordSpan(text, first[1], next.end));
}

/** What the lines around say together. */
interface Region {
  readonly width: number;
  readonly wrapped: boolean;
  /** The shortest reach of a line that surely was wrapped: a sentence's last line that reaches less ended early. */
  readonly tightest: number;
  readonly lostStops: boolean;
}

function survey(seen: readonly Evidence[], i: number): Region {
  const from = Math.max(1, i - WINDOW);
  const to = Math.min(seen.length, i + WINDOW + 1);
  const width = pageWidth(seen, from, to);
  let [open, full, lower, stops, ends, score] = [0, 0, 0, 0, 0, 0];
  let tightest = width;
  for (let j = from; j < to; j++) {
    const e = seen[j]!;
    if (!e.adjoining) continue;
    ends++;
    if (e.terminal) continue;
    open++;
    if (e.reach > FULL * width) full++;
    if (e.lower) {
      lower++;
      if (e.reach > FULL * width) tightest = Math.min(tightest, e.reach);
    }
    if (e.length >= 15 && !e.cells && !e.label) {
      stops++;
      score += Math.max(-STOP_CLAMP, Math.min(2 * STOP_CLAMP, e.stop));
    }
  }
  const wrapped =
    width <= WIDEST_PAGE && width >= NARROWEST_PAGE && open >= 2 && full >= 0.6 * open && lower >= 0.4 * open;
  return {
    width,
    wrapped,
    tightest,
    lostStops: !wrapped && stops > 0 && score / stops > LOST_STOPS && open >= 0.5 * ends,
  };
}

/** The second longest line around: one line may stick out. */
function pageWidth(seen: readonly Evidence[], from: number, to: number): number {
  let [longest, second] = [0, 0];
  for (let j = from; j < to; j++) {
    const { length } = seen[j]!;
    if (length > longest) [longest, second] = [length, longest];
    else if (length > second) second = length;
  }
  return second * 1.25 < longest || second === 0 ? longest : second;
}

function decide(text: string, lines: readonly Line[], seen: readonly Evidence[], i: number): LineEnd {
  const e = seen[i]!;
  const [line, next] = [lines[i - 1]!, lines[i]!];
  const region = survey(seen, i);
  if (isHyphenated(text, line, next, e)) return { kind: 'hyphen', confidence: 0.95 };
  if (!e.adjoining) return acrossGap(text, line, e, region, next);
  if (itemMarker(text, next.start, next.end, { lineStart: true, open: opensItem(text, line, e) }) !== null) {
    return { kind: 'paragraph', confidence: 0.9 };
  }
  if (isIndented(lines, i, region) && !(region.wrapped && e.lower && !e.terminal)) {
    return { kind: e.terminal || !region.lostStops ? 'paragraph' : 'stop', confidence: 0.9 };
  }
  if (e.adjoining && isCapsContinued(text, line, next, region)) return { kind: 'wrap', confidence: 0.85 };
  if (e.capitals && !e.lower) return { kind: 'break', confidence: 0.8 };
  if (region.wrapped) return inWrapped(e, region);
  if (region.lostStops && !e.cells && !(e.label && e.stop < STOP_CLAMP)) return inLostStops(text, line, e);
  return onLines(text, line, e);
}

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

/** A hyphen at the line's end after a letter, the word going on in small letters. */
function isHyphenated(text: string, line: Line, next: Line, e: Evidence): boolean {
  const mark = text[line.end - 1];
  if (mark !== '-' && mark !== '¬' && mark !== '‐') return false;
  const lower = isLowerAt(text, next.start);
  if (isDigitAt(text, line.end - 2)) return lower || e.digit;
  return lower && (flagsAt(text, line.end - 2) & LETTER) !== 0;
}

/** An empty line or a page's end parts paragraphs, unless a sentence runs on over it. */
function acrossGap(text: string, line: Line, e: Evidence, region: Region, next: Line): LineEnd {
  const long = e.length >= Math.max(25, 0.6 * Math.min(region.width, WIDEST_PAGE));
  const cites = text[next.start] === '[' && isDigitAt(text, next.start + 1);
  const runsOn =
    !e.terminal && long && (cites || (e.lower && isLetterAt(text, next.start))) && !':;'.includes(text[line.end - 1]!);
  if (runsOn && (next.pageBreak || e.stop < 1)) return { kind: 'wrap', confidence: 0.85 };
  return { kind: 'paragraph', confidence: 1 };
}

/** May a dash at the next line's start open an item or direct speech? Only where nothing goes on. */
function opensItem(text: string, line: Line, e: Evidence): boolean {
  return e.terminal || ':;'.includes(text[line.end - 1]!);
}

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

function inWrapped(e: Evidence, region: Region): LineEnd {
  const full = e.reach > FULL * region.width;
  if (e.terminal) return { kind: e.reach >= region.tightest ? 'sentence' : 'paragraph', confidence: 0.85 };
  if (full || e.lower) return { kind: 'wrap', confidence: 0.95 };
  return { kind: 'break', confidence: 0.8 };
}

function inLostStops(text: string, line: Line, e: Evidence): LineEnd {
  if (e.terminal) return { kind: 'sentence', confidence: 0.9 };
  if (',–—-'.includes(text[line.end - 1]!)) return { kind: 'wrap', confidence: 0.8 };
  if (text[line.end - 1] === ':' || text[line.end - 1] === ';') return { kind: 'sentence', confidence: 0.8 };
  return { kind: 'stop', confidence: 0.9 };
}

/** Lines that are whole paragraphs, cells, verses or headings. */
function onLines(text: string, line: Line, e: Evidence): LineEnd {
  if (e.terminal) return { kind: 'paragraph', confidence: 0.9 };
  const last = text[line.end - 1]!;
  if (e.lower && !';:'.includes(last)) return { kind: 'wrap', confidence: 0.7 };
  if (e.stop > SURE_STOP && e.length >= 40 && !isDigitAt(text, line.end - 1)) return { kind: 'stop', confidence: 0.8 };
  return { kind: 'break', confidence: 0.7 };
}
