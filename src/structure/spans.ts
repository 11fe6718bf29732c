import type { OffsetMap } from '../core/offset-map.ts';
import type { Span } from '../core/span.ts';

const NONE: readonly number[] = [];

/** Spans in order that do not overlap, moved along as the text under them is repaired. */
export class Spans {
  readonly #starts: number[];
  readonly #ends: number[];

  private constructor(starts: number[], ends: number[]) {
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Those of things that stand somewhere. */
  static of(spans: readonly { readonly start: number; readonly end: number }[]): Spans {
    if (spans.length === 0) return NO_SPANS;
    const [starts, ends]: [number[], number[]] = [[], []];
    for (let i = 0; i < spans.length; i++) {
      starts.push(spans[i]!.start);
      ends.push(spans[i]!.end);
    }
    return new Spans(starts, ends);
  }

  /** Places that have no length. */
  static at(places: readonly number[]): Spans {
    if (places.length === 0) return NO_SPANS;
    return new Spans([...places], [...places]);
  }

  /** See `NO_SPANS`. */
  static none(): Spans {
    return new Spans([], []);
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
