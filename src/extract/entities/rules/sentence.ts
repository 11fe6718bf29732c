import type { KnownName, KnownNames } from '../known-names.ts';
import type { EntityType } from '../mention.ts';
import type { Units } from '../units.ts';
import type { WordBook } from '../word-book.ts';
import { NO_WORD } from '../word-book.ts';
import { markOfLook, shapeOfLook } from '../word-columns.ts';
import type { WordType } from '../word-type.ts';
import type { Landmarks } from './landmarks.ts';

/** A name before its base form is known: words `[from, to)` of a sentence. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly confidence: number;
}

/** A sentence with the names found so far, in order and not overlapping. Words are counted from its first. */
export class Sentence {
  readonly length: number;
  readonly found: Candidate[];
  /** The `OCCASIONS` of its words, all together. */
  readonly occasions: number;
  /** What is known of its words. */
  readonly book: WordBook;
  /** Its first word among those of the document. */
  readonly first: number;
  readonly #units: Units;
  /** Those of the document. Its own are from `firstMark` on and before `lastMark`. */
  readonly landmarks: Landmarks;
  readonly firstMark: number;
  readonly lastMark: number;

  /**
   * @param units the words of the document; the last ones from `first` on are the sentence's
   * @param book what is known of these words
   * @param landmarks those of the document; the sentence's are added
   * @param bitsOf the occasions that words of the book give
   */
  constructor(units: Units, first: number, book: WordBook, landmarks: Landmarks, bitsOf: Int32Array) {
    this.length = units.count - first;
    this.found = [];
    this.book = book;
    this.first = first;
    this.#units = units;
    this.landmarks = landmarks;
    this.firstMark = landmarks.count;
    this.occasions = landmarks.add(units.ids, first, units.count, bitsOf);
    this.lastMark = landmarks.count;
  }

  /** The words that give one of these occasions, in order. */
  placesOf(occasions: number): number[] {
    const { places, bits } = this.landmarks;
    const found: number[] = [];
    for (let k = this.firstMark; k < this.lastMark; k++) if (bits[k]! & occasions) found.push(places[k]! - this.first);
    return found;
  }

  /** Number of word `i` in the book; `NO_WORD` beyond both ends. */
  id(i: number): number {
    return i >= 0 && i < this.length ? this.#units.ids[this.first + i]! : NO_WORD;
  }

  /** The word as it is written; empty beyond both ends. */
  word(i: number): string {
    return this.book.surfaces[this.id(i)]!;
  }

  type(i: number): WordType {
    return this.book.types[this.id(i)]!;
  }

  shape(i: number): number {
    return shapeOfLook(this.book.columns.looks[this.id(i)]!);
  }

  mark(i: number): number {
    return markOfLook(this.book.columns.looks[this.id(i)]!);
  }

  /** Mask of name lists. */
  lists(i: number): number {
    return this.book.columns.lists[this.id(i)]!;
  }

  /** A name of the chain of its endings; 0 for none. */
  ending(i: number): number {
    return this.book.columns.endings[this.id(i)]!;
  }

  start(i: number): number {
    return this.#units.start[this.first + i]!;
  }

  end(i: number): number {
    return this.#units.end[this.first + i]!;
  }

  /** Whether unit `i` follows the one before it without a blank. */
  touches(i: number): boolean {
    return i > 0 && i < this.length && this.start(i) === this.end(i - 1);
  }

  /** The name that a candidate is in the text. */
  name(text: string, { from, to, type }: Candidate, names: KnownNames): KnownName {
    return names.of(text, this.#units, this.first + from, this.first + to, type);
  }

  /** The candidate that holds word `i`. */
  at(i: number): Candidate | undefined {
    const one = this.found[this.#firstBehind(i)];
    return one !== undefined && one.from <= i ? one : undefined;
  }

  isFree(from: number, to: number): boolean {
    const one = this.found[this.#firstBehind(from)];
    return one === undefined || one.from >= to;
  }

  /** Puts a name in; whatever overlaps it goes. */
  put(from: number, to: number, type: EntityType, confidence: number): void {
    const k = this.#firstBehind(from);
    const one: Candidate = { from, to, type, confidence };
    const overlapping = this.#overlapping(k, to);
    if (overlapping === 1) this.found[k] = one;
    else if (overlapping === 0 && k === this.found.length) this.found.push(one);
    else this.found.splice(k, overlapping, one);
  }

  /** Takes out every name that overlaps words `[from, to)`. */
  remove(from: number, to: number): void {
    const k = this.#firstBehind(from);
    this.found.splice(k, this.#overlapping(k, to));
  }

  /** Index of the first candidate that ends behind word `i`. */
  #firstBehind(i: number): number {
    let low = 0;
    let high = this.found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.found[middle]!.to <= i) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many candidates from the `k`-th on begin before word `to`. */
  #overlapping(k: number, to: number): number {
    let end = k;
    while (end < this.found.length && this.found[end]!.from < to) end++;
    return end - k;
  }
}
