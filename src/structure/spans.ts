import type { OffsetMap } from '../core/offset-map.ts';
import type { Span } from '../core/span.ts';

const NONE: readonly number[] = [];

/** Spans in order that do not overlap, moved along as the text under them is repaired. */
export class Spans {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(spans: readonly { readonly start: number; readonly end: number }[]) {
    this.#starts = new Int32Array(spans.length);
    this.#ends = new Int32Array(spans.length);
    for (let i = 0; i < spans.length; i++) {
      this.#starts[i] = spans[i]!.start;
      this.#ends[i] = spans[i]!.end;
    }
  }

  at(i: number): Span {
    return [this.#starts[i]!, this.#ends[i]!];
  }

  /** Moves all of them to where `map` leads. */
  follow(map: OffsetMap): void {
    map.moveToTarget(this.#starts, this.#ends);
  }

  /** The starts that lie inside `(start, end)`, found by halving: a text may have many. */
  startsWithin([start, end]: Span): readonly number[] {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    if (low === this.#starts.length || this.#starts[low]! >= end) return NONE;
    const inside: number[] = [];
    for (let i = low; i < this.#starts.length && this.#starts[i]! < end; i++) inside.push(this.#starts[i]!);
    return inside;
  }
}
