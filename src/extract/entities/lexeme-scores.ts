import { REACH } from './context-features.ts';
import { hashPair } from './hash.ts';
import { type KindSums, kindName, shapeName } from './kind-sums.ts';
import { lanesOf, packRow } from './packed-scores.ts';
import type { WeightTable } from './weight-table.ts';
import { NO_WORD, type WordBook } from './word-book.ts';
import { EDGE, type WordType } from './word-type.ts';

/** Distances at which a word speaks for another: itself, and three words either way. */
const OFFSETS = 2 * REACH + 1;
/** Bounds of kept scores: the seven rows of a place and the three of its kinds never leave 16 bits together. */
const [MOST_OWN, MOST_OTHER] = [12_000, 2_700];

/**
 * What each word of a book says of itself and of its neighbours, summed up once and kept: a word met again costs seven
 * additions of short rows.
 */
export class LexemeScores {
  readonly book: WordBook;
  /** Names of the kind and of the shape of word `id`. */
  kinds: Int32Array = new Int32Array(512);
  shapes: Int32Array = new Int32Array(512);
  readonly #table: WeightTable;
  readonly #labels: number;
  readonly #lanes: number;
  readonly #stride: number;
  #count = 1;
  #store: Int32Array;
  /** What the words say to the gate, eight places a word. */
  #gates: Int16Array = new Int16Array(512 * 8);
  /** A row of scores, and what is said to the gate. */
  readonly #scratch: Int32Array;

  constructor(table: WeightTable, labels: number, book: WordBook) {
    this.#table = table;
    this.#labels = labels;
    this.#lanes = lanesOf(labels);
    this.#stride = OFFSETS * this.#lanes;
    this.#store = new Int32Array(512 * this.#stride);
    this.#scratch = new Int32Array(labels + 1);
    this.book = book;
    this.kinds[NO_WORD] = kindName(EDGE);
    this.shapes[NO_WORD] = shapeName(EDGE);
  }

  /** Sums up what the words say that the book has gained. */
  catchUp(): void {
    while (this.#count < this.book.size) this.#take(this.#count++);
  }

  /** What the word `i` and its neighbours say to the gate: above nothing, it is likelier than not in an entity. */
  gateAt(ids: Int32Array, i: number): number {
    const gates = this.#gates;
    return (
      gates[ids[i - 3]! * 8]! +
      gates[ids[i - 2]! * 8 + 1]! +
      gates[ids[i - 1]! * 8 + 2]! +
      gates[ids[i]! * 8 + 3]! +
      gates[ids[i + 1]! * 8 + 4]! +
      gates[ids[i + 2]! * 8 + 5]! +
      gates[ids[i + 3]! * 8 + 6]!
    );
  }

  /** Writes to `scores` at `to` what the word `i`, its neighbours and their kinds say, `kinds` having looked at it. */
  sumAt(ids: Int32Array, i: number, kinds: KindSums, scores: Int32Array, to: number): void {
    const s = this.#store;
    const lanes = this.#lanes;
    const stride = this.#stride;
    const a = ids[i - 3]! * stride;
    const b = ids[i - 2]! * stride + lanes;
    const c = ids[i - 1]! * stride + 2 * lanes;
    const d = ids[i]! * stride + 3 * lanes;
    const e = ids[i + 1]! * stride + 4 * lanes;
    const f = ids[i + 2]! * stride + 5 * lanes;
    const g = ids[i + 3]! * stride + 6 * lanes;
    const { store: t, middle, left, right } = kinds;
    for (let k = 0; k < lanes; k++) {
      const words = (s[a + k]! + s[b + k]! + s[c + k]! + s[d + k]! + s[e + k]! + s[f + k]! + s[g + k]!) | 0;
      const both = (words + t[middle + k]! + t[left + k]! + t[right + k]!) | 0;
      const low = (both << 16) >> 16;
      scores[to + 2 * k] = 2 * low;
      scores[to + 2 * k + 1] = 2 * ((both - low) >> 16);
    }
  }

  #take(id: number): void {
    if (id >= this.kinds.length) this.#grow();
    const type = this.book.types[id]!;
    this.kinds[id] = kindName(type);
    this.shapes[id] = shapeName(type);
    for (let d = -REACH; d <= REACH; d++) this.#fill(id, type, d);
  }

  #grow(): void {
    const larger = <T extends Int32Array | Int16Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    this.kinds = larger(this.kinds, new Int32Array(2 * this.kinds.length));
    this.shapes = larger(this.shapes, new Int32Array(2 * this.shapes.length));
    this.#store = larger(this.#store, new Int32Array(2 * this.#store.length));
    this.#gates = larger(this.#gates, new Int16Array(2 * this.#gates.length));
  }

  /** What a word says at distance `d` from the one tagged. */
  #fill(id: number, { own, near, far }: WordType, d: number): void {
    const row = this.#scratch;
    row.fill(0);
    const table = this.#table;
    if (d === 0) for (let k = 0; k < own.length; k++) table.ask(own[k]!, 0);
    if (d >= -1 && d <= 1) for (let k = 0; k < near.length; k++) table.ask(hashPair(near[k]!, d), 0);
    const reaching = d >= -2 && d <= 2 ? far.length : 1;
    for (let k = 0; k < reaching; k++) table.ask(hashPair(far[k]!, d), 0);
    table.answer(row, 0);
    const most = d === 0 ? MOST_OWN : MOST_OTHER;
    this.#gates[id * 8 + d + REACH] = Math.max(-most, Math.min(most, row[this.#labels]!));
    packRow(row, this.#labels, most, this.#store, id * this.#stride + (d + REACH) * this.#lanes);
  }
}
