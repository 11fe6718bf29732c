import { CHAR_FLAGS, CYRILLIC, LATIN, LOWER, UPPER } from '../../core/chars.ts';
import { enlarged } from '../../core/enlarged.ts';
import { INNER_UPPER } from '../../core/read-words.ts';
import { ROW, ROW_END, ROW_HASH } from '../../core/word-rows.ts';

const FIRST_SLOTS = 1 << 14;
const FIRST_ROOM = 1 << 16;

/**
 * The entry of a word as it is written: its hash, its length, the word's number, what is known of it; then its letters,
 * two in a number.
 */
const LENGTH = 1;
const NUMBER = 2;
const KNOWN = 3;
const HEAD = 4;
/** Of what is known: flags of the letters below, facts above. */
export const FACTS_SHIFT = 8;
/** Of a word's row, when it is looked up: the number takes the place of the hash. */
export const ROW_NUMBER: number = ROW_HASH;
export const ROW_KNOWN = 3;

const FLAGS = UPPER | LOWER | CYRILLIC | LATIN;

/**
 * Words met so far, each with a number and some bits of knowledge, found again in running text without cutting them
 * out of it. A word is found as it is written, capitals and all; writings that are one in small letters share a number.
 * All that a look-up reads of a writing lies side by side.
 */
export class WordTable {
  /** Where in the entries a writing begins; 0 for none. */
  #slots: Int32Array = new Int32Array(FIRST_SLOTS);
  #entries: Int32Array = new Int32Array(FIRST_ROOM);
  /** Where the free room begins; in the entries 0 stands for none. */
  #free = 1;
  #writings = 0;
  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By number: what is known of the word, and what its first letters give. */
  #facts: Int32Array = new Int32Array(FIRST_SLOTS >> 1);
  #openings: Uint16Array = new Uint16Array(FIRST_SLOTS >> 1);
  readonly #judge: (lower: string) => number;

  /** @param judge what is known of a word in small letters, as bits; asked once a word */
  constructor(judge: (lower: string) => number) {
    this.#judge = judge;
  }

  get size(): number {
    return this.#words.length;
  }

  /** About how many letters all writings have together. */
  get letters(): number {
    return 2 * this.#free;
  }

  /** The word of this number, in small letters. */
  word(number: number): string {
    return this.#words[number]!;
  }

  /** The number of a word in small letters, or -1 where it was not met. */
  numberOf(lower: string): number {
    return this.#numbers.get(lower) ?? -1;
  }

  facts(number: number): number {
    return this.#facts[number]!;
  }

  /** Adds to what is known of a word. */
  learn(number: number, facts: number): void {
    this.#facts[number]! |= facts;
  }

  /** The `openingOf` the word of this number. */
  opening(number: number): number {
    return this.#openings[number]!;
  }

  /**
   * Looks up words in rows: start, end, hash, and nothing yet. The hash gives way to the word's number, the same for all
   * its writings, and behind it come the flags of all its letters together (`UPPER`, `LOWER`, `CYRILLIC`, `LATIN`,
   * `INNER_UPPER`) with what is judged of the word above them.
   *
   * Each step is taken for all words before the next one: so the waits for far memory overlap.
   *
   * @returns what comes behind the numbers, all of it together
   */
  lookUp(units: Uint16Array, rows: Int32Array, from: number, to: number): number {
    this.#guess(rows, from, to);
    let all = 0;
    for (let at = from; at < to; at += ROW) {
      const start = rows[at]!;
      const length = rows[at + ROW_END]! - start;
      let entry = rows[at + ROW_KNOWN]!;
      if (entry === 0 || !this.#isWriting(entry, units, start, length))
        entry = this.#entryOf(units, start, length, rows[at + ROW_NUMBER]!);
      const known = this.#entries[entry + KNOWN]!;
      rows[at + ROW_NUMBER] = this.#entries[entry + NUMBER]!;
      rows[at + ROW_KNOWN] = known;
      all |= known;
    }
    return all;
  }

  /** Puts behind each hash the first entry that it leads to, if that is of such a hash and length; else 0. */
  #guess(rows: Int32Array, from: number, to: number): void {
    const slots = this.#slots;
    const entries = this.#entries;
    const mask = slots.length - 1;
    for (let at = from; at < to; at += ROW) rows[at + ROW_KNOWN] = slots[firstSlot(rows[at + ROW_NUMBER]!) & mask]!;
    for (let at = from; at < to; at += ROW) {
      const entry = rows[at + ROW_KNOWN]!;
      const length = rows[at + ROW_END]! - rows[at]!;
      if (entries[entry] !== rows[at + ROW_NUMBER] || entries[entry + LENGTH] !== length) rows[at + ROW_KNOWN] = 0;
    }
  }

  #isWriting(entry: number, units: Uint16Array, start: number, length: number): boolean {
    const entries = this.#entries;
    const last = start + length - 1;
    let place = entry + HEAD;
    let at = start;
    for (; at < last; at += 2, place++) if (entries[place] !== (units[at]! | (units[at + 1]! << 16))) return false;
    return at > last || entries[place] === units[at];
  }

  /** The entry of a hashed word, which is made for a writing not met before. */
  #entryOf(units: Uint16Array, start: number, length: number, hash: number): number {
    const slots = this.#slots;
    const entries = this.#entries;
    const mask = slots.length - 1;
    for (let slot = firstSlot(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (entry === 0) return this.#add(units, start, length, hash, slot);
      if (entries[entry] !== hash || entries[entry + LENGTH] !== length) continue;
      if (this.#isWriting(entry, units, start, length)) return entry;
    }
  }

  #add(units: Uint16Array, start: number, length: number, hash: number, slot: number): number {
    const place = this.#free;
    this.#free += HEAD + ((length + 1) >> 1);
    if (this.#free > this.#entries.length) this.#entries = enlarged(this.#entries, 2 * this.#free);
    let flags = 0;
    for (let i = 0; i < length; i++) {
      const unit = units[start + i]!;
      const own = CHAR_FLAGS[unit]! & FLAGS;
      flags |= i > 0 && own & UPPER ? own | INNER_UPPER : own;
      this.#entries[place + HEAD + (i >> 1)]! |= unit << (i & 1 ? 16 : 0);
    }
    const number = this.#numbered(inSmall(units, start, length));
    this.#entries[place] = hash;
    this.#entries[place + LENGTH] = length;
    this.#entries[place + NUMBER] = number;
    this.#entries[place + KNOWN] = flags | (this.#facts[number]! << FACTS_SHIFT);
    this.#slots[slot] = place;
    if (++this.#writings * 2 >= this.#slots.length) this.#grow();
    return place;
  }

  #numbered(lower: string): number {
    const known = this.#numbers.get(lower);
    if (known !== undefined) return known;
    const number = this.#words.length;
    if (number === this.#facts.length) {
      this.#facts = enlarged(this.#facts, 2 * number);
      this.#openings = enlarged(this.#openings, 2 * number);
    }
    this.#facts[number] = this.#judge(lower);
    this.#openings[number] = openingOf(lower);
    this.#words.push(lower);
    this.#numbers.set(lower, number);
    return number;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(2 * old.length);
    const mask = slots.length - 1;
    for (const place of old) {
      if (place === 0) continue;
      let slot = firstSlot(this.#entries[place]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place;
    }
    this.#slots = slots;
  }
}

const firstSlot = (hash: number): number => hash ^ (hash >>> 15);

/** Each letter made small by itself, where its small letter is one unit. */
function inSmall(units: Uint16Array, start: number, length: number): string {
  let out = '';
  for (let at = start; at < start + length; at++) {
    const letter = String.fromCharCode(units[at]!);
    const small = CHAR_FLAGS[units[at]!]! & UPPER ? letter.toLowerCase() : letter;
    out += small.length === 1 ? small : letter;
  }
  return out;
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
