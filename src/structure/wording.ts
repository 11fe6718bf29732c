import distance from 'natural/lib/natural/distance/index.js';
import { CHAR_FLAGS, DIGIT, LETTER, UPPER } from '../core/chars.ts';
import { unitsOf } from '../core/units.ts';
import { HEADING_WORDS } from '../kazakh/heading-words.ts';
import type { SectionKindName } from '../kazakh/section-kinds.ts';
import { lowerCode } from './boundaries/lower-word.ts';

/** Letters and digits in lower case, nothing between: what is left of a heading when spacing and marks are damaged. */
export function folded(text: string): string {
  return foldedIn(text, 0, text.length);
}

/** The same of `[start, end)` of a text. */
export function foldedIn(text: string, start: number, end: number): string {
  let out = '';
  for (let at = start; at < end; ) {
    while (at < end && !isKept(text, at)) at++;
    const from = at;
    while (at < end && isKept(text, at)) at++;
    out += text.slice(from, at);
  }
  return out.toLowerCase();
}

/** How many letters and digits `[start, end)` holds, counted up to `most` and one more. */
export function foldedLength(text: string, start: number, end: number, most: number): number {
  const units = unitsOf(text);
  let count = 0;
  for (let at = start; at < end && count <= most; at++) if ((CHAR_FLAGS[units[at]!]! & (LETTER | DIGIT)) !== 0) count++;
  return count;
}

const isKept = (text: string, at: number): boolean => (CHAR_FLAGS[text.charCodeAt(at)]! & (LETTER | DIGIT)) !== 0;

/** The first letter or digit, or `end`. */
function firstKept(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isKept(text, at)) at++;
  return at;
}

/** A letter as one of 31 bits, in either case; all of them for a capital whose small letter is not known. */
function letterBit(code: number): number {
  const lower = lowerCode(code);
  return (CHAR_FLAGS[lower]! & UPPER) === 0 ? 1 << (lower % LETTER_BITS) : ANY_LETTER;
}

const LETTER_BITS = 31;
const ANY_LETTER = 0x7fffffff;

/** The two letters or digits behind the one at `at`, as bits. */
function lettersAfter(text: string, at: number, end: number): number {
  const second = firstKept(text, at + 1, end);
  if (second === end) return ANY_LETTER;
  const third = firstKept(text, second + 1, end);
  return letterBit(text.charCodeAt(second)) | (third === end ? ANY_LETTER : letterBit(text.charCodeAt(third)));
}

/** One wrong letter is forgiven in wordings of so many. */
const SHORTEST_SLIPPED = 8;

/** Wordings that begin with one letter. */
interface Wordings {
  readonly words: string[];
  /** Length of the longest. */
  longest: number;
  /** One of them names the contents. */
  contents: boolean;
  /** Their second and third letters, as bits by `letterBit`. */
  letters: number;
}

/** Kinds of headings by their folded wording, with the user's own words added. */
export class HeadingWords {
  readonly #kinds = new Map<string, SectionKindName>();
  /** Wordings by their first letter; none at 0. */
  readonly #groups: Wordings[] = [{ words: [], longest: 0, contents: false, letters: 0 }];
  /** The number of a letter's group, by its code unit in either case; 0 where no wording begins with it. */
  readonly #groupOf = new Uint16Array(0x10000);

  constructor(extra: readonly string[] = []) {
    for (const [kind, words] of Object.entries(HEADING_WORDS)) {
      for (const word of words) this.#kinds.set(folded(word), kind as SectionKindName);
    }
    for (const word of extra) this.#kinds.set(folded(word), 'other');
    for (const word of this.#kinds.keys()) this.#note(word);
  }

  #note(word: string): void {
    const small = word.charCodeAt(0);
    if (this.#groupOf[small] === 0) {
      const first = word.slice(0, 1);
      const capital = first.toUpperCase();
      this.#groupOf[small] = this.#groups.length;
      if (capital.toLowerCase() === first) this.#groupOf[capital.charCodeAt(0)] = this.#groups.length;
      this.#groups.push({ words: [], longest: 0, contents: false, letters: 0 });
    }
    const group = this.#groups[this.#groupOf[small]!]!;
    group.words.push(word);
    group.longest = Math.max(group.longest, word.length);
    group.letters |= letterBit(word.charCodeAt(1)) | letterBit(word.charCodeAt(2));
    group.contents ||= this.#kinds.get(word) === 'contents';
  }

  /** The kind that a whole wording names; one wrong letter is forgiven in wordings of eight letters and more. */
  kindOf(wording: string): SectionKindName | null {
    return this.kindIn(wording, 0, wording.length);
  }

  /** The same of `[start, end)` of a text. Most lines are told apart by their first letter and their length. */
  kindIn(text: string, start: number, end: number): SectionKindName | null {
    const at = firstKept(text, start, end);
    const number = at < end ? this.#groupOf[text.charCodeAt(at)]! : 0;
    if (number === 0) return null;
    const { words, longest, letters } = this.#groups[number]!;
    // One slip leaves the second or third letter of a wording in the second or third place.
    if ((lettersAfter(text, at, end) & letters) === 0) return null;
    const length = foldedLength(text, at, end, longest + 1);
    if (length > longest + 1 || !words.some((word) => Math.abs(word.length - length) <= MOST_GROWN)) return null;
    const key = foldedIn(text, at, end);
    return this.#kinds.get(key) ?? (length >= SHORTEST_SLIPPED ? this.#nearest(words, key) : null);
  }

  /** May a wording, with marks or blanks before it or none, begin at `at`? */
  mayBegin(text: string, at: number): boolean {
    const first = firstKept(text, at, text.length);
    return first < text.length && this.#groupOf[text.charCodeAt(first)] !== 0;
  }

  /** Does `[start, end)` name the contents? */
  isContents(text: string, start: number, end: number): boolean {
    const at = firstKept(text, start, end);
    const number = at < end ? this.#groupOf[text.charCodeAt(at)]! : 0;
    return this.#groups[number]!.contents && this.kindIn(text, at, end) === 'contents';
  }

  #nearest(words: readonly string[], key: string): SectionKindName | null {
    for (const word of words) {
      if (Math.abs(word.length - key.length) <= 1 && isOneSlip(word, key)) return this.#kinds.get(word)!;
    }
    return null;
  }
}

/** A letter put in or left out, and İ, which is two small letters. */
const MOST_GROWN = 2;

/** Are two words the same but for one letter put in, left out or wrong, or two neighbours that changed places? */
export function isOneSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA - from <= 1 && endB - from <= 1) return true;
  return endA - from === 2 && endB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** Likeness (Jaro-Winkler, 0 to 1) above which two folded headings are taken for one. */
const ALIKE = 0.94;
/**
 * The least share of its letters that each of two headings has in common with the other, both added up, where they
 * are alike: a third of the likeness is the share of the first, a third that of the second, and a common beginning
 * adds at most four tenths of what is lacking to 1.
 */
const LEAST_SHARED = (3 * (ALIKE - 0.4)) / 0.6 - 1;

/** Are two folded headings one, but for a few letters? */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const shared = sharedLetters(a, b);
  return shared / a.length + shared / b.length >= LEAST_SHARED - 1e-9 && distance.JaroWinklerDistance(a, b) > ALIKE;
}

const tally = new Int16Array(0x100);

/** How many letters two words have in common, in whatever order; letters far apart in Unicode may count as one. */
function sharedLetters(a: string, b: string): number {
  tally.fill(0);
  for (let i = 0; i < a.length; i++) tally[a.charCodeAt(i) & 0xff]!++;
  let shared = 0;
  for (let i = 0; i < b.length; i++) if (tally[b.charCodeAt(i) & 0xff]!-- > 0) shared++;
  return shared;
}
