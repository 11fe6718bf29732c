/**
 * Distinct words with small numbers for names. A word is interned once, in lower case; everything that is known of
 * it is computed once and kept by its id. Ids are local to one instance.
 */
export class Lexemes {
  readonly #surfaces = new SurfaceTable();
  readonly #byFolded = new Map<string, number>();
  readonly #words: string[] = [];

  get size(): number {
    return this.#words.length;
  }

  /** The id of a word, whatever its case. */
  intern(surface: string): number {
    let hash = HASH_SEED;
    for (let i = 0; i < surface.length; i++) hash = hashUnit(hash, surface.charCodeAt(i));
    return this.internPart(surface, 0, surface.length, hash);
  }

  /**
   * The id of the word `text[start, end)`; no string is made of a word seen before.
   *
   * @param hash `hashUnit` over its UTF-16 units from the first to the last, begun with `HASH_SEED`
   */
  internPart(text: string, start: number, end: number, hash: number): number {
    const known = this.#surfaces.find(text, start, end, hash);
    if (known >= 0) return known;
    const surface = text.slice(start, end);
    const id = this.#idOf(surface.toLowerCase());
    this.#surfaces.add(surface, hash, id);
    return id;
  }

  /** The word in lower case. */
  word(id: number): string {
    return this.#words[id]!;
  }

  #idOf(folded: string): number {
    let id = this.#byFolded.get(folded);
    if (id === undefined) {
      id = this.#words.length;
      this.#words.push(folded);
      this.#byFolded.set(folded, id);
    }
    return id;
  }
}

/** What a hash of no units is. The hash is FNV-1a over UTF-16 units. */
export const HASH_SEED: number = 0x811c9dc5 | 0;

/** The hash with one more unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * Surfaces and their ids, in open addressing: slots point to rows, rows to units in one long array. A look-up touches
 * numbers only.
 */
class SurfaceTable {
  #count = 0;
  #used = 0;
  #slots: Int32Array = new Int32Array(2048);
  #hashes: Int32Array = new Int32Array(1024);
  #ids: Int32Array = new Int32Array(1024);
  #starts: Int32Array = new Int32Array(1025);
  #units: Uint16Array = new Uint16Array(8192);

  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const wrap = slots.length - 1;
    for (let slot = spread(hash) & wrap; ; slot = (slot + 1) & wrap) {
      const row = slots[slot]! - 1;
      if (row < 0) return -1;
      if (this.#hashes[row] === hash && this.#equals(row, text, start, end)) return this.#ids[row]!;
    }
  }

  add(surface: string, hash: number, id: number): void {
    const row = this.#count++;
    this.#reserve(surface.length);
    this.#hashes[row] = hash;
    this.#ids[row] = id;
    for (let i = 0; i < surface.length; i++) this.#units[this.#used++] = surface.charCodeAt(i);
    this.#starts[row + 1] = this.#used;
    if (this.#count * 2 > this.#slots.length) this.#rebuild();
    else this.#place(row);
  }

  #equals(row: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[row]!;
    const length = end - start;
    if (this.#starts[row + 1]! - from !== length) return false;
    const units = this.#units;
    for (let i = 0; i < length; i++) if (units[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #place(row: number): void {
    const wrap = this.#slots.length - 1;
    let slot = spread(this.#hashes[row]!) & wrap;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & wrap;
    this.#slots[slot] = row + 1;
  }

  #rebuild(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let row = 0; row < this.#count; row++) this.#place(row);
  }

  #reserve(units: number): void {
    if (this.#count > this.#ids.length) {
      const size = this.#ids.length * 2;
      this.#hashes = grown(this.#hashes, new Int32Array(size));
      this.#ids = grown(this.#ids, new Int32Array(size));
      this.#starts = grown(this.#starts, new Int32Array(size + 1));
    }
    if (this.#used + units <= this.#units.length) return;
    this.#units = grown(this.#units, new Uint16Array(Math.max(this.#units.length * 2, this.#used + units)));
  }
}

/** The low bits of FNV vary little between short words. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
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
