import type { OffsetMap } from './offset-map.ts';
import { unitsOf } from './units.ts';

const STRIDE = 2;
const FIRST_ROOM = 256;

/** Offsets in a text, in order, each with bits that say what stands there. */
export class Places {
  count = 0;
  /** The bits of all places together. */
  kinds = 0;
  #rows: Int32Array;

  /** @param room how many places are expected */
  constructor(room: number = FIRST_ROOM) {
    this.#rows = new Int32Array(STRIDE * room);
  }

  at(k: number): number {
    return this.#rows[STRIDE * k]!;
  }

  kind(k: number): number {
    return this.#rows[STRIDE * k + 1]!;
  }

  add(at: number, kind: number): void {
    const row = STRIDE * this.count++;
    if (row === this.#rows.length) this.#grow();
    this.#rows[row] = at;
    this.#rows[row + 1] = kind;
    this.kinds |= kind;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#rows.length + STRIDE);
    larger.set(this.#rows);
    this.#rows = larger;
  }
}

/** Knows where something stands. */
export interface PlaceFinder {
  /** How far beyond a place the text is looked at to know that it is one. */
  readonly reach: number;
  /** Adds all places of `[from, to)` in a text of `length` units. */
  find(units: Uint16Array, length: number, from: number, to: number, places: Places): void;
}

/**
 * The places of the text asked for last. Where a text is edited, they are carried over to the new text, and only the
 * surroundings of the edits are looked at again.
 */
export class PlaceMemory {
  readonly #finder: PlaceFinder;
  #text = '';
  #places: Places = new Places(0);

  constructor(finder: PlaceFinder) {
    this.#finder = finder;
  }

  /** All places of a text. */
  in(text: string): Places {
    if (text !== this.#text) {
      this.#places = new Places((text.length >> 2) + FIRST_ROOM);
      this.#finder.find(unitsOf(text), text.length, 0, text.length, this.#places);
      this.#text = text;
    }
    return this.#places;
  }

  /** Goes on from the text `before`, if it is the one remembered, to the one that `map` made of it. */
  follow(before: string, map: OffsetMap, after: string): void {
    if (before !== this.#text) return;
    this.#places = this.#carried(map, after, after.length - before.length);
    this.#text = after;
  }

  #carried(map: OffsetMap, after: string, growth: number): Places {
    const old = this.#places;
    const { reach } = this.#finder;
    const units = unitsOf(after);
    const out = new Places(old.count + 2 * map.size + STRIDE);
    let k = 0;
    let known = 0;
    for (let i = 0; i < map.size; i++) {
      const [fromStart, fromEnd, toStart, toEnd] = map.region(i);
      for (; k < old.count && old.at(k) < fromStart - reach; k++) out.add(old.at(k) + toStart - fromStart, old.kind(k));
      const to = Math.min(after.length, toEnd + reach);
      this.#finder.find(units, after.length, Math.max(known, toStart - reach), to, out);
      known = Math.max(known, to);
      while (k < old.count && old.at(k) < fromEnd + reach) k++;
    }
    for (; k < old.count; k++) out.add(old.at(k) + growth, old.kind(k));
    return out;
  }
}
