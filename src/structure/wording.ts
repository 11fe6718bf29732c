import distance from 'natural/lib/natural/distance/index.js';
import { CHAR_FLAGS, DIGIT, LETTER } from '../core/chars.ts';
import { HEADING_WORDS } from '../kazakh/heading-words.ts';
import type { SectionKindName } from '../kazakh/section-kinds.ts';

/** Letters and digits in lower case, nothing between: what is left of a heading when spacing and marks are damaged. */
export function folded(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) if (CHAR_FLAGS[text.charCodeAt(i)]! & (LETTER | DIGIT)) out += text[i]!;
  return out.toLowerCase();
}

/** Kinds of headings by their folded wording, with the user's own words added. */
export class HeadingWords {
  readonly #kinds = new Map<string, SectionKindName>();
  readonly #longest: number;

  constructor(extra: readonly string[] = []) {
    for (const [kind, words] of Object.entries(HEADING_WORDS)) {
      for (const word of words) this.#kinds.set(folded(word), kind as SectionKindName);
    }
    for (const word of extra) this.#kinds.set(folded(word), 'other');
    this.#longest = Math.max(...[...this.#kinds.keys()].map((word) => word.length)) + 2;
  }

  /** The kind that a whole wording names; one wrong letter is forgiven in wordings of eight letters and more. */
  kindOf(wording: string): SectionKindName | null {
    const key = folded(wording);
    if (key.length === 0 || key.length > this.#longest) return null;
    return this.#kinds.get(key) ?? (key.length >= 8 ? this.#nearest(key) : null);
  }

  #nearest(key: string): SectionKindName | null {
    for (const [word, kind] of this.#kinds) {
      if (Math.abs(word.length - key.length) > 1 || word[0] !== key[0]) continue;
      if (distance.DamerauLevenshteinDistance(word, key, { restricted: true }) <= 1) return kind;
    }
    return null;
  }
}

/** How alike two folded headings are, 0 to 1 (Jaro-Winkler). */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : distance.JaroWinklerDistance(a, b);
}
