import type { Edit } from './edit.ts';
import type { Span } from './span.ts';

/** Told which regions of two composed maps melted into one; half-open index ranges. */
export type ClusterListener = (firstFrom: number, firstTo: number, nextFrom: number, nextTo: number) => void;

const ignoreCluster: ClusterListener = () => {};

const STRIDE = 4;
const FROM_START = 0;
const FROM_END = 1;
const TO_START = 2;
const TO_END = 3;

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

  /**
   * A to B then B to C gives A to C: one walk over both region lists in the middle text, where regions that meet
   * form a cluster.
   *
   * @param onCluster told, for each region of the result, which regions of both maps went into it, as half-open
   *   index ranges: `(firstFrom, firstTo, nextFrom, nextTo)`
   */
  compose(next: OffsetMap, onCluster: ClusterListener = ignoreCluster): OffsetMap {
    const a = this.#regions;
    const b = next.#regions;
    const out = new Int32Array(a.length + b.length);
    let [i, j, size] = [0, 0, 0];
    // Shift of the outer texts against the middle one, after the regions passed so far.
    let [shiftA, shiftC] = [0, 0];
    while (i < a.length || j < b.length) {
      const [fromI, fromJ, at] = [i, j, STRIDE * size++];
      const start = Math.min(i < a.length ? a[i + TO_START]! : Infinity, j < b.length ? b[j]! : Infinity);
      out[at] = start + shiftA;
      out[at + TO_START] = start + shiftC;
      let end = start;
      for (;;) {
        if (i < a.length && a[i + TO_START]! <= end && (j >= b.length || a[i + TO_START]! <= b[j]!)) {
          if (a[i + TO_END]! > end) end = a[i + TO_END]!;
          shiftA = a[i + FROM_END]! - a[i + TO_END]!;
          i += STRIDE;
        } else if (j < b.length && b[j]! <= end) {
          if (b[j + FROM_END]! > end) end = b[j + FROM_END]!;
          shiftC = b[j + TO_END]! - b[j + FROM_END]!;
          j += STRIDE;
        } else break;
      }
      out[at + FROM_END] = end + shiftA;
      out[at + TO_END] = end + shiftC;
      onCluster(fromI / STRIDE, i / STRIDE, fromJ / STRIDE, j / STRIDE);
    }
    return new OffsetMap(size * STRIDE === out.length ? out : out.slice(0, size * STRIDE), size);
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
    const i = this.#lastAtOrBefore(TO_START, offset);
    if (i < 0) return offset;
    const [fromStart, fromEnd, , toEnd] = this.region(i);
    return offset < toEnd ? fromStart : offset - toEnd + fromEnd;
  }

  #sourceEnd(offset: number): number {
    const i = this.#lastAtOrBefore(TO_START, offset - 1);
    if (i < 0) return offset;
    const [, fromEnd, toStart, toEnd] = this.region(i);
    return offset <= toEnd && toEnd > toStart ? fromEnd : offset - toEnd + fromEnd;
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
