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

/** Rows of numbers that readers write one after the other. */
class Rows {
  masks: Int32Array = new Int32Array(0);
  roles: Int32Array = new Int32Array(0);
  numerals: Int32Array = new Int32Array(0);
  amounts: Int32Array = new Int32Array(0);

  /** Makes the first `room` numbers of each 0. */
  clear(room: number): void {
    this.masks = reused(this.masks, room).fill(0, 0, room);
    this.roles = reused(this.roles, room).fill(0, 0, room);
    this.numerals = reused(this.numerals, room).fill(0, 0, room);
    this.amounts = reused(this.amounts, room).fill(0, 0, room);
  }
}

/** What was read at each token, null for nothing; undefined where nobody has asked yet. */
export class Kept<T> {
  /** By tokens: where in the list it stands, 0 where nobody has asked, -1 for nothing. */
  readonly #places: Int32Array;
  readonly #list: (T | null)[] = [null];

  constructor(places: Int32Array) {
    this.#places = places;
  }

  get(i: number): T | null | undefined {
    const place = this.#places[i + MARGIN]!;
    return place === 0 ? undefined : place < 0 ? null : this.#list[place]!;
  }

  set(i: number, value: T | null): void {
    this.#places[i + MARGIN] = value === null ? -1 : this.#list.push(value) - 1;
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
  /** Between margins: what each token shows by itself, what it may be, and what to the number beside it. */
  readonly #flags: Int32Array;
  readonly #masks: Int32Array;
  readonly #roles: Int32Array;

  /** @param rows those of no other reader, to be written anew */
  constructor(tokens: Tokens, lenient: boolean, rows: Rows) {
    const { count } = tokens;
    const room = count + 2 * MARGIN;
    this.lenient = lenient;
    this.tokens = tokens;
    this.count = count;
    this.#readings = readingsOf(tokens.lexemes);
    this.#flags = flagsAround(tokens);
    rows.clear(room);
    this.#masks = rows.masks;
    this.#roles = rows.roles;
    this.numerals = new Kept(rows.numerals);
    this.amounts = new Kept(rows.amounts);
    this.places = this.#readings.fill(tokens.lexeme, rows.masks, rows.roles, MARGIN);
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
    return this.#roles[i + MARGIN]! | 0;
  }

  /** The sense of one of the kinds given, or undefined; only for words of the same block. */
  sense(i: number, kinds: number): Sense | undefined {
    if (!(this.#masks[i + MARGIN]! & kinds)) return undefined;
    const { senses } = this.#readings.of(this.tokens.lexeme[i]!);
    for (let k = 0; k < senses.length; k++) if (senses[k]!.kind & kinds) return senses[k];
    return undefined;
  }
}

const rows = new Rows();
let last: Reader | undefined;

/**
 * The reader of a row of tokens, good until that of others is asked for. It is kept: dates, doubts and numbers of a
 * text are asked for in turn.
 */
export function readerOf(tokens: Tokens): Reader {
  if (last?.tokens !== tokens) last = new Reader(tokens, false, rows);
  return last;
}

/** A reader that takes a lone онда or бірге for a number. */
export function lenientReaderOf(tokens: Tokens): Reader {
  return new Reader(tokens, true, new Rows());
}

export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;
}

/** Hyphens that join: a long dash parts. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013;
}
