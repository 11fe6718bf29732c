import { BLANK, CHAR_FLAGS, DIGIT, isDigitAt, isSpaceAt, isWordAt, LETTER, LOWER, NEWLINE } from '../../core/chars.ts';
import type { ReadWords } from '../../core/read-words.ts';
import { unitsOf } from '../../core/units.ts';
import { CLOSES_WORD, isMarkAt, OPENS_WORD } from '../mark-sets.ts';
import {
  AFTER,
  AFTER2,
  BEFORE,
  BEFORE2,
  END,
  FAR,
  FAR_LEFT,
  FAR_RIGHT,
  FIRST,
  Gap,
  NOT_READ,
  START,
} from './gap-features.ts';
import { Openings } from './openings.ts';
import { wordEnd, wordStart } from './place.ts';
import { setReadLeft, setReadPair, setReadRight } from './read-places.ts';
import { NO_WORD } from './word-keys.ts';

const MOST_MARKS = 4;

/** The gap that is told, and what the sentence before it has shown. */
const gap: Gap = new Gap();
const soFar: SoFar = newSentence(0);
const openings: Openings = new Openings();

/** Told the gap (one object, used anew for each) with its two words (see `readSurroundings`), the offset right after the
 * left side, and of the right side's first character; says whether a sentence ends there. */
export type GapVisitor = (gap: Gap, at: number, next: number) => boolean;

/**
 * Visits each gap of `[from, to)` where a sentence might end with no mark to say so: a blank with a word, a closing
 * mark or `%` before it, and after it a word that does not begin small, an opening mark or a dash.
 *
 * @param withSmall gaps before small letters too
 */
export function scanGaps(text: string, from: number, to: number, withSmall: boolean, visit: GapVisitor): void {
  const units = begin(text, from, to);
  const small = withSmall ? 0 : LOWER;
  for (let at = nextBlank(units, from + 1, to, small); at < to; ) {
    const next = afterSpace(units, at, to);
    if (next < to && !(CHAR_FLAGS[units[next]!]! & small)) look(units, at, next, withSmall, visit);
    at = nextBlank(units, next, to, small);
  }
}

/** The same, gaps before small letters left out, of a text whose words are known: far fewer places are looked at. */
export function scanWordGaps(words: ReadWords, from: number, to: number, visit: GapVisitor): void {
  const units = begin(words.text, from, to);
  gap.read = words;
  openings.enter(words, from + 2, to);
  for (let next = openings.next(); next < to; next = openings.next()) {
    let at = next - 1;
    while (at > from + 1 && CHAR_FLAGS[units[at - 1]!]! & SPACE) at--;
    if (isTerminal(units[at - 1]!)) continue;
    if (!setReadPair(gap, words, openings.word, at) && !readGap(gap, at, next, false)) continue;
    if (visit(gap, at, next)) startAnew(soFar, next);
  }
}

function begin(text: string, from: number, to: number): Uint16Array {
  gap.text = text;
  gap.from = from;
  gap.to = to;
  gap.read = undefined;
  startAnew(soFar, from);
  return unitsOf(text);
}

/** Looks at the blanks `[at, next)`. */
function look(units: Uint16Array, at: number, next: number, withSmall: boolean, visit: GapVisitor): void {
  if (!isTerminal(units[at - 1]!) && readGap(gap, at, next, withSmall) && visit(gap, at, next)) startAnew(soFar, next);
}

/** The first blank from `from` on with none of `small` right behind it, not the last character before `to`; or `to`. */
function nextBlank(units: Uint16Array, from: number, to: number, small: number): number {
  for (let at = from; at < to - 1; at++) {
    if ((CHAR_FLAGS[units[at]!]! & SPACE) !== 0 && (CHAR_FLAGS[units[at + 1]!]! & small) === 0) return at;
  }
  return to;
}

const SPACE = BLANK | NEWLINE;

const isTerminal = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f;

/** What the scan has seen between the last sentence end and `read`. */
interface SoFar {
  open: number;
  words: number;
  dashed: boolean;
  start: number;
  read: number;
}

function newSentence(start: number): SoFar {
  return { open: 0, words: 0, dashed: false, start, read: start };
}

function startAnew(so: SoFar, start: number): void {
  so.open = 0;
  so.words = 0;
  so.dashed = false;
  so.start = so.read = start;
}

/** Reads on to the gap at `at`. */
function readOn(so: SoFar, units: Uint16Array, from: number, to: number, at: number): void {
  skipSentences(so, units, to, at);
  let i = so.read;
  for (; i <= at; i++) {
    const code = units[i]!;
    const flags = CHAR_FLAGS[code]!;
    if (flags & (LETTER | DIGIT)) continue;
    if (!(flags & SPACE)) see(code, so);
    else {
      if (i > from && endsWord(units[i - 1]!)) so.words++;
      i = afterSpace(units, i, to) - 1;
    }
  }
  so.read = i;
}

/** Begins anew behind the last marked end before `at`. */
function skipSentences(so: SoFar, units: Uint16Array, to: number, at: number): void {
  let i = at - 1;
  while (i > so.read && !(CHAR_FLAGS[units[i]!]! & SPACE && isTerminal(units[i - 1]!))) i--;
  if (i > so.read) startAnew(so, afterSpace(units, i, to));
}

function afterSpace(units: Uint16Array, at: number, to: number): number {
  let next = at + 1;
  while (next < to && CHAR_FLAGS[units[next]!]! & SPACE) next++;
  return next;
}

/** A word, or what closes it. */
const endsWord = (code: number): boolean => code > 0xa0 || code === 0x2c || (CHAR_FLAGS[code]! & WORD) !== 0;

const WORD = LETTER | DIGIT;

function see(code: number, so: SoFar): void {
  if (code === 0xab || code === 0x28) so.open++;
  else if ((code === 0xbb || code === 0x29) && so.open > 0) so.open--;
  else if (code === 0x2014 || code === 0x2013) so.dashed = true;
}

/** Reads the gap between `at` and `next`; false where there is none. */
function readGap(gap: Gap, at: number, next: number, withSmall: boolean): boolean {
  const { text, from, to } = gap;
  const b = startOfRight(text, next, to);
  if (b < 0 || (!withSmall && CHAR_FLAGS[text.charCodeAt(b)]! & LOWER)) return false;
  const a = endOfLeft(text, from, at);
  if (a < 0 || (isDash(text.charCodeAt(next)) && isDigitAt(text, b))) return false;
  gap.at = at;
  gap.startNumber = NOT_READ;
  gap.setWord(END, wordStart(text, from, a), a);
  gap.setWord(START, b, wordEnd(text, b, to));
  gap.left = a < at ? text.charCodeAt(at - 1) : 0;
  gap.right = b > next ? text.charCodeAt(next) : 0;
  return true;
}

/** Reads what stands around a gap beyond its two words: most gaps are told without. */
export function readSurroundings(gap: Gap): void {
  readBeside(gap);
  readSentence(gap);
  readFar(gap);
}

/** Reads the words next to the two at the gap. */
export function readBeside(gap: Gap): void {
  const { from, to, words, startNumber: i } = gap;
  if (!setReadLeft(gap, BEFORE, i - 2, words[END]!)) setWordLeftOf(gap, BEFORE, from, words[END]!);
  if (!setReadLeft(gap, BEFORE2, i - 3, words[BEFORE]!)) setWordLeftOf(gap, BEFORE2, from, words[BEFORE]!);
  if (!setReadRight(gap, AFTER, i + 1, words[START + 1]!)) setWordRightOf(gap, AFTER, words[START + 1]!, to);
  if (!setReadRight(gap, AFTER2, i + 2, words[AFTER + 1]!)) setWordRightOf(gap, AFTER2, words[AFTER + 1]!, to);
}

/** Reads the marks around a gap and what its sentence has shown so far. */
export function readSentence(gap: Gap): void {
  const { text, from, to, words } = gap;
  const endStart = words[END]!;
  readOn(soFar, unitsOf(text), from, to, gap.at);
  gap.enclosed = soFar.open > 0;
  gap.count = soFar.words;
  gap.dashed = soFar.dashed;
  gap.markBefore = markAt(text, endStart - 2);
  gap.markAfter = markAt(text, words[START + 1]!);
  setFirst(gap, soFar.start, endStart);
}

/** Reads the words farther off, after `readSentence`. */
export function readFar(gap: Gap): void {
  const { from, to, words } = gap;
  setFarLeft(gap, Math.max(from, soFar.start), words[END]!);
  setFarRight(gap, words[START + 1]!, to);
}

const isDash = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014;

/** Where the last word before `at` ends, closing marks left out; -1 where no word stands there. */
function endOfLeft(text: string, from: number, at: number): number {
  let a = at;
  while (a > from && at - a < MOST_MARKS && isMarkAt(text, a - 1, CLOSES_WORD)) a--;
  return a > from && isWordAt(text, a - 1) ? a : -1;
}

/** Where the first word from `next` starts, opening marks and a dash left out; -1 where no word stands there. */
function startOfRight(text: string, next: number, to: number): number {
  let b = next;
  while (b < to && b - next < MOST_MARKS && (isMarkAt(text, b, OPENS_WORD) || (b > next && isSpaceAt(text, b)))) b++;
  return b < to && CHAR_FLAGS[text.charCodeAt(b)]! & (LETTER | DIGIT) ? b : -1;
}

/** The word that a blank alone parts from `at` on its left; empty where marks stand between. */
function setWordLeftOf(gap: Gap, place: number, from: number, at: number): void {
  const { text } = gap;
  let b = at;
  while (b > from && isSpaceAt(text, b - 1)) b--;
  if (b < at && b > from && isWordAt(text, b - 1)) gap.setWord(place, wordStart(text, from, b), b);
  else gap.setWord(place, b, b, NO_WORD);
}

function setWordRightOf(gap: Gap, place: number, at: number, to: number): void {
  const { text } = gap;
  let a = at;
  while (a < to && isSpaceAt(text, a)) a++;
  if (a > at && a < to && isWordAt(text, a)) gap.setWord(place, a, wordEnd(text, a, to));
  else gap.setWord(place, a, a, NO_WORD);
}

const FURTHEST = 120;

/** One of `, ; : — – » (` at `at`, or a dash behind a blank; else 0. */
function markAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const mark = text.charCodeAt(at);
  if (MARKS.has(mark)) return mark;
  const next = mark === 0x20 ? text.charCodeAt(at + 1) : 0;
  return next === 0x2013 || next === 0x2014 ? next : 0;
}

const MARKS: ReadonlySet<number> = new Set([...',;:—–»('].map((mark) => mark.charCodeAt(0)));

function setFirst(gap: Gap, start: number, end: number): void {
  const { text } = gap;
  let a = start;
  while (a < end && a - start < MOST_MARKS && !isWordAt(text, a)) a++;
  gap.setWord(FIRST, a, wordEnd(text, a, end));
}

/** Up to six words before `at`, nearest first, whatever marks stand between. */
function setFarLeft(gap: Gap, from: number, at: number): void {
  const { text } = gap;
  const least = Math.max(from, at - FURTHEST);
  let count = 0;
  for (let b = at; b > least && count < FAR; ) {
    while (b > least && !isWordAt(text, b - 1)) b--;
    const a = wordStart(text, least, b);
    if (a < b) gap.setWord(FAR_LEFT + 2 * count++, a, b);
    b = a;
  }
  gap.farLeft = count;
}

function setFarRight(gap: Gap, at: number, to: number): void {
  const { text } = gap;
  const most = Math.min(to, at + FURTHEST);
  let count = 0;
  for (let a = at; a < most && count < FAR; ) {
    while (a < most && !isWordAt(text, a)) a++;
    const b = wordEnd(text, a, most);
    if (b > a) gap.setWord(FAR_RIGHT + 2 * count++, a, b);
    a = b;
  }
  gap.farRight = count;
}
