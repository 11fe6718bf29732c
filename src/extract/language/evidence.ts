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

/** By class, of the stretch that is counted now. */
const counts: Int32Array = new Int32Array(ARABIC_FOREIGN + 1);

/** Counts the telling letters of `text[span)`. */
export function weighLetters(text: string, [from, to]: Span): LetterEvidence {
  const units = unitsOf(text);
  for (let letters = 0; letters < counts.length; letters++) counts[letters] = 0;
  for (let i = from; i < to; i++) counts[CLASS_OF[units[i]!]!]!++;
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
