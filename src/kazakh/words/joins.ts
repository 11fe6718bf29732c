import { isKazakhLetters } from '../alphabet.ts';
import { isEndingChain } from '../endings.ts';
import { BUILT, type Lexicon, SEEN } from './lexicon.ts';

/**
 * What a hyphen, or a stray dash, between two parts of a word stands for.
 *
 * @param first the letters before it, in their own case
 * @param second the letters after it
 */
export function joinOf(lexicon: Lexicon, first: string, second: string): 'join' | 'hyphen' | null {
  if (first === '' || second === '') return null;
  const [left, right] = [first.toLowerCase(), second.toLowerCase()];
  if (isAbbreviation(first)) return isEndingChain(right) || lexicon.strength(right) > 0 ? 'hyphen' : null;
  if (!isKazakhLetters(left) || !isKazakhLetters(right)) return null;
  if (lexicon.count(`${left}-${right}`) > 0) return 'hyphen';
  const whole = lexicon.strength(left + right);
  const pair = Math.min(strengthOfPart(lexicon, left), strengthOfPart(lexicon, right));
  if (whole >= SEEN && (pair < SEEN || lexicon.count(left + right) >= OFTEN)) return 'join';
  if (right === 'ақ' || right === 'ау' || right === 'ді' || right === 'ды') return pair > 0 ? 'hyphen' : null;
  if (pair >= BUILT && whole < BUILT) return 'hyphen';
  if (whole >= BUILT && (pair < SEEN || isEndingChain(right, left))) return 'join';
  if (whole > 0 && pair === 0) return 'join';
  if (isEndingChain(right, left) && strengthOfPart(lexicon, right) < BUILT) return 'join';
  return null;
}

const OFTEN = 4;
const SHORTEST_WORD = 3;

/** Rows of one or two letters are seldom halves of a pair, whatever the lexicon has. */
function strengthOfPart(lexicon: Lexicon, part: string): number {
  return part.length < SHORTEST_WORD ? 0 : lexicon.strength(part);
}

function isAbbreviation(part: string): boolean {
  return part.length >= 2 && part === part.toUpperCase() && part !== part.toLowerCase() && part.length <= 6;
}
