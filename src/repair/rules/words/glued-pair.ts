import { PAIRED_WORDS } from '../../../kazakh/paired-words.ts';
import { isForm } from '../dashes/word-forms.ts';

const SHORTEST_FIRST = 5;
const SHORTEST_SECOND = 4;
/** Halves long enough to be known inside a word. */
const FIRSTS: readonly string[] = [...PAIRED_WORDS.keys()].filter((first) => first.length >= SHORTEST_FIRST);
const LONGEST_FIRST: number = Math.max(...FIRSTS.map((first) => first.length));
/** The first two letters of these. */
const OPENINGS: ReadonlySet<string> = new Set(FIRSTS.map((first) => first.slice(0, 2)));

/**
 * Where the hyphen was lost in a paired word that was written as one (қарым|қатынас); 0 where it is none.
 *
 * @param word in small letters
 */
export function gluedPairCut(word: string): number {
  if (word.length < SHORTEST_FIRST + SHORTEST_SECOND || !OPENINGS.has(word.slice(0, 2))) return 0;
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_SECOND && at <= LONGEST_FIRST; at++) {
    const stems = PAIRED_WORDS.get(word.slice(0, at));
    if (stems?.some((stem) => stem.length >= SHORTEST_SECOND && isForm(word.slice(at), stem)) === true) return at;
  }
  return 0;
}
