/** Disjoint sets of numbers from 0 on. Each begins alone. */
export class DisjointSets {
  readonly #parent: number[] = [];

  constructor(count: number) {
    for (let i = 0; i < count; i++) this.#parent.push(i);
  }

  /** The least of its set. */
  first(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) at = this.#parent[at]!;
    this.#parent[i] = at;
    return at;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.first(a), this.first(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  same(a: number, b: number): boolean {
    return this.first(a) === this.first(b);
  }
}
