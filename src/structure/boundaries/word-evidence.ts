import { HASH_START, hashStep, type LowerWord } from './lower-word.ts';

/** Sizes of the two filters, in bits. */
const LOWER_BITS = 1 << 19;
const NAME_BITS = 1 << 17;
const PROBES = 4;

export const EVIDENCE_BYTES: number = (LOWER_BITS + NAME_BITS) / 8;

/** What is known of a word from texts: bits of a mask. */
export const SEEN_LOWER = 1;
export const SEEN_NAME = 2;

/** Shortest beginning of a word that is looked up by itself. */
const SHORTEST_STEM = 4;

/**
 * Is a word one that texts write small, or one they write with a capital inside sentences? Two Bloom filters over
 * lower-case words: no word is stored, and about one unknown word in a hundred is taken for a known one.
 */
export class WordEvidence {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array = new Uint8Array(EVIDENCE_BYTES)) {
    this.bytes = bytes;
  }

  addLower(word: string): void {
    this.#set(hash(word), 0, LOWER_BITS);
  }

  addName(word: string): void {
    this.#set(hash(word), LOWER_BITS, NAME_BITS);
  }

  /** `SEEN_LOWER | SEEN_NAME` of a lower-case word. */
  of(word: string): number {
    return this.#mask(hash(word));
  }

  /** The same of a word whose hash is known. */
  ofHash(h: number): number {
    return this.#mask(finish(h));
  }

  /** The same of the longest beginning of `word` that is known, the word itself left out: stems under endings. */
  ofStem(word: LowerWord): number {
    for (let letters = word.length - 1; letters >= SHORTEST_STEM; letters--) {
      const mask = this.#mask(finish(word.beginning(letters)));
      if (mask !== 0) return mask;
    }
    return 0;
  }

  #mask(h: number): number {
    return (this.#has(h, 0, LOWER_BITS) ? SEEN_LOWER : 0) | (this.#has(h, LOWER_BITS, NAME_BITS) ? SEEN_NAME : 0);
  }

  #set(h: number, from: number, bits: number): void {
    for (let k = 0, at = h; k < PROBES; k++, at = Math.imul(at, 0x9e3779b1) ^ (at >>> 13)) {
      const bit = from + ((at >>> 7) & (bits - 1));
      this.bytes[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  #has(h: number, from: number, bits: number): boolean {
    for (let k = 0, at = h; k < PROBES; k++, at = Math.imul(at, 0x9e3779b1) ^ (at >>> 13)) {
      const bit = from + ((at >>> 7) & (bits - 1));
      if ((this.bytes[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }
}

function hash(word: string): number {
  let h = HASH_START;
  for (let i = 0; i < word.length; i++) h = hashStep(h, word.charCodeAt(i));
  return finish(h);
}

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  return x ^ (x >>> 13);
}
