import { isEndingChain } from '../../../kazakh/endings.ts';

/** Is `word` the stem with a legal chain of endings? */
export const isForm = (word: string, stem: string): boolean =>
  word === stem || (word.startsWith(stem) && isEndingChain(word.slice(stem.length), stem)) || softened(word, stem);

const VOICED: ReadonlyMap<string, string> = new Map([
  ['қ', 'ғ'],
  ['к', 'г'],
  ['п', 'б'],
]);

/** `жарақ` → `жарағы`, `мүдде` stays, `топ` → `тобы`: the last sound is voiced before a vowel. */
function softened(word: string, stem: string): boolean {
  const last = VOICED.get(stem.charAt(stem.length - 1));
  if (last === undefined || word.length <= stem.length || !word.startsWith(stem.slice(0, -1) + last)) return false;
  return isEndingChain(word.slice(stem.length), stem.slice(0, -1) + last);
}
