import { isKazakhLetters } from '../alphabet.ts';
import { type EndingKind, peel } from '../endings.ts';
import { FREE_WORDS } from '../free-words.ts';
import { type Lexicon, SEEN, UNKNOWN } from './lexicon.ts';
import { ON_VERB, wordGrammar } from './verb-endings.ts';
import { VERB_STEM } from './word-graph.ts';

const SHORTEST_HALF = 4;
const SHORTEST_WHOLE = 7;
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
  for (let cut = SHORTEST_FIRST; cut <= word.length - SHORTEST_HALF; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (!isClosedPair(lexicon, first, second) && !isBeforeVerb(lexicon, first, second)) continue;
    if (found !== null) return null;
    found = [first, second];
  }
  return found;
}

const SHORTEST_FIRST = 3;

/** Two words, the first with an ending that no compound has inside. */
function isClosedPair(lexicon: Lexicon, first: string, second: string): boolean {
  if (first.length < SHORTEST_HALF || first.length + second.length < SHORTEST_CLOSED) return false;
  return (
    !IS_ENDING.test(second) &&
    isSeen(lexicon, second) &&
    isSeen(lexicon, first) &&
    isClosed(lexicon, first, LONG_ENDING)
  );
}

const SHORTEST_CLOSED = 11;
/** басын-дағысын: an ending, though the lexicon has it by itself too. */
const IS_ENDING = /^[дт][ае](?:ғы|гі)/u;

/**
 * A form of a verb behind a word that closes (пайызға|орындады, мақтанып|айтатын), or any word behind a small one that
 * stands by itself (ғана|жеткен). What may be a verb made of the first word (жеңіл-деді) is left alone.
 */
function isBeforeVerb(lexicon: Lexicon, first: string, second: string): boolean {
  const count = lexicon.count(second);
  if (
    count < (second.length < LONG_VERB ? KNOWN_VERB : SEEN_TWICE) ||
    MAKES_VERBS.test(second) ||
    lexicon.strength(first) < SEEN - 1
  )
    return false;
  if (FREE_WORDS.has(first)) return count >= OFTEN;
  if (first.length < SHORTEST_HALF || second.length < SHORTEST_VERB || !isVerbForm(lexicon, second)) return false;
  return CONVERB.test(first) || isClosed(lexicon, first, 2);
}

const LEAST_ENDING = 2;
const KNOWN_VERB = 10;
const SEEN_TWICE = 2;
const LONG_VERB = 6;
const SHORTEST_VERB = 5;
const MAKES_VERBS = /^[лдтн]/u;
const CONVERB = /[ыі]п$/u;

function isVerbForm(lexicon: Lexicon, word: string): boolean {
  let found = false;
  wordGrammar().visit(word, (end, { starts }) => {
    found =
      end <= word.length - LEAST_ENDING &&
      (starts & ON_VERB) !== 0 &&
      (lexicon.facts(word.slice(0, end)) & VERB_STEM) !== 0;
    return found;
  });
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
const SHORTEST_BASE = 3;

function isClosed(lexicon: Lexicon, first: string, shortest: number): boolean {
  return peel(first).some(
    ({ base, endings, length }) =>
      length >= shortest &&
      base.length >= SHORTEST_BASE &&
      CLOSING.has(endings.at(-1)!) &&
      lexicon.strength(base) >= SEEN,
  );
}
