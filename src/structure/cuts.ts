import {
  CHAR_FLAGS,
  CYRILLIC,
  flagsAt,
  isDigitAt,
  isLetterAt,
  isLowerAt,
  isSpaceAt,
  isUpperAt,
  LOWER,
  UPPER,
} from '../core/chars.ts';
import { compact } from '../core/compact.ts';
import { capsLabel } from './caps-label.ts';
import { LONGEST_PART_NAME, PART, Places } from './cut-places.ts';
import { GAP, type GapKind } from './gaps.ts';
import { trimmedEnd } from './lines.ts';
import { BULLET, DASH, isMarkAt, OPENING_QUOTE } from './mark-sets.ts';
import { isBulletAt } from './markers.ts';
import { parseNumbering } from './numbering.ts';
import { BEHIND_COLON, BLANKS, CAPITALS, CAPS, CASE, FIGURE, GLUED, OPENS, QUOTE } from './steps.ts';
import type { Line } from './survey.ts';

/** Two parts of a document may have been glued there: the left one ends at `end`, the right one starts at `next` (UTF-16 units). */
export interface Cut {
  readonly end: number;
  readonly next: number;
  readonly kind: GapKind;
}

const WIDE = 4;

/** The steps behind a mark. */
const BEHIND_MARK: number = GLUED | BEHIND_COLON | CAPITALS;

/**
 * All cut places of a line, in order. `isAbbreviation` is asked for the lower-case word before a full stop; no cut
 * stands at `noteMarks`.
 */
export function findCuts(
  text: string,
  line: Line,
  isAbbreviation: (word: string) => boolean,
  noteMarks: ReadonlySet<number>,
): readonly Cut[] {
  const { start, end } = line;
  const places = new Places(text, line);
  let cuts: Cut[] | undefined;
  /** Start of the part that is being read. */
  let from = start;
  for (let i = places.next(start); i < end; ) {
    const { steps } = places;
    let past = i + 1;
    let cut = (steps & BEHIND_MARK) === 0 ? null : markCut(text, from, i, end, steps, isAbbreviation);
    if (cut === null || noteMarks.has(cut.next)) {
      // Inside a run of blanks there is nothing to find: its start has been looked at.
      if ((steps & BLANKS) !== 0) past = afterBlanks(text, i, end);
      cut = (steps & BLANKS) !== 0 ? blankCut(text, start, i, past, end) : wordCut(text, start, from, i, end, steps);
    }
    if (cut !== null && !noteMarks.has(cut.next)) {
      cuts ??= [];
      cuts.push(cut);
      from = cut.next;
      places.part(from);
    }
    i = places.next(Math.max(past, from));
  }
  return cuts ?? NONE;
}

const NONE: readonly Cut[] = [];

/** A cut before, or one letter before, the letter or digit at `i`. */
function wordCut(text: string, start: number, from: number, i: number, end: number, steps: number): Cut | null {
  if ((steps & CAPS) !== 0) return isCapsCut(text, start, i - 1) ? { end: i - 1, next: i - 1, kind: GAP.case } : null;
  if ((steps & OPENS) !== 0) return isInnerDivision(text, from, i, end) ? { end: i, next: i, kind: GAP.glued } : null;
  const parted =
    ((steps & CASE) !== 0 && isCaseCut(text, start, i, end)) ||
    ((steps & FIGURE) !== 0 && isNumberCut(text, start, i, end)) ||
    ((steps & QUOTE) !== 0 && isQuoteCut(text, from, i, end));
  return parted ? { end: i, next: i, kind: GAP.case } : null;
}

function afterBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isSpaceAt(text, next)) next++;
  return next;
}

/** A cut at the blanks before `next`, one of which stands at `at`: a tab among them, or many. */
function blankCut(text: string, start: number, at: number, next: number, end: number): Cut | null {
  const i = trimmedEnd(text, start, at);
  if (next >= end || i === start) return null;
  const tab = hasTab(text, i, next);
  if (!tab && next - i < WIDE) return null;
  // `жыл-⇥дары`: a broken word, whatever blank stands in it.
  if (text[i - 1] === '-' && isLetterAt(text, i - 2) && isLowerAt(text, next)) return null;
  return isMarkerBefore(text, start, i) ? null : { end: i, next, kind: tab ? GAP.tab : GAP.wide };
}

function hasTab(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === TAB) return true;
  return false;
}

const TAB = 0x09;

const GLUED_MARKER: RegExp = compact(/(?:^|[^\p{L}\p{N}])(?:[-–—•●▪◦*§]|(?:\d{1,2}\.){0,3}\d{1,3}[.)]?|[\p{L}][.)])$/u);

const BARE_MARKER: RegExp = compact(/^(?:\d+|\p{L}\.)$/u);

/** `1.⇥`, `2.1⇥`, `-⇥`, `•⇥`, `а)⇥`: the tab after an enumerator parts nothing. */
function isMarkerBefore(text: string, start: number, i: number): boolean {
  if (isLetterAt(text, i - 1)) return false;
  if (isBulletAt(text, i - 1)) return true;
  let at = i;
  while (at > start && i - at < 8 && !isSpaceAt(text, at - 1) && (!isLetterAt(text, at - 1) || i - at < 3)) at--;
  const marker = text.slice(at, i);
  // Bare figures and letters are enumerators at a line's start alone: `1880 ж.⇥18 240⇥2 105` is a row of a table.
  const inside = at > start && isSpaceAt(text, at - 1) && text[at - 1] !== '\n';
  if (inside && BARE_MARKER.test(marker)) return false;
  return GLUED_MARKER.test(marker);
}

/** A cut behind the mark that the steps to `at` tell of. */
function markCut(
  text: string,
  from: number,
  at: number,
  end: number,
  steps: number,
  isAbbreviation: (word: string) => boolean,
): Cut | null {
  if ((steps & CAPITALS) !== 0) return labelCut(text, at - 1, end);
  const i = at - 1;
  const mark = text[i]!;
  if (mark === ':' || mark === ';') return colonCut(text, i, end, mark);
  if (mark === ']') return bracketCut(text, i, end);
  if (mark === '.') return stopCut(text, from, i, end, isAbbreviation);
  return opensSentence(text, at, end) ? { end: at, next: at, kind: GAP.glued } : null;
}

/** `… болды. ҚОРЫТЫНДЫ Осымен …`: capitals at `at`, one blank behind a sentence. */
function labelCut(text: string, at: number, end: number): Cut | null {
  if (!ENDS.includes(text[at - 2]!)) return null;
  return capsLabel(text, at, end) > 0 ? { end: at - 1, next: at, kind: GAP.glued } : null;
}

const ENDS = '.!?';

/** `[23]2.1 Компьютерлік …`, `… 45-б.]Осы кезеңде …` */
function bracketCut(text: string, i: number, end: number): Cut | null {
  const parts =
    startsNumbered(text, i + 1, end) ||
    (opensSentence(text, i + 1, end) && !isSpaceAt(text, i + 2) && /[\dб.]/u.test(text[i - 1] ?? ''));
  return parts ? { end: i + 1, next: i + 1, kind: GAP.glued } : null;
}

/** `жарияланды.Халықаралық`, `қойды.Н.Ә.Назарбаев`, `тұрады.1 ТАРАУ`, `табылады..Қазақстан`, `деді».Ол`. */
function stopCut(
  text: string,
  start: number,
  i: number,
  end: number,
  isAbbreviation: (word: string) => boolean,
): Cut | null {
  const next = i + 1;
  if (next >= end || text[next] === '.' || isSpaceAt(text, next)) return null;
  const item = gluedItem(text, start, i, end);
  if (item !== null) return item;
  let wordEnd = i;
  while (wordEnd > start && text[wordEnd - 1] === '.') wordEnd--;
  const numbered = startsNumbered(text, next, end);
  if (text[wordEnd - 1] === ' ' && (numbered || (isUpperAt(text, next) && isLowerAt(text, next + 1))))
    wordEnd = trimmedEnd(text, start, wordEnd);
  const before = text[wordEnd - 1] ?? '';
  const cut: Cut = { end: next, next, kind: GAP.glued };
  if ('»”")]'.includes(before) && before !== '') return opensSentence(text, next, end) ? cut : null;
  let wordStart = wordEnd;
  while (wordStart > start && isLetterAt(text, wordStart - 1)) wordStart--;
  const length = wordEnd - wordStart;
  if (length < 2 || (flagsAt(text, wordEnd - 1) & CYRILLIC) === 0) return null;
  if (isAbbreviation(text.slice(wordStart, wordEnd).toLowerCase())) return null;
  if (text[wordStart - 1] === '.' && length < 4) return null;
  if (numbered && isLowerAt(text, wordEnd - 1)) return cut;
  if (isDigitAt(text, next))
    return length >= 4 && isLowerAt(text, wordEnd - 1) && isHeadingFigure(text, next, end) ? cut : null;
  if (!isLowerAt(text, wordEnd - 1) && length < 3) return null;
  return opensSentence(text, next, end) ? cut : null;
}

const OPENS_ENTRY: RegExp = compact(/^\d{1,3}(?:\.| ) ?[\p{Lu}«]/u);

/** `көрсету.-⇥Дипломатиялық`, `У.2.⇥Ресейлік`, `464 б.3. Қойгелдиев`: an item glued to the stop before it. */
function gluedItem(text: string, start: number, i: number, end: number): Cut | null {
  const next = i + 1;
  if (!isDigitAt(text, next) && !isMarkAt(text, next, DASH | BULLET)) return null;
  // `1.1.⇥Тарихи деректер`: one number.
  if (i - start <= 2 && isDigitAt(text, start) && isDigitAt(text, i - 1)) return null;
  const ahead = text.slice(next, Math.min(end, next + 8));
  const tabbed = /^(?:[-–—•]|\d{1,3}[.)])\t/u.test(ahead);
  const entry =
    OPENS_ENTRY.test(ahead) &&
    /\d ?(?:б|бб|бет|с|стр|p|pp)$|, ?(?:1[89]|20)\d\d$/u.test(text.slice(Math.max(0, i - 8), i));
  return tabbed || entry ? { end: next, next, kind: GAP.item } : null;
}

/** `1 ТАРАУ`, `2.1⇥Қаз…`, `1991 жылы`: a figure that may open a heading or a sentence. */
function isHeadingFigure(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && (isDigitAt(text, i) || text[i] === '.')) i++;
  return isSpaceAt(text, i) || text[i] === '-' || isLetterAt(text, i);
}

/** A capital, an initial or an opening quote with a capital. */
function opensSentence(text: string, at: number, end: number): boolean {
  const i = at < end && isMarkAt(text, at, OPENING_QUOTE) ? at + 1 : at;
  if (i >= end || !isUpperAt(text, i)) return false;
  const next = flagsAt(text, i + 1);
  return (
    (next & LOWER) !== 0 || text[i + 1] === '.' || (next & UPPER) !== 0 || isSpaceAt(text, i + 1) || text[i + 1] === '-'
  );
}

const OPENS_COLON_ITEM: RegExp = compact(/^\d{1,2}(?:[.)]\s|\)\p{Ll})/u);

const OPENS_ITEM: RegExp = compact(/^\d{1,2}[.)][ \t]?\p{L}/u);

function colonCut(text: string, i: number, end: number, mark: string): Cut | null {
  let next = i + 1;
  while (next < end && isSpaceAt(text, next)) next++;
  if (next >= end) return null;
  if (text[next + 1] === '\t' && ('-–—'.includes(text[next]!) || isBulletAt(text, next)))
    return { end: i + 1, next, kind: GAP.item };
  if (next > i + 1) return null;
  // `мүлік заңы;2.қылмыс заңы;`: items that lost their lines.
  if (mark === ';' && OPENS_ITEM.test(text.slice(next, next + 6))) return { end: i + 1, next, kind: GAP.item };
  if (
    mark === ':' &&
    isDigitAt(text, next) &&
    OPENS_COLON_ITEM.test(text.slice(next, next + 5)) &&
    !isDigitAt(text, i - 1)
  ) {
    return { end: i + 1, next, kind: GAP.item };
  }
  if (mark !== ':' || !isLowerAt(text, i - 1)) return null;
  // `Жоспары:І. Кіріспе`
  if (opensRomanHeading(text, next, end)) return { end: i + 1, next, kind: GAP.glued };
  const capital = isUpperAt(text, next) && isLowerAt(text, next + 1) && (flagsAt(text, next) & CYRILLIC) !== 0;
  return capital ? { end: i + 1, next, kind: GAP.colon } : null;
}

const SHORTEST_LEFT = 4;
const SHORTEST_SMALL = 3;
/** Parts of brands are shorter than this: `ҚазМұнайГаз`. */
const LONG_RUN = 6;

/** `саясатыСыртқы`: two words run together. Brands keep their shape: `ҚазМұнайГаз`, `ЕурАзЭҚ`, `YouTube`. */
function isCaseCut(text: string, start: number, i: number, end: number): boolean {
  let left = i;
  while (left > start && isLowerAt(text, left - 1)) left--;
  let right = i + 1;
  while (right < end && isLowerAt(text, right)) right++;
  if ((CHAR_FLAGS[text.charCodeAt(i)]! & CYRILLIC) === 0 || (flagsAt(text, i - 1) & CYRILLIC) === 0) return false;
  // A word in small letters is no brand: `алуАурудың` parts even after three letters.
  const small = left === start || !isLetterAt(text, left - 1);
  if (
    i - left < (small ? SHORTEST_SMALL : SHORTEST_LEFT) ||
    (i - left < LONG_RUN && isLetterOrUpper(text, left - 1, start))
  )
    return false;
  if (right < end && isUpperAt(text, right) && right - i < LONG_RUN)
    return isDivision(text, i, end) || opensRomanHeading(text, i, end) || opensCentury(text, i);
  return right - i >= 2 || isSpaceAt(text, right) || text[right] === '.';
}

/** `КіріспеІІ. Негізгі бөлім`, `қазақтарІІІ. Қорытынды`: the Roman number of a heading and a capital after it. */
function opensRomanHeading(text: string, i: number, end: number): boolean {
  if (!'IІVXХ'.includes(text[i]!)) return false;
  const numbering = parseNumbering(text, i, end);
  return numbering !== null && numbering.kind === 'roman' && numbering.closed && isUpperAt(text, numbering.end);
}

/** `күйреуіХІХ ғасырдың`: a century's number, with its word behind it. */
const opensCentury = (text: string, i: number): boolean =>
  'IІVXХ'.includes(text[i]!) && CENTURY.test(text.slice(i, i + LONGEST_CENTURY));

const CENTURY = /^[IІVXХ]{1,5}(?: ?[-–] ?[IІVXХ]{1,5})? ?ғ(?:асыр|ғ?\.)/u;
const LONGEST_CENTURY = 24;

const PART_NAME: RegExp = compact(/^[\p{L}]+ бөлім[іи]? ?[.:]?\s*$/u);

/** `Негізгі бөлім I тарау.Қазақстанның …`: a chapter's number right behind a part's name. */
function isInnerDivision(text: string, from: number, i: number, end: number): boolean {
  if (
    i - from < 5 ||
    i - from > LONGEST_PART_NAME ||
    !(isUpperAt(text, i) || isDigitAt(text, i)) ||
    !isUpperAt(text, from)
  )
    return false;
  const before = text.slice(from, i);
  return before.includes(PART) && isDivision(text, i, end) && PART_NAME.test(before);
}

/** `Кіріспе1. Ғарыш …`, `бөлім1.1 Компьютерлік …`, `салынуы1955 жылғы …`: a heading's number or a year run into a word. */
function isNumberCut(text: string, start: number, i: number, end: number): boolean {
  let left = i;
  while (left > start && isLetterAt(text, left - 1)) left--;
  return i - left >= SHORTEST_LEFT && (flagsAt(text, i - 1) & CYRILLIC) !== 0 && startsNumbered(text, i, end);
}

const NUMBERED = compact(
  /^(?:\d{1,2}\.(?:\d{1,2}\.?)* {0,2}\t?\p{Lu}[\p{Ll}\p{Lu}]|[12]\d{3}(?: {0,2}[-–] {0,2}[12]\d{3})?(?: {1,3}|-)ж(?:ыл|ж?\.)|\d{1,2} {0,2}-? ?(?:тарау|бөлім|ТАРАУ|БӨЛІМ))/u,
);

/** A heading's number with its title, or a year with `жыл` behind it. */
function startsNumbered(text: string, at: number, end: number): boolean {
  return isDigitAt(text, at) && NUMBERED.test(text.slice(at, Math.min(end, at + 20)));
}

/** `1.1 … тарихы«Компьютерлік вирус» …`: a quotation run into a numbered heading. */
function isQuoteCut(text: string, from: number, i: number, end: number): boolean {
  if (i - from > LONGEST_HEADING || !isUpperAt(text, i + 1)) return false;
  return isDigitAt(text, from) && parseNumbering(text, from, end) !== null;
}

const LONGEST_HEADING = 120;
const FEWEST_CAPITALS = 5;

/** `ҚОРЫТЫНДЫҚорыта`: a heading in capitals and the word after it; `at` is the word's capital. */
function isCapsCut(text: string, start: number, at: number): boolean {
  let left = at;
  while (left > start && isUpperAt(text, left - 1)) left--;
  return at - left >= FEWEST_CAPITALS && isLowerAt(text, at + 2) && (flagsAt(text, at) & CYRILLIC) !== 0;
}

/** `работыІҮ-тарау`: capitals that are a division's number. */
function isDivision(text: string, i: number, end: number): boolean {
  const numbering = parseNumbering(text, i, end);
  return numbering !== null && numbering.kind === 'division';
}

/** `ҚазМұнай|Газ`: a capital, then one more before it, makes a brand; one capital alone starts a word. */
function isLetterOrUpper(text: string, at: number, start: number): boolean {
  return at >= start && isUpperAt(text, at) && at - 1 >= start && isLetterAt(text, at - 1);
}
