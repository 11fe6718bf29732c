import { reused } from '../../core/reused.ts';
import {
  flagsAround,
  GLUED,
  JOINED,
  KIND_AT,
  LENGTH_AT,
  LINE_START,
  MARGIN,
  MARK,
  MAX_LENGTH,
  type Tokens,
  tokenText,
  tokenWord,
  UNIT_AT,
  WORD,
} from '../../core/tokens.ts';
import type { Amount } from './amount.ts';
import { FIGURE, type Sense } from './lexicon.ts';
import type { Numeral } from './numeral.ts';
import { type Readings, readingsOf } from './readings.ts';

/** What was read at each token, null for nothing; undefined where nobody has asked yet. */
export class Kept<T> {
  /** By tokens: where in the list it stands, 0 where nobody has asked, -1 for nothing. */
  readonly #places: Int32Array;
  readonly #from: number;
  readonly #list: (T | null)[] = [null];

  constructor(places: Int32Array, from: number) {
    this.#places = places;
    this.#from = from;
  }

  get(i: number): T | null | undefined {
    const place = this.#places[this.#from + i]!;
    return place === 0 ? undefined : place < 0 ? null : this.#list[place]!;
  }

  set(i: number, value: T | null): void {
    this.#places[this.#from + i] = value === null ? -1 : this.#list.push(value) - 1;
  }
}

const KIND: number = 3 << KIND_AT;
const IS_WORD: number = WORD << KIND_AT;
const IS_MARK: number = MARK << KIND_AT;

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
  /** Between margins: what each token shows by itself, and what it may be. */
  readonly #flags: Int32Array;
  readonly #masks: Int32Array;

  /** @param rows nothing but 0, as long as `rowsFor` says at least; no other reader's */
  constructor(tokens: Tokens, lenient: boolean, rows: Int32Array) {
    const { count } = tokens;
    const room = count + 2 * MARGIN;
    this.lenient = lenient;
    this.tokens = tokens;
    this.count = count;
    this.#readings = readingsOf(tokens.lexemes);
    this.#flags = flagsAround(tokens);
    this.#masks = rows;
    this.numerals = new Kept(this.#masks, room + MARGIN);
    this.amounts = new Kept(this.#masks, 2 * room + MARGIN);
    this.places = this.#readings.fill(tokens.lexeme, this.#masks, MARGIN);
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
    return (this.#flags[i + MARGIN]! & KIND) === IS_WORD;
  }

  isMark(i: number): boolean {
    return (this.#flags[i + MARGIN]! & KIND) === IS_MARK;
  }

  /** All that the token shows by itself, in one number: see `Tokens`. */
  flags(i: number): number {
    return this.#flags[i + MARGIN]!;
  }

  /** Whether no blank parts the token from the one before. */
  glued(i: number): boolean {
    return (this.#flags[i + MARGIN]! & GLUED) !== 0;
  }

  /** The mark's code unit, 0 for any other token. */
  mark(i: number): number {
    return this.#flags[i + MARGIN]! >> UNIT_AT;
  }

  /** In UTF-16 units; what is longer than 31 counts as that. */
  length(i: number): number {
    return (this.#flags[i + MARGIN]! >> LENGTH_AT) & MAX_LENGTH;
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
    return (this.#flags[i + MARGIN]! & JOINED) !== 0;
  }

  opensLine(i: number): boolean {
    return (this.#flags[i + MARGIN]! & LINE_START) !== 0;
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

/** The length of a reader's rows. */
const rowsFor = ({ count }: Tokens): number => 3 * (count + 2 * MARGIN);

let last: Reader | undefined;
let rows: Int32Array = new Int32Array(0);

/**
 * The reader of a row of tokens, good until that of others is asked for. It is kept: dates, doubts and numbers of a
 * text are asked for in turn.
 */
export function readerOf(tokens: Tokens): Reader {
  if (last?.tokens !== tokens) {
    const needed = rowsFor(tokens);
    rows = reused(rows, needed);
    last = new Reader(tokens, false, rows.fill(0, 0, needed));
  }
  return last;
}

/** A reader that takes a lone онда or бірге for a number. */
export function lenientReaderOf(tokens: Tokens): Reader {
  return new Reader(tokens, true, new Int32Array(rowsFor(tokens)));
}

export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;
}

/** Hyphens that join: a long dash parts. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013;
}
