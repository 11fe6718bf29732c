import { leftKinds, middleKinds, rightKinds } from './context-features.ts';
import { hashPair } from './hash.ts';
import { lanesOf, packRow } from './packed-scores.ts';
import type { WeightTable } from './weight-table.ts';
import type { WordBook } from './word-book.ts';
import type { WordType } from './word-type.ts';

/** Places of the look-up, twice as many as sums kept; when it is full it begins anew. */
const PLACES = 1 << 14;
const ROOM = PLACES >> 1;

/** Which neighbours a sum looks at: one either way, or two on one side. */
const [MIDDLE, LEFT, RIGHT] = [0, 1 << 29, 1 << 30];

/** Bounds of kept scores, as those of `LexemeScores`. */
const [MOST_MIDDLE, MOST_SIDE] = [2_500, 1_000];

/** Words with their kinds and shapes, by number. */
export interface KeptKinds {
  readonly book: WordBook;
  readonly kinds: Int32Array;
  readonly shapes: Int32Array;
}

/** A name of a word's kind: shape, time, ending and lists. */
export function kindName({ shape, time, ending, lists }: WordType): number {
  return hashPair(hashPair(shape * 64 + time, ending), lists);
}

/** A name of its shape and time alone. */
export function shapeName({ shape, time }: WordType): number {
  return shape * 64 + time;
}

/**
 * Sums of the features that look at kinds of words alone. There are few kinds of places in a language, and their rows
 * are the longest: each sum is made once and kept.
 */
export class KindSums {
  readonly #table: WeightTable;
  /** How many labels there are. */
  readonly #labels: number;
  /** Places that hold the scores of a sum; what is said to the gate stands behind them. */
  readonly #lanes: number;
  readonly #stride: number;
  /** Open addressing, four numbers a place: the three kinds, then where the sum stands, 0 for an empty place. */
  readonly #places: Int32Array = new Int32Array(4 * PLACES);
  #count = 0;
  /** The sums, packed. */
  store: Int32Array;
  /** Where in `store` the three sums of the word looked at last stand. */
  middle = 0;
  left = 0;
  right = 0;
  /** A row of scores, and what is said to the gate. */
  readonly #scratch: Int32Array;

  constructor(table: WeightTable, labels: number) {
    this.#table = table;
    this.#labels = labels;
    this.#lanes = lanesOf(labels);
    this.#stride = this.#lanes + 1;
    this.store = new Int32Array(256 * this.#stride);
    this.#scratch = new Int32Array(labels + 1);
  }

  /**
   * Looks at the word `ids[i]`; `ids` has two words or edges either way.
   *
   * @returns what the kinds of the words there say to the gate
   */
  lookAt({ kinds, shapes, book: { facts } }: KeptKinds, ids: Int32Array, i: number): number {
    const a = ids[i - 2]!;
    const b = ids[i - 1]!;
    const c = ids[i]!;
    const d = ids[i + 1]!;
    const e = ids[i + 2]!;
    if (this.#count > ROOM - 3) this.#forget();
    let middle = this.#find(kinds[b]!, kinds[c]!, kinds[d]!);
    if (middle <= 0) middle = this.#make(-middle, MIDDLE, facts, b, c, d);
    let left = this.#find(shapes[a]!, shapes[b]!, shapes[c]! | LEFT);
    if (left <= 0) left = this.#make(-left, LEFT, facts, a, b, c);
    let right = this.#find(shapes[c]!, shapes[d]!, shapes[e]! | RIGHT);
    if (right <= 0) right = this.#make(-right, RIGHT, facts, c, d, e);
    this.middle = middle;
    this.left = left;
    this.right = right;
    const gate = this.#lanes;
    return this.store[middle + gate]! + this.store[left + gate]! + this.store[right + gate]!;
  }

  /** Where the sum of a place stands; where it is not kept, minus the place that was taken for it. */
  #find(a: number, b: number, c: number): number {
    const places = this.#places;
    let at = (hashPair(hashPair(a, b), c) & (PLACES - 1)) << 2;
    while (places[at + 3] !== 0) {
      if (places[at] === a && places[at + 1] === b && places[at + 2] === c) return places[at + 3]!;
      at = (at + 4) & (4 * PLACES - 1);
    }
    places[at] = a;
    places[at + 1] = b;
    places[at + 2] = c;
    this.#count++;
    return -at;
  }

  #forget(): void {
    this.#places.fill(0);
    this.#count = 0;
  }

  #make(place: number, side: number, facts: Int32Array, a: number, b: number, c: number): number {
    const stride = this.#stride;
    const at = this.#count * stride;
    if (at + stride > this.store.length) {
      const larger = new Int32Array(this.store.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    const row = this.#scratch;
    row.fill(0);
    const kinds = side === MIDDLE ? middleKinds : side === LEFT ? leftKinds : rightKinds;
    kinds(facts, a, b, c, this.#table, 0);
    this.#table.answer(row, 0);
    packRow(row, this.#labels, side === MIDDLE ? MOST_MIDDLE : MOST_SIDE, this.store, at);
    this.store[at + this.#lanes] = row[this.#labels]!;
    this.#places[place + 3] = at;
    return at;
  }
}
