import { isLetterAt } from '../../../core/chars.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';

/** A word, and no ending of what stands before: `»деп`, but `»ның`. */
export function isWordBehind(text: string, start: number): boolean {
  let end = start;
  while (isLetterAt(text, end)) end++;
  const word = text.slice(start, end);
  return word.length > 2 && !isEndingChain(word) && wordModel().strength(word) > 1;
}
