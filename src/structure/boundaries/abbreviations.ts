import {
  CLOSING_ABBREVIATIONS,
  DOUBTFUL_ABBREVIATIONS,
  LEADING_ABBREVIATIONS,
  PLACE_ABBREVIATIONS,
  TRAILING_ABBREVIATIONS,
} from '../../kazakh/abbreviations.ts';

/** How an abbreviation stands to its neighbours; see the lists in `kazakh/abbreviations.ts`. */
export type AbbreviationKind = 'leading' | 'doubtful' | 'closing' | 'trailing' | 'place';

const LISTS: readonly (readonly [kind: AbbreviationKind, words: readonly string[]])[] = [
  ['leading', LEADING_ABBREVIATIONS],
  ['trailing', TRAILING_ABBREVIATIONS],
  ['doubtful', DOUBTFUL_ABBREVIATIONS],
  ['closing', CLOSING_ABBREVIATIONS],
  ['place', PLACE_ABBREVIATIONS],
];

const pair = (first: number, last: number): number => (first << 16) | last;

/** The abbreviations known to one run: the house's own and those its user added. */
export class Abbreviations {
  readonly #kinds = new Map<string, AbbreviationKind>();
  /** The last two code units of each, as one number. */
  readonly #ends = new Set<number>();

  /** @param extra further abbreviations, with or without the last full stop, in any case; they join to what follows */
  constructor(extra: readonly string[] = []) {
    for (const [kind, words] of LISTS) for (const word of words) this.#kinds.set(word, kind);
    for (const word of extra) this.#kinds.set(word.toLowerCase().replace(/\.$/, ''), 'leading');
    for (const word of this.#kinds.keys())
      this.#ends.add(pair(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)));
  }

  /** Does some abbreviation end in these two code units (lower case)? */
  mayEnd(first: number, last: number): boolean {
    return this.#ends.has(pair(first, last));
  }

  /** Is `word` (lower case, without its last full stop) an abbreviation? */
  has(word: string): boolean {
    return this.#kinds.has(word);
  }

  /** How the abbreviation stands to its neighbours, or undefined for any other word. */
  kind(word: string): AbbreviationKind | undefined {
    return this.#kinds.get(word);
  }
}
