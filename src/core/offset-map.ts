import type { Edit } from './edit.ts';
import type { Span } from './span.ts';

/** Told which regions of two composed maps melted into one; half-open index ranges. */
export type ClusterListener = (firstFrom: number, firstTo: number, nextFrom: number, nextTo: number) => void;

const ignoreCluster: ClusterListener = () => {};

/**
 * Where text A became text B: a sorted list of changed regions in four typed arrays. Between two regions the
 * characters are kept, one to one.
 *
 *     A  a b [c c c] d e [] f          regions: (2,5)->(2,3), (7,7)->(5,6)
 *     B  a b [x]     d e [y] f
 *
 * Maps compose exactly: regions that touch or overlap in the middle text melt into one region of the outer two.
 */
export class OffsetMap {
  readonly size: number;
  readonly #fromStart: Int32Array;
  readonly #fromEnd: Int32Array;
  readonly #toStart: Int32Array;
  readonly #toEnd: Int32Array;

  private constructor(regions: Int32Array, size: number) {
    this.size = size;
    this.#fromStart = regions.slice(0, size);
    this.#fromEnd = regions.slice(size, 2 * size);
    this.#toStart = regions.slice(2 * size, 3 * size);
    this.#toEnd = regions.slice(3 * size, 4 * size);
  }

  static readonly identity: OffsetMap = new OffsetMap(new Int32Array(0), 0);

  /** The map of sorted edits that do not overlap. */
  static fromEdits(edits: readonly Edit[]): OffsetMap {
    const n = edits.length;
    const regions = new Int32Array(4 * n);
    let shift = 0;
    for (let i = 0; i < n; i++) {
      const { start, end, insert } = edits[i]!;
      regions[i] = start;
      regions[n + i] = end;
      regions[2 * n + i] = start + shift;
      regions[3 * n + i] = start + shift + insert.length;
      shift += insert.length - (end - start);
    }
    return new OffsetMap(regions, n);
  }

  /** Region `i` as `[from start, from end, to start, to end]`. */
  region(i: number): readonly [number, number, number, number] {
    return [this.#fromStart[i]!, this.#fromEnd[i]!, this.#toStart[i]!, this.#toEnd[i]!];
  }

  /**
   * A to B then B to C gives A to C.
   *
   * @param onCluster told, for each region of the result, which regions of both maps went into it, as half-open
   *   index ranges: `(firstFrom, firstTo, nextFrom, nextTo)`
   */
  compose(next: OffsetMap, onCluster?: ClusterListener): OffsetMap {
    return new Composer(this, next, onCluster ?? ignoreCluster).run();
  }

  /** @internal Builds a map from regions collected in order. */
  static fromRegions(flat: readonly number[]): OffsetMap {
    const n = flat.length / 4;
    const regions = new Int32Array(flat.length);
    for (let i = 0; i < n; i++) for (let k = 0; k < 4; k++) regions[k * n + i] = flat[4 * i + k]!;
    return new OffsetMap(regions, n);
  }

  /** The span of A that gave a span of B; an inserted character maps to an empty span at its place. */
  toSource(span: Span): Span {
    const start = this.#sourceStart(span[0]);
    return [start, Math.max(start, this.#sourceEnd(span[1]))];
  }

  /** The span of B that a span of A became; empty where all of it was removed. */
  toTarget(span: Span): Span {
    const start = this.#targetStart(span[0]);
    return [start, Math.max(start, this.#targetEnd(span[1]))];
  }

  // A span's start stands before its first character, its end after its last: the two look at different regions.
  #sourceStart(offset: number): number {
    const i = lastAtOrBefore(this.#toStart, this.size, offset);
    if (i < 0) return offset;
    if (offset < this.#toEnd[i]!) return this.#fromStart[i]!;
    return offset - this.#toEnd[i]! + this.#fromEnd[i]!;
  }

  #sourceEnd(offset: number): number {
    const i = lastAtOrBefore(this.#toStart, this.size, offset - 1);
    if (i < 0) return offset;
    if (offset <= this.#toEnd[i]! && this.#toEnd[i]! > this.#toStart[i]!) return this.#fromEnd[i]!;
    return offset - this.#toEnd[i]! + this.#fromEnd[i]!;
  }

  #targetStart(offset: number): number {
    const i = lastAtOrBefore(this.#fromStart, this.size, offset);
    if (i < 0) return offset;
    if (offset < this.#fromEnd[i]!) return this.#toStart[i]!;
    return offset - this.#fromEnd[i]! + this.#toEnd[i]!;
  }

  #targetEnd(offset: number): number {
    const i = lastAtOrBefore(this.#fromStart, this.size, offset - 1);
    if (i < 0) return offset;
    if (offset <= this.#fromEnd[i]! && this.#fromEnd[i]! > this.#fromStart[i]!) return this.#toEnd[i]!;
    return offset - this.#fromEnd[i]! + this.#toEnd[i]!;
  }
}

/** Index of the last region whose start is at or before `offset`, or -1. */
function lastAtOrBefore(starts: Int32Array, size: number, offset: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** One walk over both region lists in the middle text; regions that meet there form a cluster. */
class Composer {
  readonly #first: OffsetMap;
  readonly #second: OffsetMap;
  #i = 0;
  #j = 0;
  // Shift of the outer texts against the middle one, after the regions passed so far.
  #shiftA = 0;
  #shiftC = 0;
  readonly #out: number[] = [];
  readonly #onCluster: ClusterListener;

  constructor(first: OffsetMap, second: OffsetMap, onCluster: ClusterListener) {
    this.#first = first;
    this.#second = second;
    this.#onCluster = onCluster;
  }

  run(): OffsetMap {
    while (this.#i < this.#first.size || this.#j < this.#second.size) this.#cluster();
    return OffsetMap.fromRegions(this.#out);
  }

  #cluster(): void {
    let start = Number.POSITIVE_INFINITY;
    let end = -1;
    const shiftA = this.#shiftA;
    const shiftC = this.#shiftC;
    const [i, j] = [this.#i, this.#j];
    for (;;) {
      const a = this.#i < this.#first.size ? this.#first.region(this.#i) : undefined;
      const b = this.#j < this.#second.size ? this.#second.region(this.#j) : undefined;
      const takeA = a !== undefined && (b === undefined || a[2] <= b[0]);
      const next = takeA ? a[2] : b?.[0];
      if (next === undefined || (end >= 0 && next > end)) break;
      start = Math.min(start, next);
      if (takeA) {
        end = Math.max(end, a[3]);
        this.#shiftA = a[1] - a[3];
        this.#i++;
      } else if (b !== undefined) {
        end = Math.max(end, b[1]);
        this.#shiftC = b[3] - b[1];
        this.#j++;
      }
    }
    this.#onCluster(i, this.#i, j, this.#j);
    this.#out.push(start + shiftA, end + this.#shiftA, start + shiftC, end + this.#shiftC);
  }
}
