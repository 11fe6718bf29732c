import { LISTS } from '../../kazakh/names/index.ts';
import { OCCASIONS } from './rules/landmarks.ts';
import type { Sentence } from './rules/sentence.ts';
import { SHAPE } from './word-type.ts';

/**
 * Takes abbreviations out that a document declares for common nouns: `жалпы ішкі өнім (ЖІӨ)` names no body, wherever
 * ЖІӨ stands. `Біріккен Ұлттар Ұйымы (БҰҰ)` does: its words have capitals.
 */
export function forgetTerms(sentences: readonly Sentence[]): void {
  const terms = new Set<string>();
  for (const sentence of sentences) if (sentence.occasions & OCCASIONS.bracket) collectTerms(sentence, terms);
  if (terms.size === 0) return;
  for (const sentence of sentences)
    for (const { from, to } of [...sentence.found])
      if (to === from + 1 && terms.has(bare(sentence.word(from)))) sentence.remove(from, to);
}

/** `ЖІӨ-нің` is ЖІӨ. */
const bare = (word: string): string => {
  const hyphen = word.indexOf('-');
  return hyphen < 0 ? word : word.slice(0, hyphen);
};

const LONGEST = 6;

function collectTerms(sentence: Sentence, terms: Set<string>): void {
  for (const i of sentence.placesOf(OCCASIONS.bracket)) {
    if (i < 2 || sentence.shape(i + 1) !== SHAPE.caps) continue;
    const short = bare(sentence.word(i + 1));
    if (short.length >= 2 && short.length <= LONGEST && standsForWords(sentence, i, short.toLowerCase()))
      terms.add(short);
  }
}

/** Whether the words right before word `i`, all in small letters, begin with these letters, in order. */
function standsForWords(sentence: Sentence, i: number, letters: string): boolean {
  const from = i - letters.length;
  // Шанхай ынтымақтастық ұйымы (ШЫҰ): what heads the name of a body is no common noun here.
  if (from < 0 || sentence.lists(i - 1) & LISTS.bodyHead) return false;
  for (let k = 0; k < letters.length; k++) {
    const shape = sentence.shape(from + k);
    // The first word may open its sentence.
    if (shape !== SHAPE.small && !(shape === SHAPE.capital && from + k === 0)) return false;
    if (
      !sentence
        .word(from + k)
        .toLowerCase()
        .startsWith(letters[k]!)
    )
      return false;
  }
  return true;
}
