import { EDGE, middleKinds, sideKinds } from './context-features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { WordType } from './word-type.ts';

const L = LABEL_COUNT;
/** Sums kept; when the store is full it begins anew. */
const ROOM = 1 << 14;
/** Kinds of words fit in this many bits, three of them in a safe integer. */
const KINDS = 1 << 16;

/** Adds the row of a feature to a store of scores. */
export type AddRow = (name: number, scores: Int16Array, to: number) => void;

/**
 * Sums of the features that look at kinds of words alone. There are few kinds of places in a language, and their rows
 * are the longest: each sum is made once and kept.
 */
export class KindSums {
  readonly #add: AddRow;
  readonly #kinds = new Map<string, number>();
  #places = new Map<number, number>();
  #store: Int16Array = new Int16Array(256 * L);
  readonly #names: Int32Array = new Int32Array(6);

  constructor(add: AddRow) {
    this.#add = add;
  }

  /** The number of a word's kind: shape, time, ending and lists. */
  kindOf({ shape, time, ending, lists }: WordType): number {
    return this.#number(`${shape} ${time} ${ending} ${lists}`);
  }

  /** The number of its shape and time alone. */
  shapeOf({ shape, time }: WordType): number {
    return this.#number(`${shape} ${time}`);
  }

  #number(key: string): number {
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const made = this.#kinds.size % KINDS;
    this.#kinds.set(key, made);
    return made;
  }

  /** Whether kinds have run out, so that the numbers given out are no longer one each. */
  get full(): boolean {
    return this.#kinds.size >= KINDS;
  }

  /** Adds all three sums of word `i` to `scores` at `to`; `kinds` and `shapes` have two edges before and behind. */
  addTo(
    row: readonly WordType[],
    i: number,
    kinds: Int32Array,
    shapes: Int32Array,
    scores: Int32Array,
    to: number,
  ): void {
    const k = i + 2;
    const [l, w, r] = [row[i - 1] ?? EDGE, row[i]!, row[i + 1] ?? EDGE];
    const middle = (kinds[k - 1]! * KINDS + kinds[k]!) * KINDS + kinds[k + 1]!;
    this.#addPlace(this.#place(0, middle, l, w, r), scores, to);
    const left = (shapes[k - 2]! * KINDS + shapes[k - 1]!) * KINDS + shapes[k]!;
    this.#addPlace(this.#place(1, left, row[i - 2] ?? EDGE, l, w), scores, to);
    const right = (shapes[k]! * KINDS + shapes[k + 1]!) * KINDS + shapes[k + 2]!;
    this.#addPlace(this.#place(2, right, w, r, row[i + 2] ?? EDGE), scores, to);
  }

  #addPlace(from: number, scores: Int32Array, to: number): void {
    const store = this.#store;
    for (let y = 0; y < L; y++) scores[to + y]! += store[from + y]!;
  }

  #place(side: number, key: number, a: WordType, b: WordType, c: WordType): number {
    const full = key * 4 + side;
    const known = this.#places.get(full);
    if (known !== undefined) return known;
    if (this.#places.size >= ROOM) this.#places = new Map();
    const at = this.#places.size * L;
    if (at + L > this.#store.length) {
      const larger = new Int16Array(this.#store.length * 2);
      larger.set(this.#store);
      this.#store = larger;
    }
    this.#store.fill(0, at, at + L);
    const names = this.#names;
    if (side === 0) middleKinds(a, b, c, names, 0);
    else sideKinds(a, b, c, side === 1, names, 0);
    for (let n = 0; n < (side === 0 ? 6 : 2); n++) this.#add(names[n]!, this.#store, at);
    this.#places.set(full, at);
    return at;
  }
}
