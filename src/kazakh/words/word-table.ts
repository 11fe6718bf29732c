import { CHAR_FLAGS, LETTER, UPPER } from '../../core/chars.ts';

/** Small letter of each UTF-16 code unit; itself where there is none of one unit. */
const FOLD: Uint16Array = foldTable();

function foldTable(): Uint16Array {
  const out = new Uint16Array(0x10000);
  for (let code = 0; code < out.length; code++) {
    out[code] = code;
    if (!(CHAR_FLAGS[code]! & UPPER)) continue;
    const small = String.fromCharCode(code).toLowerCase();
    if (small.length === 1) out[code] = small.charCodeAt(0);
  }
  return out;
}

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5;
const FIRST_SLOTS = 1 << 14;

/** A word's row: its hash, where its letters begin, how many they are, what is known of it. */
const STRIDE = 4;
const BEGIN = 1;
const LENGTH = 2;
const FACTS = 3;

/**
 * Words met so far, each with a number and some bits of knowledge, found again in running text without cutting them
 * out of it.
 */
export class WordTable {
  #slots: Int32Array = new Int32Array(FIRST_SLOTS).fill(-1);
  #rows: Int32Array = new Int32Array(STRIDE * (FIRST_SLOTS >> 1));
  readonly #words: string[] = [];
  /** The small letters of all words in a row; behind them those of the word that is being read. */
  #letters: Uint16Array = new Uint16Array(FIRST_SLOTS);
  /** Where the free room begins. */
  #free = 0;
  readonly #judge: (lower: string) => number;
  #end = 0;
  #flags = 0;

  /** @param judge what is known of a word in small letters, as bits; asked once a word */
  constructor(judge: (lower: string) => number) {
    this.#judge = judge;
  }

  get size(): number {
    return this.#words.length;
  }

  /** How many letters all words have together. */
  get letters(): number {
    return this.#free;
  }

  /** Where the word read last ends. */
  get end(): number {
    return this.#end;
  }

  /** The character flags of the word read last, all letters' together. */
  get flags(): number {
    return this.#flags;
  }

  /** The word of this number, in small letters. */
  word(number: number): string {
    return this.#words[number]!;
  }

  facts(number: number): number {
    return this.#rows[STRIDE * number + FACTS]!;
  }

  /** Adds to what is known of a word. */
  learn(number: number, facts: number): void {
    this.#rows[STRIDE * number + FACTS]! |= facts;
  }

  /** Makes room for the words of a text of this length; to be called before it is read. */
  reserve(length: number): void {
    const needed = this.#free + length;
    if (needed > this.#letters.length) this.#letters = enlarged(this.#letters, new Uint16Array(needed * 2));
  }

  /**
   * Reads the word that begins at a place of a text and gives its number, whatever its case; see `end`, `flags`.
   *
   * @param units those of the text, and perhaps more
   * @param length of the text
   */
  read(units: Uint16Array, length: number, start: number): number {
    const letters = this.#letters;
    const shift = this.#free - start;
    let hash = FNV_START;
    let flags = 0;
    let at = start;
    for (; at < length; at++) {
      const code = units[at]!;
      const more = CHAR_FLAGS[code]!;
      if (!(more & LETTER)) break;
      const small = FOLD[code]!;
      flags |= more;
      hash = Math.imul(hash ^ small, FNV_PRIME);
      letters[at + shift] = small;
    }
    this.#end = at;
    this.#flags = flags;
    return this.#find(at - start, hash);
  }

  /** The number of the word whose letters stand in the free room. */
  #find(length: number, hash: number): number {
    const rows = this.#rows;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number < 0) return this.#add(length, hash, slot);
      const row = STRIDE * number;
      if (rows[row] === hash && rows[row + LENGTH] === length && this.#isSame(rows[row + BEGIN]!, length))
        return number;
      slot = (slot + 1) & mask;
    }
  }

  #isSame(begin: number, length: number): boolean {
    const letters = this.#letters;
    const free = this.#free;
    for (let i = 0; i < length; i++) if (letters[free + i] !== letters[begin + i]) return false;
    return true;
  }

  /** Keeps the word whose letters stand behind all others. */
  #add(length: number, hash: number, slot: number): number {
    const number = this.#words.length;
    let lower = '';
    for (let i = 0; i < length; i++) lower += String.fromCharCode(this.#letters[this.#free + i]!);
    const row = STRIDE * number;
    this.#rows[row] = hash;
    this.#rows[row + BEGIN] = this.#free;
    this.#rows[row + LENGTH] = length;
    this.#rows[row + FACTS] = this.#judge(lower);
    this.#words.push(lower);
    this.#free += length;
    this.#slots[slot] = number;
    if (this.#words.length * 2 >= this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#words.length; number++) {
      const hash = this.#rows[STRIDE * number]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
    this.#rows = enlarged(this.#rows, new Int32Array(STRIDE * (slots.length >> 1)));
  }
}

/** The larger column with the smaller one's values. */
export function enlarged<Column extends Int32Array | Uint16Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
