import { enlarged } from '../../core/enlarged.ts';
import { COUNT, FORMS, FormNumbers, WordForms } from './form-numbers.ts';
import type { EntityType } from './mention.ts';
import type { WordBook } from './word-book.ts';

/** Classes whose names are the same thing wherever they stand in a document; a vote is for one of them, from 1. */
const LASTING: readonly EntityType[] = ['PERSON', 'GPE', 'LOCATION', 'ORGANISATION'];
const NO_VOTE = 0;
const MANY = 255;

/** Names of one word that a document is sure of: of each form the class that it was found in. */
export class SureNames {
  #numbers: FormNumbers = new FormNumbers();
  #forms: WordForms | undefined;
  /** By the number of a form. */
  #votes: Uint8Array = new Uint8Array(1024);
  /** The forms voted for. */
  #known: Int32Array = new Int32Array(256);
  #count = 0;

  /** Whether any name is known. */
  get some(): boolean {
    return this.#count > 0;
  }

  /** Forgets the names of the document before. */
  begin(): void {
    for (let k = 0; k < this.#count; k++) this.#votes[this.#known[k]!] = NO_VOTE;
    this.#count = 0;
    if (this.#numbers.isFull) this.#numbers = new FormNumbers();
  }

  /** Takes in that word `id` was surely found in a class; those that do not last are passed over. */
  add(book: WordBook, id: number, type: EntityType): void {
    const vote = LASTING.indexOf(type) + 1;
    if (vote === NO_VOTE) return;
    const forms = this.#formsIn(book);
    const row = forms.rowOf(id);
    const end = row + FORMS + forms.rows[row + COUNT]!;
    for (let k = row + FORMS; k < end; k++) this.#vote(forms.rows[k]!, vote);
  }

  /** The class of the name that word `id` is a form of; undefined where none is known, or more than one. */
  classOf(book: WordBook, id: number): EntityType | undefined {
    const forms = this.#formsIn(book);
    const row = forms.rowOf(id);
    const { rows } = forms;
    const last = this.#voteFor(rows[row + FORMS + rows[row + COUNT]! - 1]!);
    const vote = last === NO_VOTE ? this.#voteFor(rows[row + FORMS]!) : last;
    return vote === NO_VOTE || vote === MANY ? undefined : LASTING[vote - 1];
  }

  #vote(form: number, vote: number): void {
    const before = this.#voteFor(form);
    if (before === NO_VOTE) this.#note(form);
    this.#votes[form] = before === NO_VOTE || before === vote ? vote : MANY;
  }

  #note(form: number): void {
    if (this.#count === this.#known.length) this.#known = enlarged(this.#known, 2 * this.#count);
    this.#known[this.#count++] = form;
    if (form >= this.#votes.length) this.#votes = enlarged(this.#votes, 2 * form);
  }

  #voteFor(form: number): number {
    return form < this.#votes.length ? this.#votes[form]! : NO_VOTE;
  }

  #formsIn(book: WordBook): WordForms {
    const kept = this.#forms;
    if (kept?.book === book && kept.numbers === this.#numbers) return kept;
    this.#forms = new WordForms(this.#numbers, book);
    return this.#forms;
  }
}
