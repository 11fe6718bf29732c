import type { OffsetMap } from '../core/offset-map.ts';
import type { Span } from '../core/span.ts';

/** Spans in order that do not overlap, moved along as the text under them is repaired. */
export class Spans {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(spans: readonly { readonly start: number; readonly end: number }[]) {
    this.#starts = Int32Array.from(spans, (span) => span.start);
    this.#ends = Int32Array.from(spans, (span) => span.end);
  }

  at(i: number): Span {
    return [this.#starts[i]!, this.#ends[i]!];
  }

  /** Moves all of them to where `map` leads. */
  follow(map: OffsetMap): void {
    map.moveToTarget(this.#starts, this.#ends);
  }

  /** The starts that lie inside `(start, end)`, found by halving: a text may have many. */
  startsWithin([start, end]: Span): number[] {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < this.#starts.length && this.#starts[to]! < end) to++;
    return Array.from(this.#starts.subarray(low, to));
  }
}
