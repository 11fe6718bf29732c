import distance from 'natural/lib/natural/distance/index.js';
import { CHAR_FLAGS, DIGIT, LETTER } from '../core/chars.ts';
import { HEADING_WORDS } from '../kazakh/heading-words.ts';
import type { SectionKindName } from '../kazakh/section-kinds.ts';

/** Letters and digits in lower case, nothing between: what is left of a heading when spacing and marks are damaged. */
export function folded(text: string): string {
  return (foldedUpTo(text, text.length) ?? '').toLowerCase();
}

/** The letters and digits of `text`; null where there are more than `most`. */
function foldedUpTo(text: string, most: number): string | null {
  let out = '';
  let count = 0;
  for (let at = 0; at < text.length; ) {
    while (at < text.length && !isKept(text, at)) at++;
    const start = at;
    while (at < text.length && isKept(text, at)) at++;
    count += at - start;
    if (count > most) return null;
    out += text.slice(start, at);
  }
  return out;
}

const isKept = (text: string, at: number): boolean => (CHAR_FLAGS[text.charCodeAt(at)]! & (LETTER | DIGIT)) !== 0;

/** Kinds of headings by their folded wording, with the user's own words added. */
export class HeadingWords {
  readonly #kinds = new Map<string, SectionKindName>();
  readonly #longest: number;
  /** First letters of all wordings. */
  readonly #firsts: ReadonlySet<string>;

  constructor(extra: readonly string[] = []) {
    for (const [kind, words] of Object.entries(HEADING_WORDS)) {
      for (const word of words) this.#kinds.set(folded(word), kind as SectionKindName);
    }
    for (const word of extra) this.#kinds.set(folded(word), 'other');
    this.#longest = Math.max(...[...this.#kinds.keys()].map((word) => word.length)) + 2;
    this.#firsts = new Set([...this.#kinds.keys()].map((word) => word.slice(0, 1)));
  }

  /** The kind that a whole wording names; one wrong letter is forgiven in wordings of eight letters and more. */
  kindOf(wording: string): SectionKindName | null {
    if (!this.#mayOpen(wording)) return null;
    const key = foldedUpTo(wording, this.#longest)?.toLowerCase() ?? '';
    if (key.length === 0 || key.length > this.#longest) return null;
    return this.#kinds.get(key) ?? (key.length >= 8 ? this.#nearest(key) : null);
  }

  /** Does some wording begin with the first letter of this one? Most lines are told apart by that. */
  #mayOpen(wording: string): boolean {
    for (let at = 0; at < wording.length; at++) {
      if (isKept(wording, at)) return this.#firsts.has(wording[at]!.toLowerCase().slice(0, 1));
    }
    return false;
  }

  #nearest(key: string): SectionKindName | null {
    for (const [word, kind] of this.#kinds) {
      if (Math.abs(word.length - key.length) > 1 || word[0] !== key[0]) continue;
      if (isOneSlip(word, key)) return kind;
    }
    return null;
  }
}

/** Are two words the same but for one letter put in, left out or wrong, or two neighbours that changed places? */
function isOneSlip(a: string, b: string): boolean {
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

/** How alike two folded headings are, 0 to 1 (Jaro-Winkler). */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : distance.JaroWinklerDistance(a, b);
}
