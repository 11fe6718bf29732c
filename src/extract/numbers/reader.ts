import { LINE_START, MARK, NUMBER, SPACE_BEFORE, type Tokens, tokenText, tokenWord, WORD } from '../../core/tokens.ts';
import type { Amount } from './amount.ts';
import { FIGURE, type Reading, type Readings, readingsOf, type Sense } from './lexicon.ts';
import type { Numeral } from './numeral.ts';

const NOTHING: Reading = { mask: 0, senses: [] };

/** What was read at each token, null for nothing; undefined where nobody has asked yet. */
export class Kept<T> {
  readonly #index: Int32Array;
  readonly #list: (T | null)[] = [null];

  /** @param index zeros, one for each token */
  constructor(index: Int32Array) {
    this.#index = index;
  }

  get(i: number): T | null | undefined {
    const index = this.#index[i]!;
    return index === 0 ? undefined : index < 0 ? null : this.#list[index]!;
  }

  set(i: number, value: T | null): void {
    this.#index[i] = value === null ? -1 : this.#list.push(value) - 1;
  }
}

/** A row of tokens with what its words may mean. Every question may be asked past the ends. */
export class Reader {
  readonly tokens: Tokens;
  readonly count: number;
  /** What was read at a token, kept because many formats ask for the same. */
  readonly numerals: Kept<Numeral>;
  readonly amounts: Kept<Amount>;
  /** Take a lone онда or бірге for a number: for one that is known to be an expression of one. */
  readonly lenient: boolean;
  /** What the search for dates found, kept for the search for doubts; its type is known there. */
  kept: unknown = null;
  readonly #readings: Readings;
  /** What each token may be, as bits; `FIGURE` for digits. */
  readonly masks: Int32Array;
  /** The code units of marks, 0 for other tokens. */
  readonly #marks: Uint16Array;

  constructor(tokens: Tokens, lenient = false) {
    const { count, kind, lexeme, start, text } = tokens;
    this.lenient = lenient;
    this.tokens = tokens;
    this.count = count;
    const readings = readingsOf(tokens.lexemes);
    // One block of memory for all columns: making a block costs more than filling it.
    const block = new ArrayBuffer(count * 14);
    const column = (k: number): Int32Array => new Int32Array(block, k * count * 4, count);
    const masks = column(0);
    const marks = new Uint16Array(block, count * 12, count);
    for (let i = 0; i < count; i++) {
      if (kind[i] === NUMBER) {
        masks[i] = FIGURE;
        continue;
      }
      masks[i] = readings.maskOf(lexeme[i]!);
      if (kind[i] === MARK) marks[i] = text.charCodeAt(start[i]!);
    }
    this.numerals = new Kept(column(1));
    this.amounts = new Kept(column(2));
    this.#readings = readings;
    this.masks = masks;
    this.#marks = marks;
  }

  has(i: number): boolean {
    return i >= 0 && i < this.count;
  }

  word(i: number): string {
    return tokenWord(this.tokens, i);
  }

  surface(i: number): string {
    return this.has(i) ? tokenText(this.tokens, i) : '';
  }

  isNumber(i: number): boolean {
    return i >= 0 && i < this.count && this.masks[i] === FIGURE;
  }

  isWord(i: number): boolean {
    return this.has(i) && this.tokens.kind[i] === WORD;
  }

  isMark(i: number): boolean {
    return this.has(i) && this.tokens.kind[i] === MARK;
  }

  flags(i: number): number {
    return this.has(i) ? this.tokens.flags[i]! : 0;
  }

  /** Whether no blank parts the token from the one before. */
  glued(i: number): boolean {
    return i > 0 && this.has(i) && !(this.tokens.flags[i]! & SPACE_BEFORE);
  }

  /** The mark's code unit, 0 for any other token. */
  mark(i: number): number {
    return i >= 0 && i < this.count ? this.#marks[i]! : 0;
  }

  length(i: number): number {
    return this.has(i) ? this.tokens.end[i]! - this.tokens.start[i]! : 0;
  }

  startOf(i: number): number {
    return this.tokens.start[i]!;
  }

  endOf(i: number): number {
    return this.tokens.end[i]!;
  }

  /** Whether the token stands in the same block as the one before: a blank line parts blocks. */
  joined(i: number): boolean {
    if (i < 0 || i >= this.count) return false;
    if (!(this.tokens.flags[i]! & LINE_START)) return true;
    if (i === 0) return true;
    const { text, start, end } = this.tokens;
    let lines = 0;
    for (let k = end[i - 1]!; k < start[i]!; k++) if (text.charCodeAt(k) === 0x0a && ++lines > 1) return false;
    return true;
  }

  opensLine(i: number): boolean {
    return i === 0 || (this.flags(i) & LINE_START) !== 0;
  }

  reading(i: number): Reading {
    return this.has(i) && this.tokens.kind[i] !== NUMBER ? this.#readings.of(this.tokens.lexeme[i]!) : NOTHING;
  }

  mask(i: number): number {
    return i >= 0 && i < this.count ? this.masks[i]! : 0;
  }

  /** The sense of one of the kinds given, or undefined; only for words of the same block. */
  sense(i: number, kinds: number): Sense | undefined {
    if (i < 0 || i >= this.count || !(this.masks[i]! & kinds)) return undefined;
    const { senses } = this.#readings.of(this.tokens.lexeme[i]!);
    for (let k = 0; k < senses.length; k++) if (senses[k]!.kind & kinds) return senses[k];
    return undefined;
  }
}

const readers = new WeakMap<Tokens, Reader>();

/** The reader of a row of tokens: dates and numbers share one. */
export function readerOf(tokens: Tokens): Reader {
  const known = readers.get(tokens);
  if (known !== undefined) return known;
  const reader = new Reader(tokens);
  readers.set(tokens, reader);
  return reader;
}

export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;
}

/** Hyphens that join: a long dash parts. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013;
}
