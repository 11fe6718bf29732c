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
  /** By number: what the first letters give. */
  #openings: Uint16Array = new Uint16Array(FIRST_SLOTS >> 1);
  /** The small letters of all words in a row. */
  #letters: Uint16Array = new Uint16Array(4 * FIRST_SLOTS);
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

  /** The `openingOf` the word of this number. */
  opening(number: number): number {
    return this.#openings[number]!;
  }

  /**
   * Reads the word that begins at a place of a text and gives its number, whatever its case; see `end`, `flags`.
   *
   * @param units those of the text, and perhaps more
   * @param length of the text
   */
  read(units: Uint16Array, length: number, start: number): number {
    let hash = FNV_START;
    let flags = 0;
    let at = start;
    for (; at < length; at++) {
      const code = units[at]!;
      const more = CHAR_FLAGS[code]!;
      if (!(more & LETTER)) break;
      flags |= more;
      hash = Math.imul(hash ^ FOLD[code]!, FNV_PRIME);
    }
    this.#end = at;
    this.#flags = flags;
    return this.#find(units, start, at - start, hash);
  }

  #find(units: Uint16Array, start: number, length: number, hash: number): number {
    const rows = this.#rows;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number < 0) return this.#add(units, start, length, hash, slot);
      const row = STRIDE * number;
      if (rows[row] === hash && rows[row + LENGTH] === length && this.#isSame(rows[row + BEGIN]!, units, start, length))
        return number;
      slot = (slot + 1) & mask;
    }
  }

  #isSame(begin: number, units: Uint16Array, start: number, length: number): boolean {
    const letters = this.#letters;
    for (let i = 0; i < length; i++) if (letters[begin + i] !== FOLD[units[start + i]!]) return false;
    return true;
  }

  #add(units: Uint16Array, start: number, length: number, hash: number, slot: number): number {
    const number = this.#words.length;
    const begin = this.#free;
    this.#free += length;
    if (this.#free > this.#letters.length) this.#letters = enlarged(this.#letters, new Uint16Array(2 * this.#free));
    let lower = '';
    for (let i = 0; i < length; i++) {
      const small = FOLD[units[start + i]!]!;
      this.#letters[begin + i] = small;
      lower += String.fromCharCode(small);
    }
    const row = STRIDE * number;
    this.#rows[row] = hash;
    this.#rows[row + BEGIN] = begin;
    this.#rows[row + LENGTH] = length;
    this.#rows[row + FACTS] = this.#judge(lower);
    this.#openings[number] = openingOf(lower);
    this.#words.push(lower);
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
    this.#openings = enlarged(this.#openings, new Uint16Array(slots.length >> 1));
  }
}

/** So many first letters make the opening. */
export const OPENING_LENGTH = 4;
export const OPENINGS: number = 1 << 10;

/** A number below `OPENINGS`, the same for all words with the same first letters. */
export function openingOf(lower: string): number {
  let hash = 0;
  for (let i = 0; i < OPENING_LENGTH && i < lower.length; i++) hash = Math.imul(hash, 31) + lower.charCodeAt(i);
  return (hash ^ (hash >>> 10)) & (OPENINGS - 1);
}

/** The larger column with the smaller one's values. */
export function enlarged<Column extends Int32Array | Uint16Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
