import type { Edit } from './edit.ts';
import { enlarged } from './enlarged.ts';
import { type Span, spanOf } from './span.ts';

/**
 * Gives the note of a region of two maps that are composed, from left to right: these regions of both, as half-open
 * index ranges, make it. Regions of the first map that meet none of the other keep the notes they have.
 */
export type Noting = (firstFrom: number, firstTo: number, nextFrom: number, nextTo: number) => number;

const UNNOTED: Noting = () => 0;

const STRIDE = 5;
const FROM_START = 0;
const FROM_END = 1;
const TO_START = 2;
const TO_END = 3;
const NOTE = 4;
/** Regions that are walked over before the search goes on by halving. */
const FAR = 8;
/** From so many numbers on the engine's own copying is quicker than a loop. */
const LONG = 64;
/** Behind all offsets. */
const NOWHERE = 0x7fffffff;

/** Numbers in a room: some documents' maps. */
const ROOM = 1 << 12;
/** Numbers in the first array of a map that others are appended to. */
const FIRST_ROOM = 1 << 9;

/**
 * Where regions are written, those of one map behind those of another: a room is left for a new one when it is full and
 * never written anew, so that maps may be kept. Making a typed array for each map would take longer than filling it.
 */
let room: Int32Array = new Int32Array(0);
let taken = 0;

/** Where in the room so many numbers may be written. */
function roomFor(numbers: number): number {
  if (taken + numbers > room.length) {
    room = new Int32Array(Math.max(ROOM, numbers));
    taken = 0;
  }
  const at = taken;
  taken += numbers;
  return at;
}

/**
 * Where text A became text B: a sorted list of changed regions in one typed array, each with a note, a number that
 * says whatever its owner wants. Between two regions the characters are kept, one to one.
 *
 *     A  a b [c c c] d e [] f          regions: (2,5)->(2,3), (7,7)->(5,6)
 *     B  a b [x]     d e [y] f
 *
 * Maps compose exactly: regions that touch or overlap in the middle text melt into one region of the outer two.
 */
export class OffsetMap {
  #size: number;
  /** Five numbers a region: from start, from end, to start, to end, note. The first stands at the base. */
  #regions: Int32Array;
  #base: number;
  /** The region that a span of B was last found at or behind; where the next search begins. */
  #found = -1;

  private constructor(regions: Int32Array, base: number, size: number) {
    this.#size = size;
    this.#regions = regions;
    this.#base = base;
  }

  static readonly identity: OffsetMap = new OffsetMap(new Int32Array(0), 0, 0);

  /** A map of no changes, for its owner to append others to. */
  static empty(): OffsetMap {
    return new OffsetMap(OffsetMap.identity.#regions, 0, 0);
  }

  get size(): number {
    return this.#size;
  }

  /** The map of sorted edits that do not overlap. */
  static fromEdits(edits: readonly Edit[]): OffsetMap {
    const n = edits.length;
    const base = roomFor(STRIDE * n);
    const regions = room;
    let shift = 0;
    let at = base;
    for (let i = 0; i < n; i++, at += STRIDE) {
      const { start, end, insert } = edits[i]!;
      regions[at] = start;
      regions[at + FROM_END] = end;
      regions[at + TO_START] = start + shift;
      regions[at + TO_END] = start + shift + insert.length;
      shift += insert.length - (end - start);
    }
    return new OffsetMap(regions, base, n);
  }

  /** Region `i` as `[from start, from end, to start, to end]`. */
  region(i: number): readonly [number, number, number, number] {
    const at = this.#base + STRIDE * i;
    const r = this.#regions;
    return [r[at]!, r[at + FROM_END]!, r[at + TO_START]!, r[at + TO_END]!];
  }

  /** The same four numbers of region `i`, each by itself. */
  fromStart(i: number): number {
    return this.#regions[this.#base + STRIDE * i]!;
  }

  fromEnd(i: number): number {
    return this.#regions[this.#base + STRIDE * i + FROM_END]!;
  }

  toStart(i: number): number {
    return this.#regions[this.#base + STRIDE * i + TO_START]!;
  }

  toEnd(i: number): number {
    return this.#regions[this.#base + STRIDE * i + TO_END]!;
  }

  note(i: number): number {
    return this.#regions[this.#base + STRIDE * i + NOTE]!;
  }

  /** A to B then B to C gives A to C. */
  compose(next: OffsetMap, noting?: Noting): OffsetMap {
    return OffsetMap.empty()
      .append(this, (_from, _to, i) => this.note(i))
      .append(next, noting);
  }

  /**
   * Makes this map of A to B one of A to C, as `compose` does; what stands before the first change stays as it is.
   * While notes are asked for, its regions are still those of before.
   *
   * @param next of B to C
   */
  append(next: OffsetMap, noting: Noting = UNNOTED): this {
    if (next.#size === 0) return this;
    const end = STRIDE * this.#size;
    const gap = STRIDE * next.#size;
    const rows = this.#roomy(end + gap);
    const first = this.#firstMadeUpTo(next.#regions[next.#base]!);
    // Each region of the other map makes one at most: so many rows further right none is written over unread.
    rows.copyWithin(STRIDE * first + gap, STRIDE * first, end);
    this.#base = gap;
    const others = { rows: next.#regions, base: next.#base, end: next.#base + gap };
    const made = new Composer({ rows, base: gap, end: end + gap }, others, first, noting).run();
    this.#base = 0;
    this.#size = made / STRIDE;
    this.#found = -1;
    return this;
  }

  /** The rows of a map that begins at base 0, with room for so many numbers at least. */
  #roomy(numbers: number): Int32Array {
    if (numbers > this.#regions.length) this.#regions = enlarged(this.#regions, Math.max(FIRST_ROOM, 2 * numbers));
    return this.#regions;
  }

  /** Index of the first region that ends in B at or behind `offset`; the size where there is none. */
  #firstMadeUpTo(offset: number): number {
    return firstRowEnding(this.#regions, this.#base, this.#base + STRIDE * this.#size, offset) / STRIDE;
  }

  /** The span of A that gave a span of B; an inserted character maps to an empty span at its place. */
  toSource(span: Span): Span {
    const start = this.#sourceStart(span[0]);
    return spanOf(start, Math.max(start, this.#sourceEnd(span[1])));
  }

  /** The span of B that a span of A became; empty where all of it was removed. */
  toTarget(span: Span): Span {
    const start = this.#targetStart(this.#lastAtOrBefore(FROM_START, span[0]), span[0]);
    return [start, Math.max(start, this.#targetEnd(this.#lastAtOrBefore(FROM_START, span[1] - 1), span[1]))];
  }

  /**
   * Maps many spans of A at once, in place; the same as `toTarget` of each.
   *
   * @param starts, ends the spans, in order and not overlapping
   */
  moveToTarget(starts: number[], ends: number[]): void {
    let before = -1;
    // Most spans lie between two regions: behind where the one ends, up to where the next one begins.
    let [behind, upTo, shift] = [-1, this.#size > 0 ? this.fromStart(0) : NOWHERE, 0];
    for (let k = 0; k < starts.length; k++) {
      const [from, to] = [starts[k]!, ends[k]!];
      if (from >= behind && to > behind && from < upTo && to <= upTo) {
        if (shift !== 0) {
          starts[k] = from + shift;
          ends[k] = to + shift;
        }
        continue;
      }
      before = this.#walk(before, from);
      const start = this.#targetStart(before, from);
      // An end looks at the regions that begin before it; its start's region may be one that begins at it.
      const first = before >= 0 && this.fromStart(before) >= to ? before - 1 : before;
      const last = this.#walk(first, to - 1);
      starts[k] = start;
      ends[k] = Math.max(start, this.#targetEnd(last, to));
      before = Math.max(before, last);
      if (before >= 0) [behind, shift] = [this.fromEnd(before), this.toEnd(before) - this.fromEnd(before)];
      upTo = before + 1 < this.#size ? this.fromStart(before + 1) : NOWHERE;
    }
  }

  /** The last region that begins at or before `offset`, walking on from region `i`. */
  #walk(i: number, offset: number): number {
    let at = i;
    while (at + 1 < this.#size && this.#regions[this.#base + STRIDE * (at + 1)]! <= offset) at++;
    return at;
  }

  // A span's start stands before its first character, its end after its last: the two look at different regions.
  #sourceStart(offset: number): number {
    const i = this.#lastMadeBefore(offset);
    if (i < 0) return offset;
    const at = this.#base + STRIDE * i;
    const toEnd = this.#regions[at + TO_END]!;
    return offset < toEnd ? this.#regions[at]! : offset - toEnd + this.#regions[at + FROM_END]!;
  }

  #sourceEnd(offset: number): number {
    const i = this.#lastMadeBefore(offset - 1);
    if (i < 0) return offset;
    const at = this.#base + STRIDE * i;
    const fromEnd = this.#regions[at + FROM_END]!;
    const toEnd = this.#regions[at + TO_END]!;
    return offset <= toEnd && toEnd > this.#regions[at + TO_START]! ? fromEnd : offset - toEnd + fromEnd;
  }

  #targetStart(i: number, offset: number): number {
    if (i < 0) return offset;
    const at = this.#base + STRIDE * i;
    const fromEnd = this.#regions[at + FROM_END]!;
    return offset < fromEnd ? this.#regions[at + TO_START]! : offset - fromEnd + this.#regions[at + TO_END]!;
  }

  #targetEnd(i: number, offset: number): number {
    if (i < 0) return offset;
    const at = this.#base + STRIDE * i;
    const fromEnd = this.#regions[at + FROM_END]!;
    const toEnd = this.#regions[at + TO_END]!;
    return offset <= fromEnd && fromEnd > this.#regions[at]! ? toEnd : offset - fromEnd + toEnd;
  }

  /**
   * Index of the last region that begins in B at or before `offset`, or -1. Spans are mostly asked for in order: the
   * search walks on from the region that was found last, and halves only where the next one lies far off.
   */
  #lastMadeBefore(offset: number): number {
    const regions = this.#regions;
    const starts = this.#base + TO_START;
    let i = this.#found;
    if (i >= 0 && regions[starts + STRIDE * i]! > offset) i = -1;
    const far = Math.min(this.#size, i + 1 + FAR);
    while (i + 1 < far && regions[starts + STRIDE * (i + 1)]! <= offset) i++;
    if (i + 1 === far && far < this.#size) i = this.#lastAtOrBefore(TO_START, offset);
    this.#found = i;
    return i;
  }

  /** Index of the last region whose `column` is at or before `offset`, or -1. */
  #lastAtOrBefore(column: number, offset: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#regions[this.#base + STRIDE * middle + column]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** The regions of a map, from where they begin to where they end in its array. */
interface Regions {
  readonly rows: Int32Array;
  readonly base: number;
  readonly end: number;
}

/** Where the first region of rows `[from, to)` begins that ends in the text it made at or behind `offset`; or `to`. */
function firstRowEnding(rows: Int32Array, from: number, to: number, offset: number): number {
  let low = 0;
  let high = (to - from) / STRIDE;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[from + STRIDE * middle + TO_END]! < offset) low = middle + 1;
    else high = middle;
  }
  return from + STRIDE * low;
}

/**
 * One walk over the regions of two maps in the text between them, where regions that meet form one. The regions of the
 * first map meet none of their own; those of the new one are written over the rows where these stood.
 */
class Composer {
  readonly #a: Regions;
  readonly #b: Regions;
  readonly #noting: Noting;
  /** Where the next region is written. */
  #at: number;
  /** The regions that come now. */
  #i: number;
  #j: number;
  /** Shift of the outer texts against the middle one, after the regions passed so far. */
  #shiftA = 0;
  #shiftC = 0;

  /** @param first the number of the first region that may meet one of the other map: those before it stand in place */
  constructor(a: Regions, b: Regions, first: number, noting: Noting) {
    this.#a = a;
    this.#b = b;
    this.#noting = noting;
    this.#at = STRIDE * first;
    this.#i = a.base + STRIDE * first;
    this.#j = b.base;
    if (first > 0) this.#shiftA = a.rows[this.#at - STRIDE + FROM_END]! - a.rows[this.#at - STRIDE + TO_END]!;
  }

  /** Writes the regions; returns where they end. */
  run(): number {
    const { rows, end: endA } = this.#a;
    const { rows: b, end: endB } = this.#b;
    while (this.#j < endB) {
      this.#keep(firstRowEnding(rows, this.#i, endA, b[this.#j]!));
      this.#make();
    }
    this.#keep(endA);
    return this.#at;
  }

  /** The regions of the first map up to a row, which meet no other one: most of them. */
  #keep(end: number): void {
    const { rows } = this.#a;
    const shift = this.#shiftC;
    const [from, at] = [this.#i, this.#at];
    if (from === end) return;
    this.#shiftA = rows[end - STRIDE + FROM_END]! - rows[end - STRIDE + TO_END]!;
    const to = at + end - from;
    if (to - at > LONG) rows.copyWithin(at, from, end);
    else for (let k = 0; k < to - at; k++) rows[at + k] = rows[from + k]!;
    this.#i = end;
    this.#at = to;
    if (shift === 0) return;
    for (let row = at; row < to; row += STRIDE) {
      rows[row + TO_START]! += shift;
      rows[row + TO_END]! += shift;
    }
  }

  /** One region of all that meet at the next place. */
  #make(): void {
    const { rows: a, end: endA, base: baseA } = this.#a;
    const { rows: b, end: endB, base: baseB } = this.#b;
    const [at, fromI, fromJ, shiftA, shiftC] = [this.#at, this.#i, this.#j, this.#shiftA, this.#shiftC];
    let [i, j] = [fromI, fromJ];
    const start = Math.min(i < endA ? a[i + TO_START]! : NOWHERE, b[j]!);
    let end = start;
    for (;;) {
      if (i < endA && a[i + TO_START]! <= end && (j >= endB || a[i + TO_START]! <= b[j]!)) {
        if (a[i + TO_END]! > end) end = a[i + TO_END]!;
        this.#shiftA = a[i + FROM_END]! - a[i + TO_END]!;
        i += STRIDE;
      } else if (j < endB && b[j]! <= end) {
        if (b[j + FROM_END]! > end) end = b[j + FROM_END]!;
        this.#shiftC = b[j + TO_END]! - b[j + FROM_END]!;
        j += STRIDE;
      } else break;
    }
    const [firstI, firstJ] = [(fromI - baseA) / STRIDE, (fromJ - baseB) / STRIDE];
    const note = this.#noting(firstI, (i - baseA) / STRIDE, firstJ, (j - baseB) / STRIDE);
    a[at] = start + shiftA;
    a[at + FROM_END] = end + this.#shiftA;
    a[at + TO_START] = start + shiftC;
    a[at + TO_END] = end + this.#shiftC;
    a[at + NOTE] = note;
    this.#at = at + STRIDE;
    this.#i = i;
    this.#j = j;
  }
}
