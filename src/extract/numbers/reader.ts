import { LINE_START, MARK, NUMBER, SPACE_BEFORE, type Tokens, tokenText, tokenWord, WORD } from '../../core/tokens.ts';
import type { Amount } from './amount.ts';
import { FIGURE, OPENS, type Sense } from './lexicon.ts';
import type { Numeral } from './numeral.ts';
import { type Readings, readingsOf } from './readings.ts';

/** Rows of nothing before the first token and behind the last, for questions asked a little past the ends. */
const MARGIN = 32;
/** A row is four numbers: what its token may be, what it shows by itself, and where what was read there is kept. */
const ROW = 4;
const FACTS = 1;
const NUMERALS = 2;
const AMOUNTS = 3;

/** What was read at each token, null for nothing; undefined where nobody has asked yet. */
export class Kept<T> {
  readonly #rows: Int32Array;
  readonly #column: number;
  readonly #list: (T | null)[] = [null];

  constructor(rows: Int32Array, column: number) {
    this.#rows = rows;
    this.#column = column + ROW * MARGIN;
  }

  get(i: number): T | null | undefined {
    const index = this.#rows[ROW * i + this.#column]!;
    return index === 0 ? undefined : index < 0 ? null : this.#list[index]!;
  }

  set(i: number, value: T | null): void {
    this.#rows[ROW * i + this.#column] = value === null ? -1 : this.#list.push(value) - 1;
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

const FIRST_MASK = ROW * MARGIN;
const FIRST_FACTS = ROW * MARGIN + FACTS;

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
  readonly #rows: Int32Array;

  constructor(tokens: Tokens, lenient = false) {
    const { count } = tokens;
    this.lenient = lenient;
    this.tokens = tokens;
    this.count = count;
    this.#readings = readingsOf(tokens.lexemes);
    this.#readings.reserve();
    this.#rows = new Int32Array(ROW * (count + 2 * MARGIN));
    this.numerals = new Kept(this.#rows, NUMERALS);
    this.amounts = new Kept(this.#rows, AMOUNTS);
    this.places = this.#fill();
  }

  /** Fills the rows in one walk and lists the places. */
  #fill(): number[] {
    const { kind, flags, lexeme, start, end, text } = this.tokens;
    const rows = this.#rows;
    const readings = this.#readings;
    const places: number[] = [];
    for (let i = 0, at = FIRST_MASK; i < this.count; i++, at += ROW) {
      const own = flags[i]!;
      const what = kind[i]!;
      const from = start[i]!;
      const mask = what === NUMBER ? FIGURE : readings.maskOf(lexeme[i]!);
      rows[at] = mask;
      if (mask & OPENS) places.push(i);
      let fact = own | (what << KIND_AT) | (Math.min(end[i]! - from, MAX_LENGTH) << LENGTH_AT);
      if (!(own & SPACE_BEFORE)) fact |= GLUED;
      if (!(own & LINE_START && this.#followsBlankLine(i))) fact |= JOINED;
      if (what === MARK) fact |= text.charCodeAt(from) << MARK_AT;
      rows[at + FACTS] = fact;
    }
    // Nothing stands before the first token that it could touch.
    if (this.count > 0) rows[FIRST_FACTS]! &= ~GLUED;
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
    return this.#rows[ROW * i + FIRST_MASK] === FIGURE;
  }

  isWord(i: number): boolean {
    return (this.#rows[ROW * i + FIRST_FACTS]! & KIND) === IS_WORD;
  }

  isMark(i: number): boolean {
    return (this.#rows[ROW * i + FIRST_FACTS]! & KIND) === IS_MARK;
  }

  flags(i: number): number {
    return this.#rows[ROW * i + FIRST_FACTS]! & FLAGS;
  }

  /** Whether no blank parts the token from the one before. */
  glued(i: number): boolean {
    return (this.#rows[ROW * i + FIRST_FACTS]! & GLUED) !== 0;
  }

  /** The mark's code unit, 0 for any other token. */
  mark(i: number): number {
    return this.#rows[ROW * i + FIRST_FACTS]! >> MARK_AT;
  }

  /** In UTF-16 units; what is longer than 31 counts as that. */
  length(i: number): number {
    return (this.#rows[ROW * i + FIRST_FACTS]! >> LENGTH_AT) & MAX_LENGTH;
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
    return (this.#rows[ROW * i + FIRST_FACTS]! & JOINED) !== 0;
  }

  opensLine(i: number): boolean {
    return (this.#rows[ROW * i + FIRST_FACTS]! & LINE_START) !== 0;
  }

  mask(i: number): number {
    return this.#rows[ROW * i + FIRST_MASK]! | 0;
  }

  /** What the word may be to the number beside it. */
  role(i: number): number {
    return this.isWord(i) ? this.#readings.roleOf(this.tokens.lexeme[i]!) : 0;
  }

  /** The sense of one of the kinds given, or undefined; only for words of the same block. */
  sense(i: number, kinds: number): Sense | undefined {
    if (!(this.#rows[ROW * i + FIRST_MASK]! & kinds)) return undefined;
    const { senses } = this.#readings.of(this.tokens.lexeme[i]!);
    for (let k = 0; k < senses.length; k++) if (senses[k]!.kind & kinds) return senses[k];
    return undefined;
  }
}

let last: Reader | undefined;

/** The reader of a row of tokens. The last one is kept: dates, doubts and numbers of a text are asked for in turn. */
export function readerOf(tokens: Tokens): Reader {
  if (last?.tokens !== tokens) last = new Reader(tokens);
  return last;
}

export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;
}

/** Hyphens that join: a long dash parts. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013;
}
