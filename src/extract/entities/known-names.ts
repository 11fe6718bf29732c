import { enlarged } from '../../core/enlarged.ts';
import { ownCopy } from '../../core/own-copy.ts';
import { baseForm } from './base-form.ts';
import type { EntityType } from './mention.ts';
import type { NameForm } from './name-forms.ts';
import type { Units } from './units.ts';

/** A name as it is written, with its base form. */
export interface KnownName {
  readonly text: string;
  readonly type: EntityType;
  readonly base: string;
  /** What the name tells when names are joined; filled in then. */
  form: NameForm | null;
}

/**
 * Of a row: where the row before it with the same hash begins, 0 for none; the number of its name; how many words it
 * has; the words.
 */
const [BEFORE, NAME, LENGTH, WORDS] = [0, 1, 2, 3];
/** Rows by hash; a power of two. */
const SLOTS = 1 << 11;
/** Names kept; a full memory begins anew. */
const ROOM = 1 << 13;
/** Longer names are too rare to be kept. */
const LONGEST = 30;
const SPACE = 0x20;

/**
 * Names met before, found by the numbers of their words in a book: names come again and again, in one text and from
 * text to text, and neither the string nor the base form has to be made twice.
 */
export class KnownNames {
  readonly #slots: Int32Array = new Int32Array(SLOTS);
  #rows: Int32Array = new Int32Array(1 << 13);
  #end = 1;
  readonly #names: KnownName[] = [];
  /** Of each word of the name at hand twice its number, and one more where it touches the word before. */
  readonly #words: Int32Array = new Int32Array(LONGEST);

  /** The name that words `[from, to)` of a text make. */
  of(text: string, units: Units, from: number, to: number, type: EntityType): KnownName {
    const slot = this.#read(text, units, from, to);
    const known = slot < 0 ? -1 : this.#find(slot, to - from, type);
    if (known >= 0) return this.#names[known]!;
    const written = ownCopy(text.slice(units.start[from], units.end[to - 1]));
    const name = { text: written, type, base: baseForm(written, type), form: null };
    if (slot >= 0) this.#keep(name, slot, to - from);
    return name;
  }

  /** Reads the words; their slot, or -1 where words alone do not tell how the name is written. */
  #read(text: string, { ids, start, end }: Units, from: number, to: number): number {
    if (to - from > LONGEST) return -1;
    const words = this.#words;
    let hash = 0;
    for (let i = from; i < to; i++) {
      const gap = i === from ? 1 : start[i]! - end[i - 1]!;
      if (gap > 1 || (gap === 1 && i > from && text.charCodeAt(end[i - 1]!) !== SPACE)) return -1;
      const word = 2 * ids[i]! + 1 - gap;
      words[i - from] = word;
      hash = Math.imul(hash ^ word, 0x9e3779b1);
    }
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }

  #find(slot: number, length: number, type: EntityType): number {
    const rows = this.#rows;
    for (let row = this.#slots[slot]!; row > 0; row = rows[row + BEFORE]!)
      if (rows[row + LENGTH] === length && this.#equals(row, length)) {
        const name = rows[row + NAME]!;
        if (this.#names[name]!.type === type) return name;
      }
    return -1;
  }

  #equals(row: number, length: number): boolean {
    const rows = this.#rows;
    const words = this.#words;
    for (let k = 0; k < length; k++) if (rows[row + WORDS + k] !== words[k]) return false;
    return true;
  }

  #keep(name: KnownName, slot: number, length: number): void {
    if (this.#names.length === ROOM) this.#forget();
    const row = this.#end;
    this.#end += WORDS + length;
    if (this.#end > this.#rows.length) this.#rows = enlarged(this.#rows, 2 * this.#end);
    this.#rows[row + BEFORE] = this.#slots[slot]!;
    this.#rows[row + NAME] = this.#names.push(name) - 1;
    this.#rows[row + LENGTH] = length;
    for (let k = 0; k < length; k++) this.#rows[row + WORDS + k] = this.#words[k]!;
    this.#slots[slot] = row;
  }

  #forget(): void {
    this.#names.length = 0;
    this.#slots.fill(0);
    this.#end = 1;
  }
}
