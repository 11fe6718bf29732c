import { BLANK, CHAR_FLAGS, DIGIT, isDigitAt, isSpaceAt, isWordAt, LETTER, LOWER, NEWLINE } from '../../core/chars.ts';
import type { Gap } from './gap-features.ts';
import { wordEnd, wordStart } from './place.ts';

const CLOSERS = '»”"\')]%’';
const OPENERS = '«“„"\'–—-';
const MOST_MARKS = 4;

/**
 * Calls `visit` for each gap of `[from, to)` where a sentence might end with no mark to say so: a blank with a word,
 * a closing mark or `%` before it, and after it a word that does not begin small, an opening mark or a dash.
 *
 * @param withSmall gaps before small letters too
 * @param visit told the offset right after the left side, and of the right side's first character; says whether a
 *   sentence ends there
 */
export function scanGaps(
  text: string,
  from: number,
  to: number,
  withSmall: boolean,
  visit: (gap: Gap, at: number, next: number) => boolean,
): void {
  const so: SoFar = { open: 0, words: 0, dashed: false, start: from };
  for (let i = from; i < to - 1; i++) {
    const code = text.charCodeAt(i);
    const flags = CHAR_FLAGS[code]!;
    if (flags & (LETTER | DIGIT)) continue;
    if ((flags & (BLANK | NEWLINE)) === 0) {
      see(code, so);
      continue;
    }
    if (i === from) continue;
    let next = i + 1;
    while (next < to && isSpaceAt(text, next)) next++;
    const previous = text.charCodeAt(i - 1);
    if (isWordAt(text, i - 1) || previous > 0xa0 || previous === 0x2c) so.words++;
    let ended = previous === 0x2e || previous === 0x21 || previous === 0x3f;
    if (!ended && next < to && (withSmall || (CHAR_FLAGS[text.charCodeAt(next)]! & LOWER) === 0)) {
      const gap = gapAt(text, from, to, i, next, so, withSmall);
      ended = gap !== null && visit(gap, i, next);
    }
    if (ended) startAnew(so, next);
    i = next - 1;
  }
}

function see(code: number, so: SoFar): void {
  if (code === 0xab || code === 0x28) so.open++;
  else if ((code === 0xbb || code === 0x29) && so.open > 0) so.open--;
  else if (code === 0x2014 || code === 0x2013) so.dashed = true;
}

function startAnew(so: SoFar, start: number): void {
  so.open = 0;
  so.words = 0;
  so.dashed = false;
  so.start = start;
}

/** What the scan has seen since the last sentence end. */
interface SoFar {
  open: number;
  words: number;
  dashed: boolean;
  start: number;
}

function gapAt(
  text: string,
  from: number,
  to: number,
  at: number,
  next: number,
  so: SoFar,
  withSmall: boolean,
): Gap | null {
  const b = startOfRight(text, next, to);
  if (b < 0 || (!withSmall && CHAR_FLAGS[text.charCodeAt(b)]! & LOWER)) return null;
  const a = endOfLeft(text, from, at);
  if (a < 0 || ('–—-'.includes(text[next]!) && isDigitAt(text, b))) return null;
  const endStart = wordStart(text, from, a);
  const [beforeStart, beforeEnd] = wordLeftOf(text, from, endStart);
  const [before2Start, before2End] = wordLeftOf(text, from, beforeStart);
  const startEnd = wordEnd(text, b, to);
  const [afterStart, afterEnd] = wordRightOf(text, startEnd, to);
  const [after2Start, after2End] = wordRightOf(text, afterEnd, to);
  return {
    before2: text.slice(before2Start, before2End),
    before: text.slice(beforeStart, beforeEnd),
    end: text.slice(endStart, a),
    left: a < at ? text[at - 1]! : '',
    right: b > next ? text[next]! : '',
    start: text.slice(b, startEnd),
    after: text.slice(afterStart, afterEnd),
    after2: text.slice(after2Start, after2End),
    markBefore: markAt(text, endStart - 2),
    markAfter: markAt(text, startEnd),
    farLeft: wordsLeft(text, Math.max(from, so.start), endStart),
    farRight: wordsRight(text, startEnd, to),
    first: firstWord(text, so.start, endStart),
    enclosed: so.open > 0,
    words: so.words,
    dashed: so.dashed,
  };
}

/** Where the last word before `at` ends, closing marks left out; -1 where no word stands there. */
function endOfLeft(text: string, from: number, at: number): number {
  let a = at;
  while (a > from && at - a < MOST_MARKS && CLOSERS.includes(text[a - 1]!)) a--;
  return a > from && isWordAt(text, a - 1) ? a : -1;
}

/** Where the first word from `next` starts, opening marks and a dash left out; -1 where no word stands there. */
function startOfRight(text: string, next: number, to: number): number {
  let b = next;
  while (b < to && b - next < MOST_MARKS && (OPENERS.includes(text[b]!) || (b > next && isSpaceAt(text, b)))) b++;
  return b < to && CHAR_FLAGS[text.charCodeAt(b)]! & (LETTER | DIGIT) ? b : -1;
}

/** The word that a blank alone parts from `at` on its left; empty where marks stand between. */
function wordLeftOf(text: string, from: number, at: number): readonly [number, number] {
  let b = at;
  while (b > from && isSpaceAt(text, b - 1)) b--;
  return b < at && b > from && isWordAt(text, b - 1) ? [wordStart(text, from, b), b] : [b, b];
}

function wordRightOf(text: string, at: number, to: number): readonly [number, number] {
  let a = at;
  while (a < to && isSpaceAt(text, a)) a++;
  return a > at && a < to && isWordAt(text, a) ? [a, wordEnd(text, a, to)] : [a, a];
}

const FAR = 6;
const FURTHEST = 120;

function markAt(text: string, at: number): string {
  const mark = text[at] ?? '';
  return mark !== '' && ',;:—–»('.includes(mark)
    ? mark
    : text[at] === ' ' && '—–'.includes(text[at + 1] ?? ' ')
      ? text[at + 1]!
      : '';
}

function firstWord(text: string, start: number, end: number): string {
  let a = start;
  while (a < end && a - start < MOST_MARKS && !isWordAt(text, a)) a++;
  return text.slice(a, wordEnd(text, a, end)).toLowerCase();
}

/** Up to six words before `at`, nearest first, whatever marks stand between. */
function wordsLeft(text: string, from: number, at: number): string[] {
  const words: string[] = [];
  const least = Math.max(from, at - FURTHEST);
  for (let b = at; b > least && words.length < FAR; ) {
    while (b > least && !isWordAt(text, b - 1)) b--;
    const a = wordStart(text, least, b);
    if (a < b) words.push(text.slice(a, b).toLowerCase());
    b = a;
  }
  return words;
}

function wordsRight(text: string, at: number, to: number): string[] {
  const words: string[] = [];
  const most = Math.min(to, at + FURTHEST);
  for (let a = at; a < most && words.length < FAR; ) {
    while (a < most && !isWordAt(text, a)) a++;
    const b = wordEnd(text, a, most);
    if (b > a) words.push(text.slice(a, b));
    a = b;
  }
  return words;
}
