import { CHAR_FLAGS, LETTER } from '../core/chars.ts';
import type { Random } from './random.ts';

/** The kinds of damage, in the order they are done: what comes first keeps its place. */
export const DAMAGE_KINDS = [
  'wrong-encoding',
  'page-furniture',
  'roman-in-cyrillic',
  'parted-endings',
  'lost-full-stop',
  'glued-sentences',
  'hyphenation',
  'hard-wrap',
  'lost-kazakh-letters',
  'homoglyphs',
  'doubled-blanks',
] as const;

export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** Says that `[start, end)` of the clean text is to read `insert`. */
export type Propose = (start: number, end: number, insert: string) => void;

/** One kind of damage. */
export interface Damager {
  readonly kind: DamageKind;
  /** What happens with the given probability. */
  readonly place: string;
  /**
   * Proposes damage of the clean text from left to right; what meets damage of an earlier kind is dropped. Linear.
   *
   * @param chances never with a probability of 0
   */
  find(text: string, chances: Chances, propose: Propose): void;
}

/** How often a kind of damage happens in a text, and by which chances. */
export interface Chances {
  /** 0 to 1, at each place. */
  readonly probability: number;
  readonly random: Random;
  /** Width of the text's printed lines, in characters. */
  readonly width: number;
  /** The chances of another kind, as that kind draws them. */
  of(kind: DamageKind): Chances;
}

/** Calls `visit` for each run of letters. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && CHAR_FLAGS[text.charCodeAt(at)]! & LETTER) at++;
    if (at > start) visit(start, at);
    else at++;
  }
}

/** Calls `visit` for each line that is not empty, without its line end. */
export function eachLine(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end > start) visit(start, end);
    start = end + 1;
  }
}
