import { LINE_START, MARK, NUMBER, SPACE_BEFORE, type Tokens, tokenText, tokenWord, WORD } from '../../core/tokens.ts';
import type { Amount } from './amount.ts';
import { FIGURE, OPENS, type Sense } from './lexicon.ts';
import type { Numeral } from './numeral.ts';
import { type Readings, readingsOf } from './readings.ts';

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

/** Of a token's facts, from the lowest bit: its flags as `Tokens` has them, … */
const FLAGS = 0x1f;
/** … that no blank parts it from the one before, and that no blank line does, … */
const GLUED = 1 << 5;
const JOINED = 1 << 6;
/** … its kind, … */
const KIND_AT = 7;
const KIND = 3 << KIND_AT;
const IS_WORD: number = WORD << KIND_AT;
const IS_MARK: number = MARK << KIND_AT;
/** … its length, as far as anybody asks, … */
const LENGTH_AT = 9;
const MAX_LENGTH = 31;
/** … and the code unit of a mark. */
const MARK_AT = 14;

/** Rows of nothing before the first token and behind the last, for questions asked a little past the ends. */
const MARGIN = 32;

/** A row of tokens with what its words may mean. Every question may be asked past the ends. */
export class Reader {
  readonly tokens: Tokens;
  readonly count: number;
  /** What was read at a token, kept because many formats ask for the same. */
  readonly numerals: Kept<Numeral>;
  readonly amounts: Kept<Amount>;
  /** Take a lone онда or бірге for a number: for one that is known to be an expression of one. */
  readonly lenient: boolean;
  /** The tokens at which a date, a number or a citation may begin, in order. */
  readonly places: readonly number[];
  /** What the search for dates found, kept for the search for doubts; its type is known there. */
  kept: unknown = null;
  readonly #readings: Readings;
  /** What each token may be, as bits; `FIGURE` for digits. */
  readonly #masks: Int32Array;
  readonly #facts: Int32Array;

  constructor(tokens: Tokens, lenient = false) {
    const { count } = tokens;
    this.lenient = lenient;
    this.tokens = tokens;
    this.count = count;
    this.#readings = readingsOf(tokens.lexemes);
    this.#readings.reserve();
    // One block of memory for all columns: making a block costs more than filling it.
    const rows = count + 2 * MARGIN;
    const block = new ArrayBuffer(4 * (2 * rows + 2 * count));
    this.#masks = new Int32Array(block, 0, rows);
    this.#facts = new Int32Array(block, 4 * rows, rows);
    this.numerals = new Kept(new Int32Array(block, 8 * rows, count));
    this.amounts = new Kept(new Int32Array(block, 8 * rows + 4 * count, count));
    this.places = this.#fill();
  }

  /** Fills both columns in one walk; most words are nothing and most tokens are words. */
  #fill(): number[] {
    const { kind, flags, lexeme, start, end, text } = this.tokens;
    const masks = this.#masks;
    const facts = this.#facts;
    const readings = this.#readings;
    const places: number[] = [];
    for (let i = 0, at = MARGIN; i < this.count; i++, at++) {
      const own = flags[i]!;
      const what = kind[i]!;
      const from = start[i]!;
      const mask = what === NUMBER ? FIGURE : readings.maskOf(lexeme[i]!);
      if (mask !== 0) masks[at] = mask;
      if (mask & OPENS) places.push(i);
      let fact = own | (what << KIND_AT) | (Math.min(end[i]! - from, MAX_LENGTH) << LENGTH_AT);
      if (!(own & SPACE_BEFORE)) fact |= GLUED;
      if (!(own & LINE_START && this.#followsBlankLine(i))) fact |= JOINED;
      if (what === MARK) fact |= text.charCodeAt(from) << MARK_AT;
      facts[at] = fact;
    }
    // Nothing stands before the first token that it could touch.
    if (this.count > 0) facts[MARGIN]! &= ~GLUED;
    return places;
  }

  #followsBlankLine(i: number): boolean {
    if (i === 0) return false;
    const { text, start, end } = this.tokens;
    let lines = 0;
    for (let k = end[i - 1]!; k < start[i]!; k++) if (text.charCodeAt(k) === 0x0a && ++lines > 1) return true;
    return false;
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
    return this.#masks[i + MARGIN] === FIGURE;
  }

  isWord(i: number): boolean {
    return (this.#facts[i + MARGIN]! & KIND) === IS_WORD;
  }

  isMark(i: number): boolean {
    return (this.#facts[i + MARGIN]! & KIND) === IS_MARK;
  }

  flags(i: number): number {
    return this.#facts[i + MARGIN]! & FLAGS;
  }

  /** Whether no blank parts the token from the one before. */
  glued(i: number): boolean {
    return (this.#facts[i + MARGIN]! & GLUED) !== 0;
  }

  /** The mark's code unit, 0 for any other token. */
  mark(i: number): number {
    return this.#facts[i + MARGIN]! >> MARK_AT;
  }

  /** In UTF-16 units; what is longer than 31 counts as that. */
  length(i: number): number {
    return (this.#facts[i + MARGIN]! >> LENGTH_AT) & MAX_LENGTH;
  }

  /** The text's code unit at an offset. */
  unitAt(offset: number): number {
    return this.tokens.text.charCodeAt(offset);
  }

  startOf(i: number): number {
    return this.tokens.start[i]!;
  }

  endOf(i: number): number {
    return this.tokens.end[i]!;
  }

  /** Whether the token stands in the same block as the one before: a blank line parts blocks. */
  joined(i: number): boolean {
    return (this.#facts[i + MARGIN]! & JOINED) !== 0;
  }

  opensLine(i: number): boolean {
    return (this.#facts[i + MARGIN]! & LINE_START) !== 0;
  }

  mask(i: number): number {
    return this.#masks[i + MARGIN]! | 0;
  }

  /** What the word may be to the number beside it. */
  role(i: number): number {
    return this.isWord(i) ? this.#readings.roleOf(this.tokens.lexeme[i]!) : 0;
  }

  /** The sense of one of the kinds given, or undefined; only for words of the same block. */
  sense(i: number, kinds: number): Sense | undefined {
    if (!(this.#masks[i + MARGIN]! & kinds)) return undefined;
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
