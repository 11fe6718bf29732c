import type { Lexemes } from './lexemes.ts';

/**
 * Many phrases looked up at once in a row of lexemes. All edges live in one table keyed by (node, word), so a step
 * is one probe and no object. The longest match wins at each start.
 */
export class PhraseTrie {
  readonly #words = new Map<string, number>();
  readonly #edges = new Map<number, number>();
  readonly #values: number[] = [-1];

  /** Adds a phrase of lower-case words with its value (0 or more); a later phrase takes the place of the same one. */
  add(words: readonly string[], value: number): void {
    let node = 0;
    for (const word of words) {
      let id = this.#words.get(word);
      if (id === undefined) {
        id = this.#words.size;
        this.#words.set(word, id);
      }
      const key = node * MAX_WORDS + id;
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

  /** Number of a word in the trie's own vocabulary, -1 for a word of no phrase; cache it by lexeme. */
  wordId(word: string): number {
    return this.#words.get(word) ?? -1;
  }

  /** The node reached from `node` by a vocabulary number, or -1. The root is 0. */
  step(node: number, wordId: number): number {
    return wordId < 0 ? -1 : (this.#edges.get(node * MAX_WORDS + wordId) ?? -1);
  }

  /** The value of the phrase that ends at `node`, or -1. */
  valueAt(node: number): number {
    return this.#values[node]!;
  }

  /** The longest phrase in `row` (lexeme ids) from `from`: `[tokens taken, value]`, or null. */
  longest(
    lexemes: Lexemes,
    row: Int32Array,
    from: number,
    to: number,
  ): readonly [length: number, value: number] | null {
    let node = 0;
    let best: readonly [number, number] | null = null;
    for (let i = from; i < to; i++) {
      node = this.step(node, this.wordId(lexemes.word(row[i]!)));
      if (node < 0) break;
      const value = this.#values[node]!;
      if (value >= 0) best = [i + 1 - from, value];
    }
    return best;
  }
}

/** Keys are `node * 2^20 + word`: exact in a double up to 2^33 nodes. */
const MAX_WORDS = 1 << 20;
