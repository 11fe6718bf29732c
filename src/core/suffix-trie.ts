/** Suffixes with values, all those that end a word found in one walk from its last letter. */
export class SuffixTrie {
  readonly #edges = new Map<number, number>();
  readonly #values: number[] = [-1];

  /** Adds a suffix with its value (0 or more). */
  add(suffix: string, value: number): void {
    let node = 0;
    for (let i = suffix.length - 1; i >= 0; i--) {
      const key = node * 0x10000 + suffix.charCodeAt(i);
      let next = this.#edges.get(key);
      if (next === undefined) {
        next = this.#values.length;
        this.#values.push(-1);
        this.#edges.set(key, next);
      }
      node = next;
    }
    this.#values[node] = value;
  }

  /** Calls `visit(suffix length, value)` for each suffix that ends `word`, shortest first. */
  forEach(word: string, visit: (length: number, value: number) => void): void {
    let node: number | undefined = 0;
    for (let i = word.length - 1; i >= 0; i--) {
      node = this.#edges.get(node * 0x10000 + word.charCodeAt(i));
      if (node === undefined) return;
      const value = this.#values[node]!;
      if (value >= 0) visit(word.length - i, value);
    }
  }

  /** The longest suffix that ends `word`: `[length, value]`, or null. */
  longest(word: string): readonly [length: number, value: number] | null {
    let best: readonly [number, number] | null = null;
    this.forEach(word, (length, value) => {
      best = [length, value];
    });
    return best;
  }
}
