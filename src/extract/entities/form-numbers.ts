import { enlarged } from '../../core/enlarged.ts';
import type { WordBook } from './word-book.ts';

/** Forms that have numbers; where there are more, numbering begins anew. */
const ROOM = 1 << 16;
/** Places in a row: how many forms the word has; their numbers, of the form as it is written first. */
export const COUNT = 0;
export const FORMS = 1;

/** Small numbers for what words may be forms of, so that two words are held against each other without their letters. */
export class FormNumbers {
  readonly #numbers: Map<string, number> = new Map();

  get isFull(): boolean {
    return this.#numbers.size > ROOM;
  }

  of(form: string): number {
    let number = this.#numbers.get(form);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(form, number);
    }
    return number;
  }
}

/** The numbers of the forms of a book's words; looked up when first asked for. */
export class WordForms {
  readonly numbers: FormNumbers;
  readonly book: WordBook;
  /** Where the words' rows begin; 0 where none is made yet. */
  #starts: Int32Array = new Int32Array(1024);
  /** The rows one behind the other; another array once it has grown. */
  rows: Int32Array = new Int32Array(4096);
  #end = 1;

  constructor(numbers: FormNumbers, book: WordBook) {
    this.numbers = numbers;
    this.book = book;
  }

  /** The row of word `id`. */
  rowOf(id: number): number {
    const row = id < this.#starts.length ? this.#starts[id]! : 0;
    return row > 0 ? row : this.#make(id);
  }

  #make(id: number): number {
    const { forms } = this.book.types[id]!;
    const row = this.#end;
    this.#end += FORMS + forms.length;
    if (id >= this.#starts.length) this.#starts = enlarged(this.#starts, 2 * id);
    if (this.#end > this.rows.length) this.rows = enlarged(this.rows, 2 * this.#end);
    this.#starts[id] = row;
    this.rows[row + COUNT] = forms.length;
    for (let k = 0; k < forms.length; k++) this.rows[row + FORMS + k] = this.numbers.of(forms[k]!);
    return row;
  }
}
