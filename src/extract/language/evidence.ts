import { CHAR_FLAGS, CYRILLIC, LATIN, LETTER } from '../../core/chars.ts';
import type { Span } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';

/** What the letters of a stretch say of its language. Counts of letters. */
export interface LetterEvidence {
  readonly letters: number;
  readonly cyrillic: number;
  readonly latin: number;
  readonly arabic: number;
  /** ә ғ қ ң ө ұ ү һ і: in Kazakh about every fifth letter. */
  readonly kazakh: number;
  /** қ ғ ұ: Kazakh, not Kyrgyz or Tatar. */
  readonly kazakhOnly: number;
  /** і: of all Turkic languages in Cyrillic only Kazakh has it. */
  readonly dottedI: number;
  /** ў ҳ җ ї є ґ ҷ: never Kazakh. */
  readonly foreign: number;
  /** ä ñ ö ü ū ş ğ ı and the acute forms of 2018: Kazakh in Latin letters. */
  readonly latinKazakh: number;
  readonly latinQ: number;
  /** ə: Azerbaijani, not Kazakh. */
  readonly schwa: number;
  /** The high hamza of Kazakh in Arabic letters. */
  readonly highHamza: number;
  /** ە ۇ ۋ: vowels and w of Kazakh in Arabic letters, with Uyghur and Kurdish. */
  readonly arabicVowels: number;
  /** ئ ې ۈ ێ ڕ ڵ ھ: of Uyghur and Kurdish, not Kazakh. */
  readonly arabicForeign: number;
}

// Each letter is of one class, so that the count is one look-up and one addition a character.
const OTHER = 1;
const CYRILLIC_PLAIN = 2;
const KAZAKH_SHARED = 3;
const KAZAKH_ONLY = 4;
const DOTTED_I = 5;
const FOREIGN = 6;
const LATIN_PLAIN = 7;
const LATIN_KAZAKH = 8;
const LATIN_Q = 9;
const SCHWA = 10;
const ARABIC = 11;
const HIGH_HAMZA = 12;
const ARABIC_VOWEL = 13;
const ARABIC_FOREIGN = 14;

const MARKED: readonly (readonly [classOf: number, letters: string])[] = [
  [KAZAKH_SHARED, 'әңөүһӘҢӨҮҺ'],
  [KAZAKH_ONLY, 'қғұҚҒҰ'],
  [DOTTED_I, 'іІ'],
  [FOREIGN, 'ўҳҗїєґҷЎҲҖЇЄҐҶ'],
  // The capital of `ı` is every Latin text's `I`: not here.
  [LATIN_KAZAKH, 'äñöüūşğıáǵńóúýÄÑÖÜŪŞĞÁǴŃÓÚÝ'],
  [LATIN_Q, 'qQ'],
  [SCHWA, 'əƏ'],
  [HIGH_HAMZA, '\u0674'],
  [ARABIC_VOWEL, '\u06d5\u06c7\u06cb'],
  [ARABIC_FOREIGN, '\u0626\u06d0\u06c8\u06ce\u0695\u06b5\u06be'],
];

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const flags = CHAR_FLAGS[code]!;
    if (!(flags & LETTER)) continue;
    const arabic = code >= 0x600 && code < 0x780;
    table[code] = flags & CYRILLIC ? CYRILLIC_PLAIN : flags & LATIN ? LATIN_PLAIN : arabic ? ARABIC : OTHER;
  }
  for (const [classOf, letters] of MARKED) for (const letter of letters) table[letter.charCodeAt(0)] = classOf;
  return table;
}

const CLASS_OF = buildTable();

// The classes that Kazakh in Cyrillic has are counted all at once, in one number of four fields; other letters are
// rare, and counted by themselves where there are any.
const FIELD_BITS = 7;
const FIELD = (1 << FIELD_BITS) - 1;
const FIRST_FIELD = CYRILLIC_PLAIN;
const LAST_FIELD = DOTTED_I;
const IS_RARE: number = 1 << 30;

/** By UTF-16 unit: one in the field of its class, or that it is rare; 0 for what is no letter. */
const WEIGHTS: Int32Array = Int32Array.from(CLASS_OF, (letters) =>
  letters >= FIRST_FIELD && letters <= LAST_FIELD
    ? 1 << (FIELD_BITS * (letters - FIRST_FIELD))
    : letters === 0
      ? 0
      : IS_RARE,
);

/** By class, of the stretch that is counted now. */
const counts: Int32Array = new Int32Array(ARABIC_FOREIGN + 1);

function countLetters(units: Uint16Array, from: number, to: number): void {
  for (let letters = 0; letters < counts.length; letters++) counts[letters] = 0;
  let seen = 0;
  for (let at = from; at < to; ) {
    // No field overflows in a stretch of so many letters.
    const stop = Math.min(to, at + FIELD);
    let sum = 0;
    for (; at < stop; at++) {
      const weight = WEIGHTS[units[at]!]!;
      sum = (sum + weight) | 0;
      seen |= weight;
    }
    for (let letters = FIRST_FIELD; letters <= LAST_FIELD; letters++, sum >>>= FIELD_BITS)
      counts[letters]! += sum & FIELD;
  }
  if (seen & IS_RARE) countRareLetters(units, from, to);
}

function countRareLetters(units: Uint16Array, from: number, to: number): void {
  for (let at = from; at < to; at++) if (WEIGHTS[units[at]!] === IS_RARE) counts[CLASS_OF[units[at]!]!]!++;
}

/** Counts the telling letters of `text[span)`. */
export function weighLetters(text: string, [from, to]: Span): LetterEvidence {
  countLetters(unitsOf(text), from, to);
  const of = (letters: number): number => counts[letters]!;
  const kazakh = of(KAZAKH_SHARED) + of(KAZAKH_ONLY) + of(DOTTED_I);
  const cyrillic = kazakh + of(CYRILLIC_PLAIN) + of(FOREIGN);
  const latin = of(LATIN_PLAIN) + of(LATIN_KAZAKH) + of(LATIN_Q) + of(SCHWA);
  const arabic = of(ARABIC) + of(HIGH_HAMZA) + of(ARABIC_VOWEL) + of(ARABIC_FOREIGN);
  return {
    letters: cyrillic + latin + arabic + of(OTHER),
    cyrillic,
    latin,
    arabic,
    kazakh,
    kazakhOnly: of(KAZAKH_ONLY),
    dottedI: of(DOTTED_I),
    foreign: of(FOREIGN),
    latinKazakh: of(LATIN_KAZAKH),
    latinQ: of(LATIN_Q),
    schwa: of(SCHWA),
    highHamza: of(HIGH_HAMZA),
    arabicVowels: of(ARABIC_VOWEL),
    arabicForeign: of(ARABIC_FOREIGN),
  };
}

/** ISO 15924 code of the script most letters are of; `Zyyy` where none is known. */
export function scriptOf(evidence: LetterEvidence): string {
  const { cyrillic, latin, arabic } = evidence;
  if (cyrillic + latin + arabic === 0) return 'Zyyy';
  if (cyrillic >= latin && cyrillic >= arabic) return 'Cyrl';
  return latin >= arabic ? 'Latn' : 'Arab';
}
