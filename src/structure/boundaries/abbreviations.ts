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

/** How many ends can be told apart. */
const ENDS = 1 << 13;

/** Three code units as one number. */
const threeOf = (first: number, second: number, last: number): number =>
  (Math.imul(Math.imul(first, 31) ^ second, 521) ^ last) & (ENDS - 1);

/** The abbreviations known to one run: the house's own and those its user added. */
export class Abbreviations {
  readonly #kinds = new Map<string, AbbreviationKind>();
  /** 1 where one ends in the three code units of this number. */
  readonly #ends = new Uint8Array(ENDS);

  /** @param extra further abbreviations, with or without the last full stop, in any case; they join to what follows */
  constructor(extra: readonly string[] = []) {
    for (const [kind, words] of LISTS) for (const word of words) this.#kinds.set(word, kind);
    for (const word of extra) this.#kinds.set(word.toLowerCase().replace(/\.$/, ''), 'leading');
    for (const word of this.#kinds.keys()) this.#noteEnd(word);
  }

  #noteEnd(word: string): void {
    const last = word.length - 1;
    if (last >= 2) this.#ends[threeOf(word.charCodeAt(last - 2), word.charCodeAt(last - 1), word.charCodeAt(last))] = 1;
  }

  /** May the word (lower case) that ends in these three letters be an abbreviation? Never false where it is one. */
  mayEnd(first: number, second: number, last: number): boolean {
    return this.#ends[threeOf(first, second, last)] === 1;
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
