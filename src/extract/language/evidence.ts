import { CHAR_FLAGS, CYRILLIC, LATIN, LETTER } from '../../core/chars.ts';

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

/** What the letters of a stretch say of its language, as counts of letters; one object serves for all stretches. */
export class LetterCounts {
  readonly #counts: Int32Array = new Int32Array(ARABIC_FOREIGN + 1);

  /** Counts the telling letters of `[from, to)`. */
  count(units: Uint16Array, from: number, to: number): this {
    const counts = this.#counts;
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
      counts[CYRILLIC_PLAIN]! += sum & FIELD;
      counts[KAZAKH_SHARED]! += (sum >>> FIELD_BITS) & FIELD;
      counts[KAZAKH_ONLY]! += (sum >>> (2 * FIELD_BITS)) & FIELD;
      counts[DOTTED_I]! += (sum >>> (3 * FIELD_BITS)) & FIELD;
    }
    if (seen & IS_RARE) this.#countRare(units, from, to);
    return this;
  }

  #countRare(units: Uint16Array, from: number, to: number): void {
    for (let at = from; at < to; at++) if (WEIGHTS[units[at]!] === IS_RARE) this.#counts[CLASS_OF[units[at]!]!]!++;
  }

  #of(letters: number): number {
    return this.#counts[letters]!;
  }

  get letters(): number {
    return this.cyrillic + this.latin + this.arabic + this.#of(OTHER);
  }

  get cyrillic(): number {
    return this.kazakh + this.#of(CYRILLIC_PLAIN) + this.foreign;
  }

  get latin(): number {
    return this.#of(LATIN_PLAIN) + this.latinKazakh + this.latinQ + this.schwa;
  }

  get arabic(): number {
    return this.#of(ARABIC) + this.highHamza + this.arabicVowels + this.arabicForeign;
  }

  /** ә ғ қ ң ө ұ ү һ і: in Kazakh about every fifth letter. */
  get kazakh(): number {
    return this.#of(KAZAKH_SHARED) + this.kazakhOnly + this.dottedI;
  }

  /** қ ғ ұ: Kazakh, not Kyrgyz or Tatar. */
  get kazakhOnly(): number {
    return this.#of(KAZAKH_ONLY);
  }

  /** і: of all Turkic languages in Cyrillic only Kazakh has it. */
  get dottedI(): number {
    return this.#of(DOTTED_I);
  }

  /** ў ҳ җ ї є ґ ҷ: never Kazakh. */
  get foreign(): number {
    return this.#of(FOREIGN);
  }

  /** ä ñ ö ü ū ş ğ ı and the acute forms of 2018: Kazakh in Latin letters. */
  get latinKazakh(): number {
    return this.#of(LATIN_KAZAKH);
  }

  get latinQ(): number {
    return this.#of(LATIN_Q);
  }

  /** ə: Azerbaijani, not Kazakh. */
  get schwa(): number {
    return this.#of(SCHWA);
  }

  /** The high hamza of Kazakh in Arabic letters. */
  get highHamza(): number {
    return this.#of(HIGH_HAMZA);
  }

  /** ە ۇ ۋ: vowels and w of Kazakh in Arabic letters, with Uyghur and Kurdish. */
  get arabicVowels(): number {
    return this.#of(ARABIC_VOWEL);
  }

  /** ئ ې ۈ ێ ڕ ڵ ھ: of Uyghur and Kurdish, not Kazakh. */
  get arabicForeign(): number {
    return this.#of(ARABIC_FOREIGN);
  }
}

/** ISO 15924 code of the script most letters are of; `Zyyy` where none is known. */
export function scriptOf(evidence: LetterCounts): string {
  const { cyrillic, latin, arabic } = evidence;
  if (cyrillic + latin + arabic === 0) return 'Zyyy';
  if (cyrillic >= latin && cyrillic >= arabic) return 'Cyrl';
  return latin >= arabic ? 'Latn' : 'Arab';
}
