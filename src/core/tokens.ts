import { BLANK, CHAR_FLAGS, DIGIT, LETTER, LOWER, NEWLINE, UPPER } from './chars.ts';
import { HASH_SEED, hashUnit, type Lexemes } from './lexemes.ts';
import { unitsOf } from './units.ts';

/** A run of letters. */
export const WORD = 1;
/** A run of decimal digits. */
export const NUMBER = 2;
/** Any other single code unit that is no blank. */
export const MARK = 3;

/** A blank or line end stands right before the token. */
export const SPACE_BEFORE = 1;
/** A line end stands right before the token, blanks aside; set on the first token of a text too. */
export const LINE_START = 2;
export const CAPITALISED = 4;
/** No small letter, at least one capital. */
export const ALL_CAPS = 8;

/**
 * The tokens of a text as columns of typed arrays. Tokens are atomic: `АҚШ-тың` is word, mark, word; `1992ж` is
 * number, word. Whether two tokens touch is in the flags. Offsets are UTF-16 units.
 */
export interface Tokens {
  readonly text: string;
  readonly lexemes: Lexemes;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  /** Lexeme ids: the token in lower case. */
  readonly lexeme: Int32Array;
}

/** Splits `text`, or its part `[from, to)`, into tokens. Linear; any string is legal. */
export function tokenize(text: string, lexemes: Lexemes, from = 0, to: number = text.length): Tokens {
  const units = unitsOf(text);
  const columns = new Columns(Math.ceil((to - from) / 4) + 16);
  let at = from;
  let space: number = LINE_START;
  while (at < to) {
    let code = units[at]!;
    const flags = CHAR_FLAGS[code]!;
    if (flags & (BLANK | NEWLINE)) {
      space |= flags & NEWLINE ? SPACE_BEFORE | LINE_START : SPACE_BEFORE;
      at++;
      continue;
    }
    const start = at++;
    let hash = hashUnit(HASH_SEED, code);
    let shape = 0;
    let kind = MARK;
    if (flags & (LETTER | DIGIT)) {
      kind = flags & DIGIT ? NUMBER : WORD;
      const wanted = kind === NUMBER ? DIGIT : LETTER;
      let seen = flags;
      for (; at < to; at++) {
        code = units[at]!;
        const more = CHAR_FLAGS[code]!;
        if (!(more & wanted)) break;
        seen |= more;
        hash = hashUnit(hash, code);
      }
      shape = (flags & UPPER ? CAPITALISED : 0) | (seen & UPPER && !(seen & LOWER) ? ALL_CAPS : 0);
    }
    columns.push(start, at, kind, space | shape, lexemes.internPart(text, units, start, at, hash));
    space = 0;
  }
  return columns.finish(text, lexemes);
}

/** Bytes of a token in all columns. */
const ROW = 14;

/** Columns of one block of memory: making a block costs more than filling it. It grows by doubling. */
class Columns {
  #count = 0;
  #capacity: number;
  #start!: Int32Array;
  #end!: Int32Array;
  #lexeme!: Int32Array;
  #kind!: Uint8Array;
  #flags!: Uint8Array;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#divide(new ArrayBuffer(capacity * ROW), capacity);
  }

  push(start: number, end: number, kind: number, flags: number, lexeme: number): void {
    const i = this.#count++;
    if (i === this.#capacity) this.#grow();
    this.#start[i] = start;
    this.#end[i] = end;
    this.#kind[i] = kind;
    this.#flags[i] = flags;
    this.#lexeme[i] = lexeme;
  }

  finish(text: string, lexemes: Lexemes): Tokens {
    const n = this.#count;
    return {
      text,
      lexemes,
      count: n,
      start: this.#start.subarray(0, n),
      end: this.#end.subarray(0, n),
      kind: this.#kind.subarray(0, n),
      flags: this.#flags.subarray(0, n),
      lexeme: this.#lexeme.subarray(0, n),
    };
  }

  #divide(block: ArrayBuffer, capacity: number): void {
    this.#start = new Int32Array(block, 0, capacity);
    this.#end = new Int32Array(block, 4 * capacity, capacity);
    this.#lexeme = new Int32Array(block, 8 * capacity, capacity);
    this.#kind = new Uint8Array(block, 12 * capacity, capacity);
    this.#flags = new Uint8Array(block, 13 * capacity, capacity);
  }

  #grow(): void {
    const [start, end, lexeme, kind, flags] = [this.#start, this.#end, this.#lexeme, this.#kind, this.#flags];
    this.#capacity *= 2;
    this.#divide(new ArrayBuffer(this.#capacity * ROW), this.#capacity);
    this.#start.set(start);
    this.#end.set(end);
    this.#lexeme.set(lexeme);
    this.#kind.set(kind);
    this.#flags.set(flags);
  }
}

/** The token as it is written. */
export function tokenText(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i], tokens.end[i]);
}

/** The token in lower case; empty outside the text. */
export function tokenWord(tokens: Tokens, i: number): string {
  return i >= 0 && i < tokens.count ? tokens.lexemes.word(tokens.lexeme[i]!) : '';
}
