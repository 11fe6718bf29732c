import { isKazakhLetters } from '../alphabet.ts';
import { type EndingKind, peel } from '../endings.ts';
import { type Lexicon, SEEN, UNKNOWN } from './lexicon.ts';

const SHORTEST_HALF = 4;
const SHORTEST_WHOLE = 11;
const LONGEST_WHOLE = 40;
/** The first word of a compound stands bare; one with an ending that closes it was glued. */
const CLOSING: ReadonlySet<EndingKind> = new Set<EndingKind>([
  'genitive',
  'dative',
  'accusative',
  'locative',
  'ablative',
  'instrumental',
  'attributive',
]);

/**
 * The words of a row of letters that was written without a blank between them.
 *
 * @param word lower case
 * @returns two words, or null where the row is a word, no cut is sure or more than one is
 */
export function splitWord(lexicon: Lexicon, word: string): readonly string[] | null {
  if (word.length < SHORTEST_WHOLE || word.length > LONGEST_WHOLE || !isKazakhLetters(word)) return null;
  if (lexicon.strength(word) !== UNKNOWN) return null;
  let found: readonly string[] | null = null;
  for (let cut = SHORTEST_HALF; cut <= word.length - SHORTEST_HALF; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (!isSeen(lexicon, second) || !isSeen(lexicon, first) || !isClosed(lexicon, first)) continue;
    if (found !== null) return null;
    found = [first, second];
  }
  return found;
}

/** Seen often, or long and seen. */
function isSeen(lexicon: Lexicon, part: string): boolean {
  const strength = lexicon.strength(part);
  if (part.length >= LONG_HALF) return strength >= SEEN - 1;
  return strength >= SEEN && lexicon.count(part) >= OFTEN;
}

const LONG_HALF = 7;
const OFTEN = 20;
/** A shorter ending may be part of a stem: шағ-ын-аудан. */
const LONG_ENDING = 3;

function isClosed(lexicon: Lexicon, first: string): boolean {
  return peel(first).some(
    ({ base, endings, length }) =>
      length >= LONG_ENDING && CLOSING.has(endings.at(-1)!) && lexicon.strength(base) >= SEEN,
  );
}
