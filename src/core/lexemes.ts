/**
 * Distinct words with small numbers for names. A word is interned once, in lower case; everything that is known of
 * it is computed once and kept by its id. Ids are local to one instance.
 */
export class Lexemes {
  readonly #bySurface = new Map<string, number>();
  readonly #byFolded = new Map<string, number>();
  readonly #words: string[] = [];

  get size(): number {
    return this.#words.length;
  }

  /** The id of a word, whatever its case. */
  intern(surface: string): number {
    const known = this.#bySurface.get(surface);
    if (known !== undefined) return known;
    const folded = surface.toLowerCase();
    let id = this.#byFolded.get(folded);
    if (id === undefined) {
      id = this.#words.length;
      this.#words.push(folded);
      this.#byFolded.set(folded, id);
    }
    this.#bySurface.set(surface, id);
    return id;
  }

  /** The word in lower case. */
  word(id: number): string {
    return this.#words[id]!;
  }
}

/** One number for each lexeme, computed when first asked for. */
export class LexemeCache {
  readonly #lexemes: Lexemes;
  readonly #compute: (word: string) => number;
  #values: Int32Array = new Int32Array(1024).fill(UNKNOWN);

  constructor(lexemes: Lexemes, compute: (word: string) => number) {
    this.#lexemes = lexemes;
    this.#compute = compute;
  }

  get(id: number): number {
    if (id >= this.#values.length) this.#grow(id);
    const value = this.#values[id]!;
    if (value !== UNKNOWN) return value;
    const computed = this.#compute(this.#lexemes.word(id));
    this.#values[id] = computed;
    return computed;
  }

  #grow(id: number): void {
    const larger = new Int32Array(Math.max(id + 1, this.#values.length * 2)).fill(UNKNOWN);
    larger.set(this.#values);
    this.#values = larger;
  }
}

const UNKNOWN = -0x80000000;
