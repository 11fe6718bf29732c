/** Disjoint sets of numbers from 0 on. Each number begins alone. */
export class DisjointSets {
  readonly #parent: number[] = [];

  /** Adds the next number, alone in its set. */
  add(): number {
    return this.#parent.push(this.#parent.length) - 1;
  }

  /** The least of its set. */
  first(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) at = this.#parent[at]!;
    this.#parent[i] = at;
    return at;
  }

  /** Whether it is the least of its set. */
  isFirst(i: number): boolean {
    return this.#parent[i] === i;
  }

  join(a: number, b: number): void {
    const x = this.first(a);
    const y = this.first(b);
    if (x < y) this.#parent[y] = x;
    else this.#parent[x] = y;
  }

  same(a: number, b: number): boolean {
    return this.first(a) === this.first(b);
  }
}
