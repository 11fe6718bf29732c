import { isNewlineAt, isSpaceAt } from '../core/chars.ts';
import type { Span } from '../core/span.ts';
import { partUnmarked } from './boundaries/unmarked.ts';
import { sentencesIn } from './sentences.ts';

/**
 * Splits running text into sentences. A blank line ends a paragraph and with it a sentence; a single line end is a
 * space. Sentences run together (`келді.Ол`) are parted; where the marks are gone, the words decide.
 *
 * @param text any text; it is used as it is, nothing is repaired
 * @returns `[start, end)` of each sentence in UTF-16 units, without the blanks around, in order
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const end = paragraphEnd(text, at);
    for (const sentence of partUnmarked(text, sentencesIn(text, [at, end]))) sentences.push(sentence);
    at = end + 1;
  }
  return sentences;
}

/** Where the paragraph that holds `at` ends: at a line end with nothing on the next line. */
function paragraphEnd(text: string, at: number): number {
  for (let i = text.indexOf('\n', at); i >= 0; i = text.indexOf('\n', i + 1)) {
    let next = i + 1;
    while (next < text.length && isSpaceAt(text, next) && !isNewlineAt(text, next)) next++;
    if (next < text.length && isNewlineAt(text, next)) return i;
  }
  return text.length;
}
