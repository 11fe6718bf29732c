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

/** A г between back vowels, in a native ending: Kazakh has ғ there. */
const IMPOSSIBLE = /ыг[аы]|[ыа][рлнс]?ган(?![а-я]{5})/;

/** Letters that no loan has: the word is no Russian one. */
const KAZAKH = /[әғқңөұүһі]/;

/**
 * `таңдандырган` таңдандырған, `тапшылыгының` тапшылығының: a word that nobody met, with a г where no Kazakh word has
 * one, where ғ in its place makes a form of a known stem. Null for any other word.
 */
export function misreadG(lower: string): string | null {
  if (lower.length < SHORTEST || lower.length > LONGEST || !IMPOSSIBLE.test(lower)) return null;
  const meant = lower.replace(/(?<=[аоұыу][рлнс]?)г(?=[аы])/g, 'ғ');
  const model = wordModel();
  if (meant === lower || model.strength(lower) > 0) return null;
  return model.strength(meant) >= (KAZAKH.test(lower) ? 1 : BUILT) ? meant : null;
}
