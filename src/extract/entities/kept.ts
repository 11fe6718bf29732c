import { KnownNames } from './known-names.ts';
import { OccasionTable } from './rules/landmarks.ts';
import type { WordBook } from './word-book.ts';

/** What is kept of the words of a book beside what the tagger keeps, put away with it. */
export class Kept {
  readonly book: WordBook;
  readonly occasions: OccasionTable;
  readonly names: KnownNames = new KnownNames();

  constructor(book: WordBook) {
    this.book = book;
    this.occasions = new OccasionTable(book);
  }
}

const keptOf = new WeakMap<WordBook, Kept>();
let last: Kept | undefined;

export function keptOn(book: WordBook): Kept {
  if (last?.book === book) return last;
  last = keptOf.get(book) ?? new Kept(book);
  keptOf.set(book, last);
  return last;
}
