import type { OffsetMap } from '../core/offset-map.ts';
import type { Span } from '../core/span.ts';

const NONE: readonly number[] = [];

/** Spans in order that do not overlap, moved along as the text under them is repaired. */
export class Spans {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  private constructor(starts: Int32Array, ends: Int32Array) {
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Those of things that stand somewhere. */
  static of(spans: readonly { readonly start: number; readonly end: number }[]): Spans {
    if (spans.length === 0) return NO_SPANS;
    const out = Spans.#room(spans.length);
    for (let i = 0; i < spans.length; i++) {
      out.#starts[i] = spans[i]!.start;
      out.#ends[i] = spans[i]!.end;
    }
    return out;
  }

  /** Places that have no length. */
  static at(places: readonly number[]): Spans {
    if (places.length === 0) return NO_SPANS;
    const out = Spans.#room(places.length);
    for (let i = 0; i < places.length; i++) out.#starts[i] = out.#ends[i] = places[i]!;
    return out;
  }

  static #room(count: number): Spans {
    return new Spans(new Int32Array(count), new Int32Array(count));
  }

  /** See `NO_SPANS`. */
  static none(): Spans {
    return Spans.#room(0);
  }

  at(i: number): Span {
    return [this.#starts[i]!, this.#ends[i]!];
  }

  /** Moves all of them to where `map` leads. */
  follow(map: OffsetMap): void {
    if (this.#starts.length > 0) map.moveToTarget(this.#starts, this.#ends);
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

/** No spans at all: one object serves for all texts. */
export const NO_SPANS: Spans = Spans.none();
