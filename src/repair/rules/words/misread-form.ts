import { wordModel } from '../../../kazakh/words/word-model.ts';

/** What a text without the Kazakh letters has in their places: the readings that cost least. */
const KAZAKH_FOR: ReadonlyMap<string, string> = new Map([
  ['к', 'қ'],
  ['г', 'ғ'],
  ['н', 'ң'],
  ['у', 'үұ'],
  ['ү', 'ұ'],
  ['ұ', 'ү'],
  ['о', 'ө'],
]);
const SHORTEST = 6;
const LONGEST = 20;
const MOST_READINGS = 256;
/** A sure stem with legal endings. */
const BUILT = 2;

/**
 * The one form of a known stem that an unknown word becomes where it lost Kazakh letters, though nobody met that form
 * before: `ауадагы` ауадағы, `терендіктегі` тереңдіктегі. Null where there is none, or more than one.
 *
 * @param lower in small letters
 */
export function misreadForm(lower: string): string | null {
  if (lower.length < SHORTEST || lower.length > LONGEST) return null;
  let readings = [''];
  for (const letter of lower) {
    const others = KAZAKH_FOR.get(letter) ?? '';
    if (readings.length * (1 + others.length) > MOST_READINGS) return null;
    readings = readings.flatMap((start) => [start + letter, ...Array.from(others, (other) => start + other)]);
  }
  const model = wordModel();
  const known = readings.filter((one) => one !== lower && model.strength(one) >= BUILT && !addresses(one, lower));
  return known.length === 1 ? known[0]! : null;
}

/** `кітабыңда`, `шешегің`: behind the stem a ң speaks to the reader, which essays seldom do; there a н is as good. */
function addresses(meant: string, read: string): boolean {
  const stem = wordModel().stemOf(meant);
  for (let i = stem === meant ? 0 : stem.length; i < meant.length; i++)
    if (meant[i] === 'ң' && read[i] !== 'ң') return true;
  return false;
}
