import { isVowelAt, LETTERS } from '../../src/kazakh/alphabet.ts';

const VOWELS = 'аоұыәеөүіэуи';
const CONSONANTS = 'бвгғджзйкқлмнңпрстш';
const KEYS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
/** Letters that scans take for one another. */
const SHAPES: ReadonlyMap<string, string> = new Map(
  ['йи', 'ес', 'ин', 'ни', 'шщ', 'тг', 'се'].map((p) => [p[0]!, p[1]!]),
);
const TRIES = 20;
const DOUBLE = /(.)\1/u;
/** Of words with two equal letters in a row. */
const DOUBLES_DROPPED = 0.25;

const NEXT_KEYS: ReadonlyMap<string, string> = nextKeys();

function nextKeys(): Map<string, string> {
  const out = new Map<string, string>();
  for (const [r, row] of KEYS.entries())
    for (let i = 0; i < row.length; i++) {
      const around = [r - 1, r, r + 1].flatMap((k) => [...(KEYS[k] ?? '').slice(Math.max(0, i - 1), i + 2)]);
      out.set(row.charAt(i), around.filter((letter) => letter !== row[i]).join(''));
    }
  return out;
}

/**
 * The word with one slip, as often of each kind as essays and scans have it, about: half of all are dropped letters, and
 * most of these ы and і.
 *
 * @param chance the next number of a row from 0 to 1
 */
export function misspell(word: string, chance: () => number): string {
  if (DOUBLE.test(word) && chance() < DOUBLES_DROPPED) return word.replace(DOUBLE, '$1');
  for (let i = 0; i < TRIES; i++) {
    const slip = slipAt(word, 1 + Math.floor(chance() * (word.length - 1)), chance);
    if (slip !== null && slip !== word) return slip;
  }
  return word.slice(0, -1);
}

/** One slip at letter `i`, or null where one of this kind is not likely there. */
function slipAt(word: string, i: number, chance: () => number): string | null {
  const pick = (letters: string): string => letters.charAt(Math.floor(chance() * letters.length));
  const [head, at, rest] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)];
  const kind = chance();
  if (kind < 0.45) return chance() < dropChance(word, i) ? head + rest : null;
  if (kind < 0.57) return isVowelAt(word, i) ? head + pick(VOWELS) + rest : null;
  if (kind < 0.66) return SHAPES.has(at) ? head + SHAPES.get(at) + rest : null;
  if (kind < 0.74) return head + pick(chance() < 0.6 ? (NEXT_KEYS.get(at) ?? CONSONANTS) : CONSONANTS) + rest;
  if (kind < 0.84) return head + pick(chance() < 0.35 ? at : chance() < 0.5 ? VOWELS : LETTERS) + at + rest;
  if (kind < 0.92) return rest === '' ? null : head + rest.charAt(0) + at + rest.slice(1);
  if (kind < 0.96) return head + (at + rest).slice(0, 2) + at + rest;
  if (kind < 0.98) return exchanged(word, i);
  return chance() < 0.5 ? word.slice(1) : pick(LETTERS) + word;
}

/** The vowel at `i` and the next one, each in the other's place. */
function exchanged(word: string, i: number): string | null {
  if (!isVowelAt(word, i)) return null;
  for (let k = i + 1; k < word.length; k++)
    if (isVowelAt(word, k))
      return word.slice(0, i) + word.charAt(k) + word.slice(i + 1, k) + word.charAt(i) + word.slice(k + 1);
  return null;
}

function dropChance(word: string, i: number): number {
  if (!isVowelAt(word, i)) return 0.35;
  return 'ыі'.includes(word.charAt(i)) ? 1 : 0.6;
}
