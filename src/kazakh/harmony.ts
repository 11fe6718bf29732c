import { ANY_VOWEL, BACK_VOWEL, FRONT_VOWEL, letterFlags, NEUTRAL_VOWEL } from './alphabet.ts';

export type Harmony = 'back' | 'front' | 'mixed' | 'none';

export const BACK = 1;
export const FRONT = 2;

/**
 * The harmony that endings of `word` follow: of its last vowel-bearing part.
 *
 * @param word any case; the part behind the last hyphen counts
 * @returns `mixed` where usage goes both ways (`Путин`, `роль`, `Бейрут`), `none` without a vowel
 */
export function harmonyOf(word: string): Harmony {
  const bits = harmonyBits(word, word.length);
  if (bits === 0) return 'none';
  return bits === BACK ? 'back' : bits === FRONT ? 'front' : 'mixed';
}

/** The harmonies that the first `length` letters of `word` allow: `BACK | FRONT`, 0 without a vowel. */
export function harmonyBits(word: string, length: number): number {
  let last = -1;
  let flags = 0;
  for (let i = length - 1; i >= 0; i--) {
    const code = word.charCodeAt(i);
    if (code === HYPHEN) break;
    flags = letterFlags(code);
    if (flags & ANY_VOWEL) {
      last = i;
      break;
    }
  }
  if (last < 0) return 0;
  if (flags & NEUTRAL_VOWEL) return afterNeutral(word, last, length);
  // A soft last consonant turns a back word to the front in usage: рольге, апрельге.
  if (flags & BACK_VOWEL) return endsSoft(word, length) ? BACK | FRONT : BACK;
  // Surnames in -ев go with the vowel before it or with the spelling: Назарбаевтың, Медведевтің.
  if (isEv(word, last, length)) return lastClearVowel(word, last) === FRONT ? FRONT : BACK | FRONT;
  return FRONT;
}

function isEv(word: string, at: number, length: number): boolean {
  return at === length - 2 && word.slice(at, length).toLowerCase() === 'ев';
}

const HYPHEN = 0x2d;
const SOFT_SIGN = 0x44c;
const SMALL_U = 0x443;
const SMALL_I = 0x438;

function endsSoft(word: string, length: number): boolean {
  return (word.charCodeAt(length - 1) | 0x20) === (SOFT_SIGN | 0x20);
}

/**
 * у, и, ю: a verbal noun follows its stem (оқу, келу); inside loans у goes back (институт) and и both ways (тарих
 * but Путин).
 */
function afterNeutral(word: string, at: number, length: number): number {
  const before = lastClearVowel(word, at);
  const letter = word.charAt(at).toLowerCase().charCodeAt(0);
  if (letter === SMALL_U) {
    if (at === length - 1 || isGlide(word, at)) return before === 0 ? BACK | FRONT : before;
    return before === FRONT ? BACK | FRONT : BACK;
  }
  if (letter === SMALL_I && before === FRONT) return FRONT;
  return BACK | FRONT;
}

function isGlide(word: string, at: number): boolean {
  return at > 0 && (letterFlags(word.charCodeAt(at - 1)) & ANY_VOWEL) !== 0;
}

function lastClearVowel(word: string, from: number): number {
  for (let i = from - 1; i >= 0; i--) {
    const code = word.charCodeAt(i);
    if (code === HYPHEN) return 0;
    const flags = letterFlags(code);
    if (flags & BACK_VOWEL) return BACK;
    if (flags & FRONT_VOWEL) return FRONT;
  }
  return 0;
}
