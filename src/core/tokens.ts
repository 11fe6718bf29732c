import { BLANK, CHAR_FLAGS, DIGIT, LETTER, LOWER, NEWLINE, UPPER } from './chars.ts';
import { HASH_SEED, hashUnit, type Lexemes } from './lexemes.ts';
import { INNER_UPPER, type ReadWords } from './read-words.ts';
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
/** Has a capital behind its first letter, but is not written in capitals: `қазҰУ`, `ҚазҰУ`. */
export const INNER_CAPITAL = 16;
/** Nothing parts the token from the one before. */
export const GLUED: number = 1 << 5;
/** No blank line parts the token from the one before. */
export const JOINED: number = 1 << 6;
/** Among the flags: the kind, … */
export const KIND_AT = 7;
/** … the length, where what is longer than 31 units counts as that, … */
export const LENGTH_AT = 9;
export const MAX_LENGTH = 31;
/** … and a mark's unit. */
export const UNIT_AT = 15;
/** A line feed stands among the blanks before the token. */
const LINE_FED = 1 << 14;

/** So many rows of nothing stand around the flags of `flagsAround`. */
export const MARGIN = 32;

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
  /** All that a token shows by itself, in one number. */
  readonly flags: Int32Array;
  /** Lexeme ids: the token in lower case. */
  readonly lexeme: Int32Array;
}

/** Splits `text`, or its part `[from, to)`, into tokens. Linear; any string is legal. */
export function tokenize(text: string, lexemes: Lexemes, from = 0, to: number = text.length): Tokens {
  const row = new TokenRow(text, lexemes, Math.ceil((to - from) / 4) + 16);
  const { units } = row;
  let at = from;
  while (at < to) {
    at = row.readUpToWord(at, to);
    const start = at;
    let hash = HASH_SEED;
    let first = 0;
    let inner = 0;
    for (; at < to; at++) {
      const code = units[at]!;
      const flags = CHAR_FLAGS[code]!;
      if (!(flags & LETTER)) break;
      if (at === start) first = flags;
      else inner |= flags;
      hash = hashUnit(hash, code);
    }
    const seen = first | inner | (inner & UPPER ? INNER_UPPER : 0);
    if (at > start) row.addWord(start, at, seen, lexemes.internPart(text, units, start, at, hash));
  }
  return row.finish();
}

/** The tokens of a text whose words are known: the same as `tokenize` gives, without reading them again. */
export function tokenizeRead(words: ReadWords, lexemes: Lexemes): Tokens {
  const { text, count } = words;
  const row = new TokenRow(text, lexemes, 2 * count + 32);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const start = words.start(i);
    if (!row.passSpace(at, start)) row.readUpToWord(at, start);
    at = words.end(i);
    row.addWord(start, at, words.flags(i), lexemes.idOfRead(words, i));
  }
  row.readUpToWord(at, text.length);
  return row.finish();
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
/** Of a token right behind the one before. */
const TOUCHES = GLUED | JOINED;

/** Tokens while they are read, from left to right. */
class TokenRow {
  readonly units: Uint16Array;
  readonly #text: string;
  readonly #lexemes: Lexemes;
  readonly #columns: Columns;
  /** What stands between the last token and the next, as flags of the next. */
  #gap: number = LINE_START | JOINED;

  constructor(text: string, lexemes: Lexemes, room: number) {
    this.#text = text;
    this.#lexemes = lexemes;
    this.units = unitsOf(text);
    this.#columns = new Columns(room);
  }

  /** Reads the one space that most words have before them; false where anything else stands there. */
  passSpace(from: number, to: number): boolean {
    if (to !== from + 1 || this.units[from] !== SPACE) return false;
    this.#gap = (this.#gap & ~GLUED) | SPACE_BEFORE;
    return true;
  }

  /** Reads blanks, figures and marks; returns where a word begins, or `to`. */
  readUpToWord(from: number, to: number): number {
    const { units } = this;
    let at = from;
    while (at < to) {
      const code = units[at]!;
      const flags = CHAR_FLAGS[code]!;
      if (flags & LETTER) return at;
      if (flags & (BLANK | NEWLINE)) {
        this.#gap = flags & NEWLINE ? withNewline(this.#gap, code) : (this.#gap & ~GLUED) | SPACE_BEFORE;
        at++;
      } else at = flags & DIGIT ? this.#addFigure(at, to) : this.#addMark(at, code);
    }
    return at;
  }

  /** @param seen flags of all its letters together, and `INNER_UPPER` */
  addWord(start: number, end: number, seen: number, lexeme: number): void {
    const shape = seen & UPPER ? casesOf(CHAR_FLAGS[this.units[start]!]!, seen) : 0;
    this.#add(start, end, WORD, shape, lexeme);
  }

  finish(): Tokens {
    return this.#columns.finish(this.#text, this.#lexemes);
  }

  #addFigure(start: number, to: number): number {
    const { units } = this;
    let at = start;
    let hash = HASH_SEED;
    for (; at < to && CHAR_FLAGS[units[at]!]! & DIGIT; at++) hash = hashUnit(hash, units[at]!);
    this.#add(start, at, NUMBER, 0, this.#lexemes.internPart(this.#text, units, start, at, hash));
    return at;
  }

  #addMark(at: number, code: number): number {
    this.#add(at, at + 1, MARK, code << UNIT_AT, this.#lexemes.idOfUnit(code));
    return at + 1;
  }

  #add(start: number, end: number, kind: number, shape: number, lexeme: number): void {
    const length = Math.min(end - start, MAX_LENGTH);
    this.#columns.push(start, end, kind, this.#gap | shape | (kind << KIND_AT) | (length << LENGTH_AT), lexeme);
    this.#gap = TOUCHES;
  }
}

/** The flags of a gap that goes on with a newline: a second line feed makes a blank line. */
function withNewline(gap: number, code: number): number {
  const seen = (gap & ~GLUED) | SPACE_BEFORE | LINE_START;
  if (code !== LINE_FEED) return seen;
  return gap & LINE_FED ? seen & ~JOINED : seen | LINE_FED;
}

/** The flags of a word that has a capital. */
function casesOf(first: number, seen: number): number {
  const begins = first & UPPER ? CAPITALISED : 0;
  if (!(seen & LOWER)) return begins | ALL_CAPS;
  return seen & INNER_UPPER ? begins | INNER_CAPITAL : begins;
}

/** Bytes of a token in all columns, and those of the margins around the flags. */
const ROW = 17;
const MARGINS = 4 * 2 * MARGIN;

/** Columns of one block of memory: making a block costs more than filling it. It grows by doubling. */
class Columns {
  #count = 0;
  #room: number;
  #start!: Int32Array;
  #end!: Int32Array;
  #lexeme!: Int32Array;
  #flags!: Int32Array;
  #kind!: Uint8Array;

  constructor(room: number) {
    this.#room = room;
    this.#divide(new ArrayBuffer(room * ROW + MARGINS), room);
  }

  push(start: number, end: number, kind: number, flags: number, lexeme: number): void {
    const i = this.#count++;
    if (i === this.#room) this.#grow();
    this.#start[i] = start;
    this.#end[i] = end;
    this.#lexeme[i] = lexeme;
    this.#flags[i] = flags;
    this.#kind[i] = kind;
  }

  finish(text: string, lexemes: Lexemes): Tokens {
    const n = this.#count;
    // Before the first token stands nothing that a blank line could part it from.
    if (n > 0) this.#flags[0]! |= JOINED;
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

  #divide(block: ArrayBuffer, room: number): void {
    this.#start = new Int32Array(block, 0, room);
    this.#end = new Int32Array(block, 4 * room, room);
    this.#lexeme = new Int32Array(block, 8 * room, room);
    this.#flags = new Int32Array(block, 12 * room + 4 * MARGIN, room);
    this.#kind = new Uint8Array(block, 16 * room + MARGINS, room);
  }

  #grow(): void {
    const [start, end, lexeme, flags, kind] = [this.#start, this.#end, this.#lexeme, this.#flags, this.#kind];
    this.#room *= 2;
    this.#divide(new ArrayBuffer(this.#room * ROW + MARGINS), this.#room);
    this.#start.set(start);
    this.#end.set(end);
    this.#lexeme.set(lexeme);
    this.#flags.set(flags);
    this.#kind.set(kind);
  }
}

/** The flags of tokens between two margins of nothing: those of token `i` at `i + MARGIN`. */
export function flagsAround({ flags, count }: Tokens): Int32Array {
  return new Int32Array(flags.buffer, flags.byteOffset - 4 * MARGIN, count + 2 * MARGIN);
}

/** The token as it is written. */
export function tokenText(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i], tokens.end[i]);
}

/** The token in lower case; empty outside the text. */
export function tokenWord(tokens: Tokens, i: number): string {
  return i >= 0 && i < tokens.count ? tokens.lexemes.word(tokens.lexeme[i]!) : '';
}
