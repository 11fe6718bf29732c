import { CHAR_FLAGS, UPPER } from '../../core/chars.ts';

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

/**
 * Words met so far, each with a number and a byte of knowledge, found again in running text without cutting them out
 * of it.
 */
export class WordTable {
  #slots: Int32Array = new Int32Array(FIRST_SLOTS).fill(-1);
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  readonly #facts: number[] = [];
  readonly #judge: (lower: string) => number;

  /** @param judge what is known of a word in small letters; asked once a word */
  constructor(judge: (lower: string) => number) {
    this.#judge = judge;
  }

  get size(): number {
    return this.#words.length;
  }

  /** The word of this number, in small letters. */
  word(number: number): string {
    return this.#words[number]!;
  }

  facts(number: number): number {
    return this.#facts[number]!;
  }

  /** Number of the word at `[start, end)` of the text, whatever its case. */
  find(text: string, start: number, end: number): number {
    let hash = FNV_START;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ FOLD[text.charCodeAt(i)]!, FNV_PRIME);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number < 0) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[number] === hash && isSame(this.#words[number]!, text, start, end)) return number;
      slot = (slot + 1) & mask;
    }
  }

  #add(written: string, hash: number, slot: number): number {
    const number = this.#words.length;
    let lower = '';
    for (let i = 0; i < written.length; i++) lower += String.fromCharCode(FOLD[written.charCodeAt(i)]!);
    this.#words.push(lower);
    this.#hashes.push(hash);
    this.#facts.push(this.#judge(lower));
    this.#slots[slot] = number;
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, number) => {
      let slot = hash & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    });
    this.#slots = slots;
  }
}

function isSame(lower: string, text: string, start: number, end: number): boolean {
  if (lower.length !== end - start) return false;
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) !== FOLD[text.charCodeAt(start + i)]!) return false;
  return true;
}
