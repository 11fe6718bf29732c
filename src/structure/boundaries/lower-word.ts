import { CHAR_FLAGS, DIGIT, LATIN, LOWER, UPPER } from '../../core/chars.ts';

/** Letters below this, from Latin to Armenian, are put into lower case by a table. */
const TABLE_END = 0x530;
const NO_ENTRY = 0xffff;

function buildTable(): Uint16Array {
  const table = new Uint16Array(TABLE_END);
  for (let code = 0; code < TABLE_END; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    table[code] = lower.length === 1 ? lower.charCodeAt(0) : NO_ENTRY;
  }
  // A capital sigma becomes one of two letters.
  table[0x3a3] = NO_ENTRY;
  return table;
}

const LOWER_CASE = buildTable();

/** The small letter of a code unit by the table; itself where the table has none. */
export function lowerCode(code: number): number {
  const lower = code < TABLE_END ? LOWER_CASE[code]! : NO_ENTRY;
  return lower === NO_ENTRY ? code : lower;
}

export const HASH_START: number = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/** One more code unit in a hash. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, HASH_FACTOR);

/** Hash of `[start, end)` as written. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let h = HASH_START;
  for (let i = start; i < end; i++) h = hashStep(h, units[i]!);
  return h;
}

/** How a word begins: 0 small, 1 capital, 2 capitals, 3 digit, 4 other, 5 one capital alone, 6 Latin, 7 no word. */
export function shapeOf(units: Uint16Array, start: number, end: number): number {
  if (start >= end) return 7;
  const first = CHAR_FLAGS[units[start]!]!;
  if (first & DIGIT) return 3;
  if (first & LOWER) return 0;
  if (!(first & UPPER)) return 4;
  if (end - start === 1) return 5;
  if (CHAR_FLAGS[units[start + 1]!]! & UPPER) return 2;
  return first & LATIN ? 6 : 1;
}

/** A word of a text in lower case; used anew for each, so that no string is made of it. */
export class LowerWord {
  #codes: Uint16Array = new Uint16Array(64);
  #hashes: Int32Array = new Int32Array(64);
  length = 0;
  /** Of the whole word. */
  hash: number = HASH_START;

  /** Takes in `[start, end)` of a text. */
  read(units: Uint16Array, start: number, end: number): this {
    const length = Math.max(0, end - start);
    this.#reserve(length);
    let h = HASH_START;
    for (let i = 0; i < length; i++) {
      const code = units[start + i]!;
      const lower = code < TABLE_END ? LOWER_CASE[code]! : NO_ENTRY;
      if (lower === NO_ENTRY) return this.#readSlowly(stringOf(units, start, end).toLowerCase());
      this.#codes[i] = lower;
      h = hashStep(h, lower);
      this.#hashes[i] = h;
    }
    this.length = length;
    this.hash = h;
    return this;
  }

  code(i: number): number {
    return this.#codes[i]!;
  }

  /** Hash of the last letters, from left to right. */
  ending(letters: number): number {
    let h = HASH_START;
    for (let i = Math.max(0, this.length - letters); i < this.length; i++) h = hashStep(h, this.#codes[i]!);
    return h;
  }

  /** Hash of the first letters, from one letter on. */
  beginning(letters: number): number {
    return this.#hashes[letters - 1]!;
  }

  #readSlowly(lower: string): this {
    this.#reserve(lower.length);
    let h = HASH_START;
    for (let i = 0; i < lower.length; i++) {
      this.#codes[i] = lower.charCodeAt(i);
      h = hashStep(h, this.#codes[i]!);
      this.#hashes[i] = h;
    }
    this.length = lower.length;
    this.hash = h;
    return this;
  }

  #reserve(length: number): void {
    if (length <= this.#codes.length) return;
    this.#codes = new Uint16Array(2 * length);
    this.#hashes = new Int32Array(2 * length);
  }
}

function stringOf(units: Uint16Array, start: number, end: number): string {
  let out = '';
  for (let i = start; i < end; i++) out += String.fromCharCode(units[i]!);
  return out;
}
