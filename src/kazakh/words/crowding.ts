import { isVowelAt, LATERAL, LIQUID, letterFlags, NASAL, SIGN } from '../alphabet.ts';

const SONORANT = LIQUID | LATERAL | NASAL;

/**
 * How many consonants stand where Kazakh has none: a second one where a word begins, and the last of two before
 * another or at the end, but for a sonorant with an obstruent (қант, ұлт). Loans have such rows, other words had a
 * vowel there: көтер(і)лді, тағд(ы)ры, т(ы)рысты.
 */
export function crowding(word: string): number {
  let crowded = 0;
  for (let i = 0; i < word.length; i++) {
    if (!isConsonantAt(word, i)) continue;
    if (i === 0) {
      if (word.length > 1 && isConsonantAt(word, 1)) crowded++;
    } else if (isConsonantAt(word, i - 1) && (i + 1 === word.length || isConsonantAt(word, i + 1))) {
      if (isSonorantAt(word, i) || !isSonorantAt(word, i - 1)) crowded++;
    }
  }
  return crowded;
}

const isConsonantAt = (word: string, i: number): boolean =>
  !isVowelAt(word, i) && (letterFlags(word.charCodeAt(i)) & SIGN) === 0;

const isSonorantAt = (word: string, i: number): boolean => (letterFlags(word.charCodeAt(i)) & SONORANT) !== 0;
