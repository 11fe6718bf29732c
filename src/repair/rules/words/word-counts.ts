import { reused } from '../../../core/reused.ts';
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
    if (owner !== this) {
      chains.fill(this.#words, this.#table);
      owner = this;
    }
    return chains.heads[openingOf(start)]!;
  }

  /** The next word of the chain, or -1. */
  #next(i: number): number {
    this.#steps++;
    return chains.next[i]!;
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
class Chains {
  readonly heads: Int32Array = new Int32Array(OPENINGS);
  next: Int32Array = new Int32Array(0);

  /** Chains the words of a text, whose chains these are from now on. */
  fill(words: Numbered, table: WordTable): void {
    const { heads } = this;
    const next = reused(this.next, words.count);
    heads.fill(NONE);
    for (let i = 0; i < words.count; i++) {
      const chain = table.opening(words.number(i));
      next[i] = heads[chain]!;
      heads[chain] = i;
    }
    this.next = next;
  }
}

const NONE = -1;
/** Those of the text that asked last. */
const chains = new Chains();
let owner: WordCounts | undefined;

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
