import { LETTERS } from '../../../kazakh/alphabet.ts';
import { LONE_ENDINGS } from '../../../kazakh/lone-endings.ts';
import { LATIN_TO_CYRILLIC } from '../../../kazakh/look-alikes.ts';
import { PAIRED_WORDS } from '../../../kazakh/paired-words.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { gluedPairCut } from './glued-pair.ts';
import { LONGEST_NUMERAL, NUMERAL_LETTERS } from './numeral-letters.ts';

/** What is known of a word in small letters, whatever text it stands in: its strength (0-3) and these bits, some learned when asked for. */
export const STRENGTH = 3;
/** One of the small words of Russian that no Kazakh text has. */
export const IS_RUSSIAN = 4;
/** Two letters at most. */
export const IS_SHORT = 8;
/** Short of the middle of its genitive, if it is a name: республикасың. */
export const IS_CUT_GENITIVE = 16;
/** No word, and long rows of its letters are in no word. */
export const IS_ODD = 32;

/** Holds Latin letters, and every letter is Kazakh or may be a Latin look-alike of one. */
export const LOOKS_KAZAKH = 64;

/** Without any Kazakh letter, but with one that may be a Kazakh letter misread. */
export const IS_LOSABLE = 128;

/** Holds ь or ъ before a stroke, at its end or before a last ш: ы that was read as two letters, ып read as ьш. */
export const MAY_HOLD_BROKEN_Y = 256;

/** Every letter, small or capital, may stand for one of a Roman numeral. */
export const MAY_BE_NUMERAL = 512;

/** A paired word that was written as one: қарымқатынас. */
export const IS_GLUED_PAIR = 1024;

/** The first half of a paired word. */
export const IS_PAIR_FIRST = 2048;

/** What is learned of a word when it is asked for, shifted by the number of the context. */
export const NOT_MISREAD: number = 1 << 12;
export const NO_SLIP: number = 1 << 16;
/** In a text that lost letters, too, the word is meant as it stands. */
export const NOT_LOST: number = 1 << 18;

/** An ending that is no word of its own: -ты, -ның. */
export const IS_LONE_ENDING: number = 1 << 19;

/** No sure word, and with a vowel that only the spelling of before 1940 has there. */
export const IS_LATE_ROUNDED: number = 1 << 20;

/** Not in the lexicon, nor built of what is there: of strength 0. */
export const IS_UNKNOWN: number = 1 << 21;

/** Of strength 0 or 1. */
export const IS_UNSURE: number = 1 << 22;

/** Hardly a word, or a short one built of rules alone: perhaps a part of one that a blank broke. */
export const MAY_BE_PART: number = 1 << 23;

/** Taken for Cyrillic only where that makes a word: the look is that of italics. */
export const ITALIC: ReadonlyMap<string, string> = new Map([
  ['r', 'г'],
  ['u', 'и'],
  ['n', 'п'],
  ['m', 'т'],
]);

const RUSSIAN = new Set(
  'и в во на с со по не что как для из от это его был была были или при к у о об до за но же бы так который которые также этой этого чтобы между если где они она оно их ее её он мы вы я'.split(
    ' ',
  ),
);
const LATIN_LETTERS = /[a-z\u00c0-\u024f]/u;
const LATIN_LOOK_ALIKES = [...LATIN_TO_CYRILLIC.keys(), ...ITALIC.keys()].join('').toLowerCase();
const LOOK_ALIKE = new RegExp(`[${LATIN_LOOK_ALIKES}]`, 'u');
const KAZAKH_LOOK = new RegExp(`^[${LETTERS}${LATIN_LOOK_ALIKES}]+$`, 'u');
const KAZAKH_LETTER = /[қғңүұөһ]/u;
const LOSABLE_LETTER = /[кгнуо]/u;
const BROKEN_Y = /[ьъ](?:[іiıl]|ш?$)/u;
const NUMERAL = new RegExp(`^[${NUMERAL_LETTERS.toLowerCase()}]{1,${LONGEST_NUMERAL}}$`, 'u');
/**
 * Rounded vowels behind the first syllable, as Kazakh was written until 1940: `көшүп`, `жүгүнеді`, `бөлүнген`. Today's
 * words have them only in parts of names and compounds (`-ұлы`, `-гүл`, `-құл`).
 */
const LATE_ROUNDED = /[аәеоөұүыі][^аәеоөұүыі]{1,2}[ұү](?!л[ыі]|л(?:[^аәеоөұүыі]|$))/u;
const SHORTEST_ROUNDED = 5;
const CUT = /[аеуи]с[ыі]ң$/u;
const LONGEST_BUILT_PART = 6;
const COMMON_NAME = 8;
const LEAST_ODD = 2;

/** The facts of a word. */
export function factsOf(lower: string): number {
  const strength = LATIN_LETTERS.test(lower) ? 0 : wordModel().strength(lower);
  let facts =
    strength |
    (strength === 0 ? IS_UNKNOWN : 0) |
    (strength < 2 ? IS_UNSURE : 0) |
    (RUSSIAN.has(lower) ? IS_RUSSIAN : 0) |
    (lower.length <= 2 ? IS_SHORT : 0);
  if (CUT.test(lower) && isCutGenitive(lower)) facts |= IS_CUT_GENITIVE;
  if (strength <= 1 && wordModel().oddness(lower) >= LEAST_ODD) facts |= IS_ODD;
  if (LOOK_ALIKE.test(lower) && KAZAKH_LOOK.test(lower)) facts |= LOOKS_KAZAKH;
  if (!KAZAKH_LETTER.test(lower) && LOSABLE_LETTER.test(lower)) facts |= IS_LOSABLE;
  if (BROKEN_Y.test(lower)) facts |= MAY_HOLD_BROKEN_Y;
  if (NUMERAL.test(lower)) facts |= MAY_BE_NUMERAL;
  if (strength < 2 && lower.length >= SHORTEST_ROUNDED && LATE_ROUNDED.test(lower)) facts |= IS_LATE_ROUNDED;
  if (LONE_ENDINGS.has(lower)) facts |= IS_LONE_ENDING;
  if (strength < 2 || (strength === 2 && lower.length <= LONGEST_BUILT_PART) || LONE_ENDINGS.has(lower))
    facts |= MAY_BE_PART;
  return facts | (gluedPairCut(lower) > 0 ? IS_GLUED_PAIR : 0) | (PAIRED_WORDS.has(lower) ? IS_PAIR_FIRST : 0);
}

function isCutGenitive(lower: string): boolean {
  const model = wordModel();
  return model.frequency(lower) === 0 && model.frequency(withGenitive(lower)) >= COMMON_NAME;
}

/** республикасың: республикасының. */
export const withGenitive = (cut: string): string => cut.slice(0, -1) + (cut.endsWith('сың') ? 'ның' : 'нің');
