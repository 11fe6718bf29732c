import { enlarged } from './enlarged.ts';
import type { OffsetMap } from './offset-map.ts';
import { reused } from './reused.ts';
import { unitsOf } from './units.ts';

const STRIDE = 2;
const FEW = 16;

/** Offsets in a text, in order, each with bits that say what stands there. */
export class Places {
  count = 0;
  /** The bits of all places together, and perhaps of some that the text no longer has. */
  kinds = 0;
  #rows: Int32Array;
  /** Where the last search ended. */
  #found = 0;

  /** @param room how many places are expected */
  constructor(room: number) {
    this.#rows = new Int32Array(STRIDE * room);
  }

  /** Takes all places out, to be filled anew: making rows costs more than filling them. */
  clear(room: number): this {
    this.count = 0;
    this.kinds = 0;
    this.#found = 0;
    this.#rows = reused(this.#rows, STRIDE * room);
    return this;
  }

  at(k: number): number {
    return this.#rows[STRIDE * k]!;
  }

  kind(k: number): number {
    return this.#rows[STRIDE * k + 1]!;
  }

  /** Index of the first place from index `k` on of one of these kinds; `count` where there is none. */
  next(k: number, kinds: number): number {
    if (!(this.kinds & kinds)) return this.count;
    const rows = this.#rows;
    const end = STRIDE * this.count;
    let row = STRIDE * k + 1;
    while (row < end && !(rows[row]! & kinds)) row += STRIDE;
    return row < end ? (row - 1) / STRIDE : this.count;
  }

  /** Index of the first place at `offset` or behind it; where they are asked for in order, the search is short. */
  from(offset: number): number {
    const isBehind = this.#found < this.count && this.at(this.#found) <= offset;
    this.#found = this.firstFrom(offset, isBehind ? this.#found : 0);
    return this.#found;
  }

  add(at: number, kind: number): void {
    const row = STRIDE * this.count++;
    if (row + STRIDE > this.#rows.length) this.#rows = enlarged(this.#rows, 2 * (row + STRIDE));
    this.#rows[row] = at;
    this.#rows[row + 1] = kind;
    this.kinds |= kind;
  }

  /**
   * Puts off the places `[from, to)`, by `gap`: so many more may be added before they are kept.
   *
   * @param from no less than the count
   */
  putOff(from: number, to: number, gap: number): void {
    if (STRIDE * (to + gap) > this.#rows.length) this.#rows = enlarged(this.#rows, 2 * STRIDE * (to + gap));
    this.#rows.copyWithin(STRIDE * (from + gap), STRIDE * from, STRIDE * to);
  }

  /** Adds the places `[from, to)` that were put off, moved by `shift`. */
  keep(from: number, to: number, shift: number): void {
    const rows = this.#rows;
    const first = STRIDE * this.count;
    if (first !== STRIDE * from) rows.copyWithin(first, STRIDE * from, STRIDE * to);
    this.count += to - from;
    if (shift !== 0) for (let row = first; row < STRIDE * this.count; row += STRIDE) rows[row]! += shift;
  }

  /** Adds all places of another one. */
  addAll(others: Places): void {
    for (let k = 0; k < others.count; k++) this.add(others.at(k), others.kind(k));
  }

  /** The first place of numbers `[from, to)` at or behind `at`: mostly one of the next. */
  firstFrom(at: number, from: number, to: number = this.count): number {
    let low = from;
    let step = 1;
    for (; low + step < to && this.at(low + step) < at; step *= 2) low += step;
    let high = Math.min(to, low + step);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Knows where something stands. */
export interface PlaceFinder {
  /** How far beyond a place the text is looked at to know that it is one. */
  readonly reach: number;
  /** About how many places there are for each unit of text. */
  readonly share: number;
  /** Adds all places of `[from, to)` in a text of `length` units. */
  find(units: Uint16Array, length: number, from: number, to: number, places: Places): void;
  /** Adds all places of a text, where that is another way than `find` from end to end. */
  findAll?(text: string, places: Places): void;
}

interface Step {
  readonly map: OffsetMap;
  readonly after: string;
}

/** After so many edits that nobody asked about, reading the text anew is as cheap. */
const MOST_STEPS = 8;

/**
 * The places of the text asked for last. Where a text is edited, they are carried over to the new text once it is
 * asked for, and only the surroundings of the edits are looked at again.
 */
export class PlaceMemory {
  readonly #finder: PlaceFinder;
  #text = '';
  readonly #places: Places = new Places(0);
  /** Edits since. */
  #steps: Step[] = [];

  constructor(finder: PlaceFinder) {
    this.#finder = finder;
  }

  /** All places of a text; they hold until those of another text are asked for. */
  in(text: string): Places {
    if (this.#newest() === text) for (const step of this.#steps) this.#take(step);
    else if (text !== this.#text) this.#read(text);
    if (this.#steps.length > 0) this.#steps = [];
    return this.#places;
  }

  /** Goes on from the text `before`, if it is the one remembered, to the one that `map` made of it. */
  follow(before: string, map: OffsetMap, after: string): void {
    if (before === this.#newest() && this.#steps.length < MOST_STEPS) this.#steps.push({ map, after });
  }

  #newest(): string {
    return this.#steps.length === 0 ? this.#text : this.#steps[this.#steps.length - 1]!.after;
  }

  #read(text: string): void {
    this.#places.clear(Math.floor(text.length * this.#finder.share) + FEW);
    if (this.#finder.findAll !== undefined) this.#finder.findAll(text, this.#places);
    else this.#finder.find(unitsOf(text), text.length, 0, text.length, this.#places);
    this.#text = text;
  }

  /** Goes on to the next text, in place. */
  #take({ map, after }: Step): void {
    const growth = after.length - this.#text.length;
    this.#text = after;
    const places = this.#places;
    const { reach } = this.#finder;
    const units = unitsOf(after);
    let end = places.count;
    let [k, known, spare] = [0, 0, FEW];
    places.count = 0;
    for (let i = 0; i < map.size; i++) {
      const [fromStart, fromEnd, toStart] = [map.fromStart(i), map.fromEnd(i), map.toStart(i)];
      const untouched = places.firstFrom(fromStart - reach, k, end);
      places.keep(k, untouched, toStart - fromStart);
      for (k = untouched; k < end && places.at(k) < fromEnd + reach; k++);
      const to = Math.min(after.length, map.toEnd(i) + reach);
      this.#finder.find(units, after.length, Math.max(known, toStart - reach), to, found.clear(FEW));
      known = Math.max(known, to);
      if (places.count + found.count > k) {
        // Twice as far each time, so that it happens seldom.
        const gap = found.count + spare;
        spare *= 2;
        places.putOff(k, end, gap);
        [k, end] = [k + gap, end + gap];
      }
      places.addAll(found);
    }
    places.keep(k, end, growth);
  }
}

/** Places that are looked for anew beside an edit. */
const found = new Places(FEW);
