import type { Span } from '../core/span.ts';
import { unitsOf } from '../core/units.ts';
import { bytesByChar, codePage } from './code-page.ts';
import { cheapest, letterCosts } from './letter-costs.ts';

/** A wrong character sequence and what it should read. */
export interface Misreading {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Bytes of the characters of the pages UTF-8 is misread in; the byte a page has no character for, where it has one. */
const PAGES: readonly Uint8Array[] = (['windows-1251', 'windows-1252', 'kz-1048'] as const).map((name) => {
  const bytes = bytesByChar(codePage(name));
  // Some readers keep a byte without a character as the C1 control of its number, others write U+FFFD.
  for (let code = 0x80; code < 0xa0; code++) bytes[code] = code;
  if (name !== 'windows-1252') bytes[0xfffd] = 0x98;
  return bytes;
});

/** What a character can be in any of the pages, as bits: the first byte of several, of two; one that follows; any. */
const LEAD = 1;
const LEAD_OF_TWO = 2;
const FOLLOW = 4;
const PLAYS = 8;
const ROLES: Uint8Array = buildRoles();
/** As many sequences in a row are no accident. */
const ENOUGH = 3;
const SPACE = 0x20;

function buildRoles(): Uint8Array {
  const roles = new Uint8Array(0x10000);
  for (const bytes of PAGES) for (let code = 0x80; code < 0x10000; code++) roles[code]! |= roleOf(bytes[code]!);
  return roles;
}

function roleOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return LEAD | LEAD_OF_TWO | PLAYS;
  if (byte >= 0xe1 && byte <= 0xef) return LEAD | PLAYS;
  return byte >= 0x80 && byte <= 0xbf ? FOLLOW | PLAYS : 0;
}

/**
 * Finds UTF-8 that was read as windows-1251, windows-1252 or KZ-1048 (`РљР°Р·Р°Т›` is `Қазақ`). Three sequences in a
 * row that make a likelier text than they are show that a document is so damaged; then shorter runs are read anew
 * too. `СССР»` alone stays. Linear.
 */
export function utf8Misreadings(text: string): Misreading[] {
  if (!hasPairsInARow(text)) return [];
  const doubtful = doubtfulStretches(text);
  let best: Misreading[] = [];
  for (const bytes of PAGES) {
    const reader = new Utf8Reader(text, bytes);
    const found = doubtful.some(([from, to]) => reader.isCertain(from, to)) ? reader.run() : [];
    if (found.length > best.length) best = found;
  }
  return best;
}

/**
 * Stretches that may hold a run of misread sequences: rows of characters above ASCII, enough of which are leads by some
 * page, at least one row of nothing but characters that play a part. A sound text has hardly any. Rows are one stretch
 * where the blank between them may be half of a sequence, see `#capitalErEnd`.
 */
function doubtfulStretches(text: string): Span[] {
  const out: Span[] = [];
  const units = unitsOf(text);
  const { length } = text;
  let [start, end, leads, isPossible] = [0, -1, 0, false];
  for (let at = 0; at < length; at++) {
    if (units[at]! < 0x80) continue;
    if (at - 1 !== end || units[end] !== SPACE || !(ROLES[units[end - 1]!]! & LEAD_OF_TWO)) {
      if (isPossible && leads >= ENOUGH) out.push([start, end]);
      [start, leads, isPossible] = [at, 0, false];
    }
    let roles = PLAYS;
    for (; at < length && units[at]! >= 0x80; at++) {
      const role = ROLES[units[at]!]!;
      roles &= role;
      leads += role & LEAD;
    }
    isPossible ||= roles !== 0;
    end = at;
  }
  if (isPossible && leads >= ENOUGH) out.push([start, end]);
  return out;
}

function hasPairsInARow(text: string): boolean {
  const units = unitsOf(text);
  let pairs = 0;
  for (let at = 0; at + 1 < text.length; ) {
    if (ROLES[units[at]!]! & LEAD_OF_TWO && ROLES[units[at + 1]!]! & FOLLOW) {
      pairs++;
      if (pairs === ENOUGH) return true;
      at += 2;
    } else {
      pairs = 0;
      at++;
    }
  }
  return false;
}

/** Reads one text by one page. */
class Utf8Reader {
  readonly #text: string;
  readonly #bytes: Uint8Array;
  readonly #found: Misreading[] = [];
  /** The code of the character read last. */
  #read = 0;

  constructor(text: string, bytes: Uint8Array) {
    this.#text = text;
    this.#bytes = bytes;
  }

  /** Whether a run of `[from, to)` is enough sequences, nothing else, and makes a likelier text read anew. */
  isCertain(from: number, to: number): boolean {
    const text = this.#text;
    for (let at = from; at < to; ) {
      const start = at;
      let read = '';
      let bad = 0;
      while (at < text.length && text.charCodeAt(at) >= 0x80) {
        const next = this.#sequenceEnd(at);
        if (next === at) bad++;
        else read += String.fromCharCode(this.#read);
        at = Math.max(next, at + 1);
      }
      if (bad === 0 && read.length >= ENOUGH && isLikelier(read, text, start, at)) return true;
      if (at === start) at++;
    }
    return false;
  }

  /** All misread sequences of a text that is certain to hold some, in order. */
  run(): Misreading[] {
    const text = this.#text;
    for (let at = 0; at < text.length; ) {
      if (text.charCodeAt(at) < 0x80) at++;
      else at = this.#readRun(at);
    }
    return this.#found;
  }

  /** Reads the run of characters above ASCII that begins at `start`; returns its end. */
  #readRun(start: number): number {
    const text = this.#text;
    const first = this.#found.length;
    let bad = 0;
    let at = start;
    while (at < text.length && text.charCodeAt(at) >= 0x80) {
      const next = this.#sequenceEnd(at);
      if (next === at) bad++;
      else this.#found.push({ start: at, end: next, insert: String.fromCharCode(this.#read) });
      at = Math.max(next, at + 1);
    }
    const sequences = this.#found.length - first;
    if (sequences > 0 && sequences <= 2 * bad) this.#found.length = first;
    return at;
  }

  /** Where the sequence at `at` ends, whose character is noted; `at` itself where there is none. */
  #sequenceEnd(at: number): number {
    const lead = this.#byte(at);
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe1 && lead <= 0xef ? 3 : 0;
    if (length === 0) return at;
    let code = lead & (length === 2 ? 0x1f : 0x0f);
    for (let i = 1; i < length; i++) {
      const byte = this.#byte(at + i);
      if ((byte & 0xc0) !== 0x80) return i === 1 && lead === 0xd0 ? this.#capitalErEnd(at) : at;
      code = (code << 6) | (byte & 0x3f);
    }
    if (!isExpected(code)) return at;
    this.#read = code;
    return at + length;
  }

  /** `Р` is D0 A0, and A0 a no-break space that many programs make a plain one: `Р РµСЃРї` is `Респ`. */
  #capitalErEnd(at: number): number {
    if (this.#text[at + 1] !== ' ' || (this.#byte(at + 2) & 0xfe) !== 0xd0) return at;
    if ((this.#byte(at + 3) & 0xc0) !== 0x80) return at;
    this.#read = CAPITAL_ER;
    return at + 2;
  }

  #byte(at: number): number {
    return at < this.#text.length ? this.#bytes[this.#text.charCodeAt(at)]! : 0;
  }
}

const isLikelier = (read: string, text: string, start: number, end: number): boolean =>
  cheapest(letterCosts(read)) < cheapest(letterCosts(text, start, end));

const CAPITAL_ER = 0x420;

/** What UTF-8 of an essay holds: European letters, punctuation, symbols, bullets of symbol fonts, a byte order mark. */
function isExpected(code: number): boolean {
  return (
    (code >= 0xa0 && code <= 0x52f) ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0xf000 && code <= 0xf0ff) ||
    code === 0xfeff
  );
}
