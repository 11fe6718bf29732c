import { isVowelAt, LETTERS } from '../alphabet.ts';
import { LETTER_NUMBER } from '../ending-walk.ts';

/**
 * What slips of typing and reading cost: the negative logarithm of how likely each is, about. Counted in some two
 * hundred misspellings of essays and scans, evened out, as they are few: most often a letter is dropped, and of the
 * letters ы and і, which are hardly heard.
 */
export const DOUBLED = 3.2;
/** One of two equal letters, where one was meant. */
export const DOUBLED_TOO_MUCH = 4.2;
/** A part typed twice: қауіпсіздіздігі. */
export const DOUBLED_PART = 4.6;
export const SWAPPED = 4.4;
/** Two vowels that stand for each other: chance hardly makes a word of that. */
export const CROSSED = 3.4;
export const ADDED = 6;

const DROPPED_REDUCED = 4;
const DROPPED_VOWEL = 4.4;
const DROPPED_CONSONANT = 4.8;
const VOWEL_FOR_VOWEL = 5;
const LIKE_SHAPE = 4.4;
const NEXT_KEY = 6;
const CHANGED = 6.6;
const CHANGED_KIND = 7.5;

/** Letters that scans and eyes take for one another, those aside that `LOOK_ALIKES` has. */
const SHAPES = ['ий', 'ес', 'ин', 'шщ', 'гт', 'оа', 'ое', 'лп', 'лд', 'нп'];
const KEYS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];

const SIZE = LETTERS.length + 2;

const CHANGES: Float64Array = changes();

function changes(): Float64Array {
  const out = new Float64Array(SIZE * SIZE).fill(CHANGED);
  const put = (a: string, b: string, cost: number): void => {
    const [x, y] = [numberOf(a), numberOf(b)];
    out[x * SIZE + y] = Math.min(out[x * SIZE + y]!, cost);
    out[y * SIZE + x] = out[x * SIZE + y]!;
  };
  for (const a of LETTERS)
    for (const b of LETTERS)
      if (isVowelAt(a, 0) !== isVowelAt(b, 0)) out[numberOf(a) * SIZE + numberOf(b)] = CHANGED_KIND;
      else if (isVowelAt(a, 0)) put(a, b, VOWEL_FOR_VOWEL);
  KEYS.forEach((row, r) => {
    for (let i = 0; i < row.length; i++)
      for (const other of [row[i + 1], KEYS[r + 1]?.[i - 1], KEYS[r + 1]?.[i]])
        if (other !== undefined) put(row.charAt(i), other, NEXT_KEY);
  });
  for (const [a, b] of SHAPES.map((pair) => [...pair])) put(a!, b!, LIKE_SHAPE);
  return out;
}

function numberOf(letter: string): number {
  return LETTER_NUMBER[letter.charCodeAt(0)]!;
}

/** What it costs that one letter stands for another; both by number. */
export function changeCost(read: number, meant: number): number {
  return CHANGES[read * SIZE + meant]!;
}

const DROPS: Float64Array = drops();

function drops(): Float64Array {
  const out = new Float64Array(SIZE).fill(DROPPED_CONSONANT);
  for (const letter of LETTERS) if (isVowelAt(letter, 0)) out[numberOf(letter)] = DROPPED_VOWEL;
  for (const letter of 'ыі') out[numberOf(letter)] = DROPPED_REDUCED;
  return out;
}

/** What it costs that a letter, by number, is not there. */
export function dropCost(letter: number): number {
  return DROPS[letter]!;
}
