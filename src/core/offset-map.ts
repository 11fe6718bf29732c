import type { Edit } from './edit.ts';
import { reused } from './reused.ts';
import type { Span } from './span.ts';

/** Told what became of the regions of two maps that are composed, from left to right. */
export interface ComposeListener {
  /** Regions `[from, to)` of the first map are regions of the result as they are. */
  kept(from: number, to: number): void;
  /** These regions of both maps, as half-open index ranges, make one region of the result. */
  made(firstFrom: number, firstTo: number, nextFrom: number, nextTo: number): void;
}

const DEAF: ComposeListener = { kept: () => {}, made: () => {} };

const STRIDE = 4;
const FROM_START = 0;
const FROM_END = 1;
const TO_START = 2;
const TO_END = 3;
/** Regions that are walked over before the search goes on by halving. */
const FAR = 8;
/** Behind all offsets. */
const NOWHERE = 0x7fffffff;

/**
 * Where text A became text B: a sorted list of changed regions in one typed array. Between two regions the
 * characters are kept, one to one.
 *
 *     A  a b [c c c] d e [] f          regions: (2,5)->(2,3), (7,7)->(5,6)
 *     B  a b [x]     d e [y] f
 *
 * Maps compose exactly: regions that touch or overlap in the middle text melt into one region of the outer two.
 */
export class OffsetMap {
  readonly size: number;
  /** Four numbers a region: from start, from end, to start, to end. */
  readonly #regions: Int32Array;
  /** The region that a span of B was last found at or behind; where the next search begins. */
  #found = -1;

  private constructor(regions: Int32Array, size: number) {
    this.size = size;
    this.#regions = regions;
  }

  static readonly identity: OffsetMap = new OffsetMap(new Int32Array(0), 0);

  /** The map of sorted edits that do not overlap. */
  static fromEdits(edits: readonly Edit[]): OffsetMap {
    const n = edits.length;
    const regions = new Int32Array(STRIDE * n);
    let shift = 0;
    for (let i = 0; i < n; i++) {
      const { start, end, insert } = edits[i]!;
      const at = STRIDE * i;
      regions[at] = start;
      regions[at + FROM_END] = end;
      regions[at + TO_START] = start + shift;
      regions[at + TO_END] = start + shift + insert.length;
      shift += insert.length - (end - start);
    }
    return new OffsetMap(regions, n);
  }

  /** Region `i` as `[from start, from end, to start, to end]`. */
  region(i: number): readonly [number, number, number, number] {
    const at = STRIDE * i;
    const r = this.#regions;
    return [r[at]!, r[at + FROM_END]!, r[at + TO_START]!, r[at + TO_END]!];
  }

  /** A to B then B to C gives A to C. */
  compose(next: OffsetMap, listener: ComposeListener = DEAF): OffsetMap {
    const regions = new Composer(this.#regions, next.#regions, listener).run();
    return new OffsetMap(regions, regions.length / STRIDE);
  }

  /** The span of A that gave a span of B; an inserted character maps to an empty span at its place. */
  toSource(span: Span): Span {
    const start = this.#sourceStart(span[0]);
    return [start, Math.max(start, this.#sourceEnd(span[1]))];
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
  moveToTarget(starts: Int32Array, ends: Int32Array): void {
    let before = -1;
    for (let k = 0; k < starts.length; k++) {
      before = this.#walk(before, starts[k]!);
      const start = this.#targetStart(before, starts[k]!);
      // An end looks at the regions that begin before it; its start's region may be one that begins at it.
      const first = before >= 0 && this.#regions[STRIDE * before]! >= ends[k]! ? before - 1 : before;
      const last = this.#walk(first, ends[k]! - 1);
      starts[k] = start;
      ends[k] = Math.max(start, this.#targetEnd(last, ends[k]!));
      before = Math.max(before, last);
    }
  }

  /** The last region that begins at or before `offset`, walking on from region `i`. */
  #walk(i: number, offset: number): number {
    let at = i;
    while (at + 1 < this.size && this.#regions[STRIDE * (at + 1)]! <= offset) at++;
    return at;
  }

  // A span's start stands before its first character, its end after its last: the two look at different regions.
  #sourceStart(offset: number): number {
    const i = this.#lastMadeBefore(offset);
    if (i < 0) return offset;
    const at = STRIDE * i;
    const toEnd = this.#regions[at + TO_END]!;
    return offset < toEnd ? this.#regions[at]! : offset - toEnd + this.#regions[at + FROM_END]!;
  }

  #sourceEnd(offset: number): number {
    const i = this.#lastMadeBefore(offset - 1);
    if (i < 0) return offset;
    const at = STRIDE * i;
    const fromEnd = this.#regions[at + FROM_END]!;
    const toEnd = this.#regions[at + TO_END]!;
    return offset <= toEnd && toEnd > this.#regions[at + TO_START]! ? fromEnd : offset - toEnd + fromEnd;
  }

  #targetStart(i: number, offset: number): number {
    if (i < 0) return offset;
    const at = STRIDE * i;
    const fromEnd = this.#regions[at + FROM_END]!;
    return offset < fromEnd ? this.#regions[at + TO_START]! : offset - fromEnd + this.#regions[at + TO_END]!;
  }

  #targetEnd(i: number, offset: number): number {
    if (i < 0) return offset;
    const at = STRIDE * i;
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
    let i = this.#found;
    if (i >= 0 && regions[STRIDE * i + TO_START]! > offset) i = -1;
    const far = Math.min(this.size, i + 1 + FAR);
    while (i + 1 < far && regions[STRIDE * (i + 1) + TO_START]! <= offset) i++;
    if (i + 1 === far && far < this.size) i = this.#lastAtOrBefore(TO_START, offset);
    this.#found = i;
    return i;
  }

  /** Index of the last region whose `column` is at or before `offset`, or -1. */
  #lastAtOrBefore(column: number, offset: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#regions[STRIDE * middle + column]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Where regions are written while maps are composed. */
let room: Int32Array = new Int32Array(0);

/** One walk over the regions of two maps in the text between them, where regions that meet form one. */
class Composer {
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #listener: ComposeListener;
  readonly #out: Int32Array;
  #size = 0;
  /** The regions that come now. */
  #i = 0;
  #j = 0;
  /** Shift of the outer texts against the middle one, after the regions passed so far. */
  #shiftA = 0;
  #shiftC = 0;

  constructor(first: Int32Array, next: Int32Array, listener: ComposeListener) {
    this.#first = first;
    this.#next = next;
    this.#listener = listener;
    room = reused(room, first.length + next.length);
    this.#out = room;
  }

  run(): Int32Array {
    const [a, b] = [this.#first, this.#next];
    while (this.#i < a.length || this.#j < b.length) {
      const from = this.#i;
      this.#keep();
      if (this.#i > from) this.#listener.kept(from / STRIDE, this.#i / STRIDE);
      else this.#make();
    }
    return this.#out.slice(0, this.#size);
  }

  /** The regions of the first map that meet no other one: most of them. */
  #keep(): void {
    const [a, out, shift] = [this.#first, this.#out, this.#shiftC];
    const stop = this.#j < this.#next.length ? this.#next[this.#j]! : NOWHERE;
    let i = this.#i;
    let at = this.#size;
    for (; i < a.length && a[i + TO_END]! < stop; i += STRIDE, at += STRIDE) {
      if (i + STRIDE < a.length && a[i + STRIDE + TO_START]! <= a[i + TO_END]!) break;
      out[at] = a[i]!;
      out[at + FROM_END] = a[i + FROM_END]!;
      out[at + TO_START] = a[i + TO_START]! + shift;
      out[at + TO_END] = a[i + TO_END]! + shift;
    }
    if (i > this.#i) this.#shiftA = a[i - STRIDE + FROM_END]! - a[i - STRIDE + TO_END]!;
    this.#i = i;
    this.#size = at;
  }

  /** One region of all that meet at the next place. */
  #make(): void {
    const [a, b, out, at, fromI, fromJ] = [this.#first, this.#next, this.#out, this.#size, this.#i, this.#j];
    let [i, j] = [fromI, fromJ];
    const start = Math.min(i < a.length ? a[i + TO_START]! : NOWHERE, j < b.length ? b[j]! : NOWHERE);
    out[at] = start + this.#shiftA;
    out[at + TO_START] = start + this.#shiftC;
    let end = start;
    for (;;) {
      if (i < a.length && a[i + TO_START]! <= end && (j >= b.length || a[i + TO_START]! <= b[j]!)) {
        if (a[i + TO_END]! > end) end = a[i + TO_END]!;
        this.#shiftA = a[i + FROM_END]! - a[i + TO_END]!;
        i += STRIDE;
      } else if (j < b.length && b[j]! <= end) {
        if (b[j + FROM_END]! > end) end = b[j + FROM_END]!;
        this.#shiftC = b[j + TO_END]! - b[j + FROM_END]!;
        j += STRIDE;
      } else break;
    }
    out[at + FROM_END] = end + this.#shiftA;
    out[at + TO_END] = end + this.#shiftC;
    this.#size = at + STRIDE;
    this.#i = i;
    this.#j = j;
    this.#listener.made(fromI / STRIDE, i / STRIDE, fromJ / STRIDE, j / STRIDE);
  }
}
