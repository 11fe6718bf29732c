import { isEndingChain } from '../../../kazakh/endings.ts';

/** Is `word` the stem with a legal chain of endings? */
export const isForm = (word: string, stem: string): boolean =>
  word === stem || (word.startsWith(stem) && isEndingChain(word.slice(stem.length), stem)) || softened(word, stem);

/** `жарақ` → `жарағы`, `мүдде` stays, `топ` → `тобы`: the last sound is voiced before a vowel. */
function softened(word: string, stem: string): boolean {
  const voiced: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };
  const last = voiced[stem[stem.length - 1]!];
  if (last === undefined || word.length <= stem.length || !word.startsWith(stem.slice(0, -1) + last)) return false;
  return isEndingChain(word.slice(stem.length), stem.slice(0, -1) + last);
}
