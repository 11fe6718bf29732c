import { middleKinds, sideKinds } from './context-features.ts';
import { hashPair } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';
import type { WeightTable } from './weight-table.ts';
import type { WordType } from './word-type.ts';

const L = LABEL_COUNT;
/** Places of the look-up, twice as many as sums kept; when it is full it begins anew. */
const PLACES = 1 << 14;
const ROOM = PLACES >> 1;

/** Which neighbours a sum looks at: one either way, or two on one side. */
const [MIDDLE, LEFT, RIGHT] = [0, 1 << 29, 1 << 30];

/** Words with their kinds and shapes, by number. */
export interface KeptKinds {
  readonly book: { readonly types: readonly WordType[] };
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
  /** Open addressing, four numbers a place: the three kinds, then where the sum stands, 0 for an empty place. */
  readonly #places: Int32Array = new Int32Array(4 * PLACES);
  #count = 0;
  #store: Int32Array = new Int32Array(256 * L);
  readonly #names: Int32Array = new Int32Array(6);

  constructor(table: WeightTable) {
    this.#table = table;
  }

  /** Adds the sums of the word `ids[i]` to `scores` at `to`; `ids` has two words or edges either way. */
  addTo(
    { kinds, shapes, book: { types } }: KeptKinds,
    ids: Int32Array,
    i: number,
    scores: Int32Array,
    to: number,
  ): void {
    const a = ids[i - 2]!;
    const b = ids[i - 1]!;
    const c = ids[i]!;
    const d = ids[i + 1]!;
    const e = ids[i + 2]!;
    if (this.#count > ROOM - 3) this.#forget();
    let middle = this.#find(kinds[b]!, kinds[c]!, kinds[d]!);
    if (middle <= 0) middle = this.#make(-middle, MIDDLE, types[b]!, types[c]!, types[d]!);
    let left = this.#find(shapes[a]!, shapes[b]!, shapes[c]! | LEFT);
    if (left <= 0) left = this.#make(-left, LEFT, types[a]!, types[b]!, types[c]!);
    let right = this.#find(shapes[c]!, shapes[d]!, shapes[e]! | RIGHT);
    if (right <= 0) right = this.#make(-right, RIGHT, types[c]!, types[d]!, types[e]!);
    const store = this.#store;
    for (let y = 0; y < L; y++) scores[to + y]! += store[middle + y]! + store[left + y]! + store[right + y]!;
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

  #make(place: number, side: number, a: WordType, b: WordType, c: WordType): number {
    const at = this.#count * L;
    if (at + L > this.#store.length) {
      const larger = new Int32Array(this.#store.length * 2);
      larger.set(this.#store);
      this.#store = larger;
    }
    this.#store.fill(0, at, at + L);
    const names = this.#names;
    if (side === MIDDLE) middleKinds(a, b, c, names, 0);
    else sideKinds(a, b, c, side === LEFT, names, 0);
    this.#table.addAll(names, 0, side === MIDDLE ? 6 : 2, this.#store, at);
    this.#places[place + 3] = at;
    return at;
  }
}
