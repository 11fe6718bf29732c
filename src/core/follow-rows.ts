import { CHAR_FLAGS, LETTER } from './chars.ts';
import type { OffsetMap } from './offset-map.ts';
import { ROW, ROW_END, WordRows } from './word-rows.ts';

/** A text after a pass of edits. */
export interface Edited {
  /** Its units, with one behind them that is no letter's. */
  readonly units: Uint16Array;
  readonly length: number;
  /** How much longer it is than before. */
  readonly growth: number;
  /** Where the text before became this one. */
  readonly map: OffsetMap;
}

/**
 * Goes on, in place, from the words of a text to those of what edits made of it: words that an edit changed are read
 * anew, the rows of all others keep what they hold.
 *
 * @param fresh is told of rows that were read anew: the first, and behind the last
 */
export function followRows(words: WordRows, text: Edited, fresh: (from: number, to: number) => void): void {
  if (text.map.size > 0) new Follower(words, text).run(fresh);
}

/** Words that are read beside edits. */
const few = new WordRows();
const ROOM = 16;

class Follower {
  readonly #words: WordRows;
  readonly #text: Edited;
  /** The words of the text before that come now, and where they end. */
  #i = 0;
  #end: number;
  /** So far the new text is read. */
  #known = 0;
  /** Where the last word ended that is no more. */
  #dropped = 0;
  /** So much further than needed the words to come are put off next time. */
  #spare = ROOM;

  constructor(words: WordRows, text: Edited) {
    this.#words = words;
    this.#text = text;
    this.#end = words.count;
    words.count = 0;
  }

  run(fresh: (from: number, to: number) => void): void {
    const { map, growth } = this.#text;
    for (let k = 0; k < map.size; k++) {
      const [toStart, fromEnd, toEnd] = [map.toStart(k), map.fromEnd(k), map.toEnd(k)];
      const from = this.#keepBefore(map.fromStart(k), toStart);
      this.#drop(fromEnd, toEnd);
      // What is left of a word behind the edit begins there, if no letters lead up to it.
      const to = this.#dropped > fromEnd ? toEnd + 1 : toEnd;
      if (from >= to) continue;
      const first = this.#words.count;
      this.#read(Math.max(this.#known, from), to);
      if (this.#words.count > first) fresh(first, this.#words.count);
    }
    this.#keep(this.#end, growth);
  }

  /** Keeps the words that an edit leaves whole; returns from where on in the new text words must be read. */
  #keepBefore(fromStart: number, toStart: number): number {
    const { rows } = this.#words;
    const touched = firstEnding(rows, fromStart, this.#i, this.#end);
    const isCut = touched < this.#end && rows[ROW * touched]! < fromStart;
    // A word that ends where the edit begins stays whole, unless letters follow now.
    const staysWhole = isCut && rows[ROW * touched + ROW_END] === fromStart && !this.#isLetter(toStart);
    this.#keep(staysWhole ? touched + 1 : touched, toStart - fromStart);
    let from = toStart;
    if (isCut && !staysWhole) while (from > this.#known && this.#isLetter(from - 1)) from--;
    return from;
  }

  /** Drops the words that begin in an edit, and the one right behind where letters lead up to it now. */
  #drop(fromEnd: number, toEnd: number): void {
    const { rows } = this.#words;
    const last = this.#isLetter(toEnd - 1) ? fromEnd : fromEnd - 1;
    for (; this.#i < this.#end && rows[ROW * this.#i]! <= last; this.#i++)
      this.#dropped = rows[ROW * this.#i + ROW_END]!;
  }

  /** Keeps the words up to number `to`, but those that begin where the new text is read already. */
  #keep(to: number, shift: number): void {
    const { rows } = this.#words;
    while (this.#i < to && rows[ROW * this.#i]! + shift < this.#known) this.#i++;
    const from = ROW * this.#i;
    const at = ROW * this.#words.count;
    if (at !== from) rows.copyWithin(at, from, ROW * to);
    this.#words.count += to - this.#i;
    this.#i = to;
    if (shift === 0) return;
    for (let row = at; row < ROW * this.#words.count; row += ROW) {
      rows[row]! += shift;
      rows[row + ROW_END]! += shift;
    }
  }

  /** Reads the words that begin in `[from, to)`. */
  #read(from: number, to: number): void {
    const { units, length } = this.#text;
    const stop = Math.min(to, length);
    few.clear(ROOM);
    let at = from;
    for (; at < stop; at++) if (CHAR_FLAGS[units[at]!]! & LETTER) at = few.read(units, at);
    this.#known = at;
    const lacking = this.#words.count + few.count - this.#i;
    if (lacking > 0) this.#putOff(lacking);
    const row = ROW * this.#words.count;
    const { rows } = this.#words;
    for (let i = 0; i < ROW * few.count; i++) rows[row + i] = few.rows[i]!;
    this.#words.count += few.count;
  }

  /**
   * Puts off the words that are to come, where more are written than were dropped: twice as far each time, so that it
   * happens seldom.
   */
  #putOff(lacking: number): void {
    const gap = lacking + this.#spare;
    this.#spare *= 2;
    this.#words.reserve(ROW * (this.#end + gap));
    this.#words.rows.copyWithin(ROW * (this.#i + gap), ROW * this.#i, ROW * this.#end);
    this.#i += gap;
    this.#end += gap;
  }

  #isLetter(at: number): boolean {
    const { units, length } = this.#text;
    return at >= 0 && at < length && (CHAR_FLAGS[units[at]!]! & LETTER) !== 0;
  }
}

/** The first word of numbers `[from, to)` that ends at or behind `at`: it is mostly near, or else far away. */
export function firstEnding(rows: Int32Array, at: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 1; low + step < high; step *= 2)
    if (rows[ROW * (low + step) + ROW_END]! < at) low += step + 1;
    else high = low + step + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[ROW * middle + ROW_END]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
