import { CHAR_FLAGS, LETTER } from './chars.ts';
import { enlarged } from './enlarged.ts';
import { reused } from './reused.ts';

/** A word's row: where it starts and ends, its hash, and room for what is found out of it. */
export const ROW = 4;
export const ROW_END = 1;
export const ROW_HASH = 2;

/** By UTF-16 unit: itself where it is a letter's, else 0. */
const LETTERS: Uint16Array = Uint16Array.from(CHAR_FLAGS, (flags, code) => (flags & LETTER ? code : 0));

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5 | 0;

/** The words of a text, from left to right, in rows of one typed array. */
export class WordRows {
  rows: Int32Array = new Int32Array(0);
  count = 0;

  /** Takes all words out, to be filled anew. */
  clear(room: number): this {
    this.count = 0;
    this.rows = reused(this.rows, ROW * room);
    return this;
  }

  /**
   * Adds the word that begins at a place.
   *
   * @param units of the text, with one behind it that is no letter's
   * @returns where the word ends
   */
  read(units: Uint16Array, start: number): number {
    let hash = FNV_START;
    let end = start;
    for (let letter = LETTERS[units[end]!]!; letter !== 0; letter = LETTERS[units[++end]!]!)
      hash = Math.imul(hash ^ letter, FNV_PRIME);
    const row = ROW * this.count++;
    if (row + ROW > this.rows.length) this.reserve(row + ROW);
    const { rows } = this;
    rows[row] = start;
    rows[row + ROW_END] = end;
    rows[row + ROW_HASH] = hash;
    return end;
  }

  /** Gives its words to another one, whose rows may be written anew. */
  giveTo(other: WordRows): void {
    [this.rows, other.rows] = [other.rows, this.rows];
    other.count = this.count;
    this.count = 0;
  }

  /** Makes room for so many numbers at least, keeping the rows there are. */
  reserve(numbers: number): void {
    if (numbers > this.rows.length) this.rows = enlarged(this.rows, 2 * numbers);
  }
}
