import { enlarged } from '../../../core/enlarged.ts';
import type { WordBook } from '../word-book.ts';
import type { WordType } from '../word-type.ts';
import { TRAITS } from '../word-type.ts';
import { ENTITY_RULES } from './index.ts';

/**
 * What a word may give occasion to, as bits: bit k for the k-th rule, which may have something to do there, and above
 * them what is looked at behind the rules.
 */
export const OCCASIONS = { capital: 0x4000000, bracket: 0x8000000, letters: 0x10000000, picture: 0x20000000 } as const;

/** All but `letters`, which most words have. */
const REMARKABLE = ~OCCASIONS.letters;

/** The occasions that each word of a book gives; found once a word. */
export class OccasionTable {
  readonly book: WordBook;
  #bits: Int32Array = new Int32Array(1024);
  #count = 0;

  constructor(book: WordBook) {
    this.book = book;
  }

  /** The bits of each word of the book, by its number; the array may be another when the book has grown. */
  upToDate(): Int32Array {
    const { size } = this.book;
    if (size > this.#bits.length) this.#bits = enlarged(this.#bits, 2 * size);
    while (this.#count < size) {
      this.#bits[this.#count] = occasionsOf(this.book.surfaces[this.#count]!, this.book.types[this.#count]!);
      this.#count++;
    }
    return this.#bits;
  }
}

function occasionsOf(word: string, type: WordType): number {
  let bits = 0;
  for (let k = 0; k < ENTITY_RULES.length; k++) if (ENTITY_RULES[k]!.startsAt?.(word, type)) bits |= 1 << k;
  if (type.traits & TRAITS.capital) bits |= OCCASIONS.capital;
  if (type.traits & TRAITS.bracket) bits |= OCCASIONS.bracket;
  if (type.traits & TRAITS.letters) bits |= OCCASIONS.letters;
  return hasPicture(word) ? bits | OCCASIONS.picture : bits;
}

/** `🙏`: surrogates U+D83C to U+D83E lead emoji. */
export function hasPicture(text: string): boolean {
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) - PICTURES) >>> 0 < 3) return true;
  return false;
}

const PICTURES = 0xd83c;

/** The words of a document that give occasion to anything, in order: what looks for some looks at these alone. */
export class Landmarks {
  /** Which words of the document they are, and what they give occasion to. */
  places: Int32Array = new Int32Array(512);
  bits: Int32Array = new Int32Array(512);
  count = 0;

  /** Adds those among words `[from, to)`; the occasions of all these words together. */
  add(ids: Int32Array, from: number, to: number, bitsOf: Int32Array): number {
    if (this.count + to - from > this.places.length) this.#grow(this.count + to - from);
    const { places, bits } = this;
    let { count } = this;
    let all = 0;
    for (let i = from; i < to; i++) {
      const own = bitsOf[ids[i]!]!;
      all |= own;
      if ((own & REMARKABLE) === 0) continue;
      places[count] = i;
      bits[count++] = own;
    }
    this.count = count;
    return all;
  }

  #grow(least: number): void {
    const length = Math.max(least, 2 * this.places.length);
    this.places = enlarged(this.places, length);
    this.bits = enlarged(this.bits, length);
  }
}
