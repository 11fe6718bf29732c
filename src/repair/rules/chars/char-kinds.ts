import { PlaceMemory, type Places } from '../../../core/places.ts';
import type { RepairRule } from '../../../core/rule.ts';
import { CODE_PAGES } from '../../../decode/code-page.ts';
import { CAPITALS, LETTERS } from '../../../kazakh/alphabet.ts';

/**
 * Which kinds of unusual characters a text holds. Every rule of this stage asks this first, so that a sound text is
 * read once for all of them.
 */

export const LINE_END = 1;
export const CONTROL = 2;
export const SURROGATE = 4;
export const ZERO_WIDTH = 8;
export const SOFT_HYPHEN = 16;
export const ODD_BLANK = 32;
export const PRESENTATION = 64;
export const VARIANT = 128;
/** Blocks with combining marks, or with anything else that canonical composition may change. */
export const COMBINING = 256;
/** Characters of the Cyrillic and Western code pages that a sound Kazakh text seldom holds. */
export const MISREAD = 512;
/** `&`, which begins the name of a character. */
export const AMPERSAND = 1024;
export const QUESTION_MARK = 2048;
/** Signs that Markdown is written with, those of its links among them. */
export const MARKUP = 4096;

/** A repair of characters, that looks for them only in texts that may need it. */
export interface CharRule extends RepairRule {
  /** The kinds of which the text must hold one. */
  readonly kinds: number;
}

const RANGES: readonly (readonly [kind: number, ...ranges: (number | readonly [number, number])[]])[] = [
  [LINE_END, 0x0b, 0x0d, 0x85, 0x2028, 0x2029],
  [CONTROL, [0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x84], [0x86, 0x9f], [0xfff9, 0xfffc], 0xfffe, 0xffff, [0xfdd0, 0xfdef]],
  [SURROGATE, [0xd800, 0xdfff]],
  [ZERO_WIDTH, 0x034f, 0x061c, 0x180e, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069], 0xfeff],
  [SOFT_HYPHEN, 0xac, 0xad],
  [ODD_BLANK, 0xa0, 0x1680, [0x2000, 0x200a], 0x202f, 0x205f, 0x2800, 0x3000],
  [
    PRESENTATION,
    [0x2160, 0x216f],
    [0x2170, 0x217f],
    [0xfb00, 0xfb06],
    [0xff10, 0xff19],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
  ],
  // H h Ë ë Ə ə Ɵ ɵ, Cyrillic Һ, fita, en with hook, en with tail
  [VARIANT, 0x48, 0x68, 0xcb, 0xeb, 0x18f, 0x259, 0x19f, 0x275, 0x4ba, 0x472, 0x473, 0x4c7, 0x4c8, 0x4c9, 0x4ca],
  [COMBINING, [0x0300, 0x036f], 0x0374, 0x037e, 0x0387, [0x0483, 0x0489], [0x0591, 0x1fff], 0x2000, 0x2001],
  [
    COMBINING,
    [0x20d0, 0x20ff],
    0x2126,
    0x212a,
    0x212b,
    0x2329,
    0x232a,
    0x2adc,
    [0x2cef, 0x2cf1],
    0x2d7f,
    [0x2de0, 0x2dff],
  ],
  [COMBINING, [0x302a, 0x302f], 0x3099, 0x309a, [0xa66f, 0xa69f], [0xa6f0, 0xa6f1], [0xa802, 0xabff], [0xd7b0, 0xdfff]],
  [COMBINING, [0xf900, 0xfb4f], [0xfe00, 0xfe2f]],
  [AMPERSAND, 0x26],
  [QUESTION_MARK, 0x3f],
  // # * ] _
  [MARKUP, 0x23, 0x2a, 0x5d, 0x5f],
];

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [kind, ...ranges] of RANGES) {
    for (const range of ranges) {
      const [from, to] = typeof range === 'number' ? [range, range] : range;
      for (let code = from; code <= to; code++) table[code]! |= kind;
    }
  }
  markMisread(table);
  return table;
}

function markMisread(table: Uint16Array): void {
  const usual = `${LETTERS}${CAPITALS}«»“”„–—…№\u00A0\u00AD\uFFFD`;
  for (const { high } of CODE_PAGES) for (const char of high) table[char.charCodeAt(0)]! |= MISREAD;
  for (let code = 0x80; code < 0xa0; code++) table[code]! |= MISREAD;
  for (const char of usual) table[char.charCodeAt(0)]! &= ~MISREAD;
}

/** Kinds by UTF-16 code unit. */
export const CHAR_KINDS: Uint16Array = buildTable();

function findOddChars(units: Uint16Array, _length: number, from: number, to: number, places: Places): void {
  for (let at = from; at < to; at++) {
    const kind = CHAR_KINDS[units[at]!]!;
    if (kind !== 0) places.add(at, kind);
  }
}

/** The unusual characters of the text that rules look at. */
export const ODD_CHARS: PlaceMemory = new PlaceMemory({ reach: 0, share: 0, find: findOddChars });

/** The kinds found in `text`, as bits. Linear. */
export function kindsIn(text: string): number {
  return ODD_CHARS.in(text).kinds;
}

/** Calls `visit` for each place of a character of `kind`, from left to right; at once done where there is none. */
export function eachOfKind(text: string, kind: number, visit: (at: number, code: number) => void): void {
  const places = ODD_CHARS.in(text);
  for (let k = places.next(0, kind); k < places.count; k = places.next(k + 1, kind))
    visit(places.at(k), text.charCodeAt(places.at(k)));
}
