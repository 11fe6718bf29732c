import { CHAR_FLAGS, LETTER } from './chars.ts';
import type { OffsetMap } from './offset-map.ts';
import { ROW, ROW_END, type WordRows } from './word-rows.ts';

/** A text after a pass of edits. */
export interface Edited {
  /** Its units, and perhaps more. */
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

/** At most so many words begin in what the edits put in and beside it. */
function mostNewWords(map: OffsetMap): number {
  let most = 0;
  for (let k = 0; k < map.size; k++) most += ((map.toEnd(k) - map.toStart(k)) >> 1) + BESIDE;
  return most;
}

const BESIDE = 3;

class Follower {
  readonly #words: WordRows;
  readonly #text: Edited;
  /** The words that come now, up to the end, stand so far behind the place where words are written that none is lost. */
  #i: number;
  readonly #end: number;
  /** So far the new text is read. */
  #known = 0;
  /** Where the last word ended that is no more. */
  #dropped = 0;

  constructor(words: WordRows, text: Edited) {
    const gap = mostNewWords(text.map);
    this.#words = words;
    this.#text = text;
    this.#end = words.count + gap;
    words.reserve(ROW * this.#end);
    const first = this.#firstEndingFrom(text.map.fromStart(0), 0, words.count);
    words.rows.copyWithin(ROW * (first + gap), ROW * first, ROW * words.count);
    words.count = first;
    this.#i = first + gap;
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
      fresh(first, this.#words.count);
    }
    this.#keep(this.#end, growth);
  }

  /** Keeps the words that an edit leaves whole; returns from where on in the new text words must be read. */
  #keepBefore(fromStart: number, toStart: number): number {
    const { rows } = this.#words;
    const touched = this.#firstEndingFrom(fromStart, this.#i, this.#end);
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
    let from = ROW * this.#i;
    const end = ROW * to;
    this.#i = to;
    while (from < end && rows[from]! + shift < this.#known) from += ROW;
    let at = ROW * this.#words.count;
    this.#words.count += (end - from) / ROW;
    if (from === at && shift === 0) return;
    for (; from < end; from += ROW, at += ROW) {
      rows[at] = rows[from]! + shift;
      rows[at + ROW_END] = rows[from + ROW_END]! + shift;
      for (let k = ROW_END + 1; k < ROW; k++) rows[at + k] = rows[from + k]!;
    }
  }

  /** Reads the words that begin in `[from, to)`. */
  #read(from: number, to: number): void {
    const { units, length } = this.#text;
    const stop = Math.min(to, length);
    let at = from;
    for (; at < stop; at++) if (CHAR_FLAGS[units[at]!]! & LETTER) at = this.#words.read(units, length, at);
    this.#known = at;
  }

  #isLetter(at: number): boolean {
    const { units, length } = this.#text;
    return at >= 0 && at < length && (CHAR_FLAGS[units[at]!]! & LETTER) !== 0;
  }

  /** The first word of numbers `[from, to)` that ends at or behind `at`: it is near, or far away. */
  #firstEndingFrom(at: number, from: number, to: number): number {
    const { rows } = this.#words;
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
}
