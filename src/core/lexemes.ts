import { enlarged } from './enlarged.ts';
import { ownCopy } from './own-copy.ts';
import { isPlainlySmall, type ReadWords } from './read-words.ts';

/**
 * Distinct words with small numbers for names. A word is interned once, in lower case; everything that is known of
 * it is computed once and kept by its id. Ids are local to one instance.
 */
export class Lexemes {
  readonly #surfaces = new SurfaceTable();
  readonly #byFolded = new Map<string, number>();
  readonly #words: string[] = [];
  /** Ids counted from 1, by the numbers that words read before have in a vocabulary; 0 where none is known yet. */
  #byNumber: Int32Array = new Int32Array(0);
  #vocabulary: object | undefined;
  /** Ids counted from 1 of single units, those of Latin-1 and of the general marks; 0 where none is known yet. */
  readonly #byUnit: Int32Array = new Int32Array(2 * PAGE);

  get size(): number {
    return this.#words.length;
  }

  /** The id of a word, whatever its case. */
  intern(surface: string): number {
    const units = new Uint16Array(surface.length);
    let hash = HASH_SEED;
    for (let i = 0; i < units.length; i++) {
      units[i] = surface.charCodeAt(i);
      hash = hashUnit(hash, units[i]!);
    }
    return this.internPart(surface, units, 0, units.length, hash);
  }

  /**
   * The id of the word `text[start, end)`; no string is made of a word seen before.
   *
   * @param units those of the text
   * @param hash `hashUnit` over the word's units from the first to the last, begun with `HASH_SEED`
   */
  internPart(text: string, units: Uint16Array, start: number, end: number, hash: number): number {
    const known = this.#surfaces.find(units, start, end, hash);
    if (known >= 0) return known;
    const id = this.#idOf(text.slice(start, end).toLowerCase());
    this.#surfaces.add(units, start, end, hash, id);
    return id;
  }

  /** The id of word number `i` of those read before; a number that was asked for before costs one look-up. */
  idOfRead(words: ReadWords, i: number): number {
    const number = words.number(i);
    if (words.vocabulary !== this.#vocabulary) this.#forgetNumbers(words.vocabulary);
    const known = number < this.#byNumber.length ? this.#byNumber[number]! : 0;
    return known > 0 ? known - 1 : this.#learn(words, i, number);
  }

  /** The id of a word of one UTF-16 unit, a mark. */
  idOfUnit(unit: number): number {
    const page = unit >> 8;
    if (page !== LATIN_1 && page !== GENERAL_MARKS) return this.#idOf(String.fromCharCode(unit).toLowerCase());
    const at = (unit & 0xff) | (page === LATIN_1 ? 0 : PAGE);
    if (this.#byUnit[at] === 0) this.#byUnit[at] = this.#idOf(String.fromCharCode(unit).toLowerCase()) + 1;
    return this.#byUnit[at]! - 1;
  }

  /** The word in lower case. */
  word(id: number): string {
    return this.#words[id]!;
  }

  #learn(words: ReadWords, i: number, number: number): number {
    const lower = words.lower(i);
    if (!isPlainlySmall(lower)) return this.intern(words.text.slice(words.start(i), words.end(i)));
    const id = this.#idOf(lower);
    if (number >= this.#byNumber.length) this.#byNumber = enlarged(this.#byNumber, 2 * (number + 1));
    this.#byNumber[number] = id + 1;
    return id;
  }

  #forgetNumbers(vocabulary: object): void {
    this.#vocabulary = vocabulary;
    this.#byNumber.fill(0);
  }

  #idOf(folded: string): number {
    let id = this.#byFolded.get(folded);
    if (id === undefined) {
      id = this.#words.length;
      const word = ownCopy(folded);
      this.#words.push(word);
      this.#byFolded.set(word, id);
    }
    return id;
  }
}

/** Pages of units that most marks are of; the second has dashes, quotes and dots. */
const PAGE = 0x100;
const LATIN_1 = 0;
const GENERAL_MARKS = 0x20;

/** What a hash of no units is. The hash is FNV-1a over UTF-16 units. */
export const HASH_SEED: number = 0x811c9dc5 | 0;

/** The hash with one more unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Of a slot: the hash of a surface, and its row counted from 1. Of a row: where its units begin, and its id. */
const PAIR = 2;

/**
 * Surfaces and their ids, in open addressing: slots point to rows, rows to units in one long array. A look-up touches
 * numbers only, and few places in memory.
 */
class SurfaceTable {
  #count = 0;
  #used = 0;
  #slots: Int32Array = new Int32Array(PAIR * 2048);
  #rows: Int32Array = new Int32Array(PAIR * 1024 + 1);
  #units: Uint16Array = new Uint16Array(8192);

  find(units: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const wrap = slots.length - 1;
    for (let at = firstSlot(hash) & wrap; ; at = (at + PAIR) & wrap) {
      const row = PAIR * (slots[at + 1]! - 1);
      if (row < 0) return -1;
      if (slots[at] === hash && this.#equals(row, units, start, end)) return this.#rows[row + 1]!;
    }
  }

  add(units: Uint16Array, start: number, end: number, hash: number, id: number): void {
    const row = this.#count++;
    this.#reserve(end - start);
    this.#rows[PAIR * row + 1] = id;
    for (let i = start; i < end; i++) this.#units[this.#used++] = units[i]!;
    this.#rows[PAIR * (row + 1)] = this.#used;
    if (this.#count * PAIR * 2 > this.#slots.length) this.#widen();
    this.#place(hash, row + 1);
  }

  #equals(row: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#rows[row]!;
    const length = end - start;
    if (this.#rows[row + PAIR]! - from !== length) return false;
    const known = this.#units;
    for (let i = 0; i < length; i++) if (known[from + i] !== units[start + i]) return false;
    return true;
  }

  #place(hash: number, row: number): void {
    const slots = this.#slots;
    const wrap = slots.length - 1;
    let at = firstSlot(hash) & wrap;
    while (slots[at + 1] !== 0) at = (at + PAIR) & wrap;
    slots[at] = hash;
    slots[at + 1] = row;
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += PAIR) if (old[at + 1] !== 0) this.#place(old[at]!, old[at + 1]!);
  }

  #reserve(units: number): void {
    const rows = PAIR * this.#count + 1;
    if (rows > this.#rows.length) this.#rows = enlarged(this.#rows, rows * 2);
    if (this.#used + units <= this.#units.length) return;
    this.#units = enlarged(this.#units, Math.max(this.#units.length * 2, this.#used + units));
  }
}

/** Where a search begins. The low bits of FNV vary little between short words. */
const firstSlot = (hash: number): number => PAIR * (hash ^ (hash >>> 15));

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
