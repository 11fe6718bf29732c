import { OPENING_LENGTH, OPENINGS, openingOf, type WordTable } from '../../../kazakh/words/word-table.ts';

/** The words of a text, by their numbers in a table. */
interface Numbered {
  readonly count: number;
  number(i: number): number;
}

/**
 * How often words and beginnings of words are in a text. Words with the same first letters hang on one chain, so that
 * counting needs no strings of its own; where many ask for long chains, the words are sorted once instead.
 */
export class WordCounts {
  readonly #words: Numbered;
  readonly #table: WordTable;
  #chains: Chains | undefined;
  #sorted: readonly string[] | undefined;
  #steps = 0;

  constructor(words: Numbered, table: WordTable) {
    this.#words = words;
    this.#table = table;
  }

  /** How many words are this one (small letters). */
  of(lower: string): number {
    const number = this.#table.numberOf(lower);
    if (number < 0) return 0;
    if (this.#isTooLong()) return between(this.#inOrder(), lower, `${lower}\0`);
    let sum = 0;
    for (let i = this.#first(lower); i >= 0; i = this.#next(i)) if (this.#words.number(i) === number) sum++;
    return sum;
  }

  /** How many words begin with `start` (small letters). */
  beginning(start: string): number {
    if (start.length < OPENING_LENGTH || this.#isTooLong()) return between(this.#inOrder(), start, `${start}\uffff`);
    let sum = 0;
    for (let i = this.#first(start); i >= 0; i = this.#next(i)) if (this.#lower(i).startsWith(start)) sum++;
    return sum;
  }

  #lower(i: number): string {
    return this.#table.word(this.#words.number(i));
  }

  /** The first word of a chain, or -1. */
  #first(start: string): number {
    this.#chains ??= chainsOf(this.#words, this.#table);
    return this.#chains.heads[openingOf(start)]!;
  }

  /** The next word of the chain, or -1. */
  #next(i: number): number {
    this.#steps++;
    return this.#chains!.next[i]!;
  }

  #isTooLong(): boolean {
    return this.#sorted !== undefined || this.#steps > this.#words.count * FEW_STEPS + ROOM;
  }

  #inOrder(): readonly string[] {
    this.#sorted ??= Array.from({ length: this.#words.count }, (_, i) => this.#lower(i)).sort();
    return this.#sorted;
  }
}

/** Words with the same opening, chained by their numbers in the text. */
interface Chains {
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

function chainsOf(words: Numbered, table: WordTable): Chains {
  const heads = new Int32Array(OPENINGS).fill(-1);
  const next = new Int32Array(words.count);
  for (let i = 0; i < words.count; i++) {
    const chain = table.opening(words.number(i));
    next[i] = heads[chain]!;
    heads[chain] = i;
  }
  return { heads, next };
}

const FEW_STEPS = 4;
const ROOM = 1000;

const between = (sorted: readonly string[], from: string, to: string): number =>
  lowerBound(sorted, to) - lowerBound(sorted, from);

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
