/**
 * The Kazakh Cyrillic alphabet (42 letters, 1957) as strings for character classes and as one table of flags.
 * Source: «Қазақ тілінің орфографиялық ережелері».
 */

/** Lower-case letters in their order. */
export const LETTERS: string = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
/** Capitals in their order; use in a class as `[${CAPITALS}]`. */
export const CAPITALS: string = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
/** The nine letters that Russian lacks, in lower case. */
export const KAZAKH_ONLY: string = 'әғқңөұүһі';
/** Letters of Kazakh that only loans hold (ё, ф, ц, ч, щ, ъ, ь, э and, mostly, в). */
export const LOAN_ONLY: string = 'вёфцчщъьэ';

export const BACK_VOWELS: string = 'аоұыя';
export const FRONT_VOWELS: string = 'әеёөүіэ';
/** Vowels that go with either harmony: what stands before them decides. */
export const NEUTRAL_VOWELS: string = 'уию';
export const VOWELS: string = BACK_VOWELS + FRONT_VOWELS + NEUTRAL_VOWELS;

/** A letter of the alphabet, either case. */
export const KAZAKH_LETTER = 1;
export const BACK_VOWEL = 2;
export const FRONT_VOWEL = 4;
export const NEUTRAL_VOWEL = 8;
export const ANY_VOWEL: number = BACK_VOWEL | FRONT_VOWEL | NEUTRAL_VOWEL;
/** One of the nine letters that Russian lacks. */
export const KAZAKH_ONLY_LETTER = 16;
/** р й у: sonorants after which the plural is -лар. */
export const LIQUID = 32;
export const LATERAL = 64;
export const NASAL = 128;
export const SIBILANT = 256;
/** Voiceless, or б в г д, which end a word voiceless. */
export const VOICELESS = 512;
/** ъ ь: silent, the letter before them counts. */
export const SIGN = 1024;

const GROUPS: readonly (readonly [letters: string, flag: number])[] = [
  [LETTERS, KAZAKH_LETTER],
  [BACK_VOWELS, BACK_VOWEL],
  [FRONT_VOWELS, FRONT_VOWEL],
  [NEUTRAL_VOWELS, NEUTRAL_VOWEL],
  [KAZAKH_ONLY, KAZAKH_ONLY_LETTER],
  ['рйу', LIQUID],
  ['л', LATERAL],
  ['мнң', NASAL],
  ['зж', SIBILANT],
  ['пткқсшщчцхфһбвгғд', VOICELESS],
  ['ъь', SIGN],
];

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x600);
  for (const [letters, flag] of GROUPS)
    for (const form of [letters, letters.toUpperCase()])
      for (let i = 0; i < form.length; i++) table[form.charCodeAt(i)]! |= flag;
  return table;
}

const TABLE: Uint16Array = buildTable();

/** Flags of a UTF-16 code unit, 0 for what is no letter of the alphabet. */
export function letterFlags(code: number): number {
  return code < 0x600 ? TABLE[code]! : 0;
}

/** Whether the letter at `index` is a vowel. */
export function isVowelAt(word: string, index: number): boolean {
  return (letterFlags(word.charCodeAt(index)) & ANY_VOWEL) !== 0;
}

/** Whether all of `word` is written in letters of the alphabet. */
export function isKazakhLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (letterFlags(word.charCodeAt(i)) === 0) return false;
  return word.length > 0;
}
