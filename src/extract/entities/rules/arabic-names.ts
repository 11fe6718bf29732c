import { compact } from '../../../core/compact.ts';
import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

/** The Arabic article, as Kazakh writes it before each letter, with the name it belongs to. */
const WITH_ARTICLE = compact(/^(?:әл|әт|әс|әш|әд|әз|ән|әр|ал|аль|ат|ас|аш|ад|аз|эль)-\p{Lu}\p{Ll}/u);
const MOST_NAMES = 3;

/** `Әбу Насыр әл-Фараби`, `әт-Табари`: a name with its article ends a person's name. */
export const arabicNames: EntityRule = {
  id: 'entity/arabic-names',
  summary: 'Mark a name with the Arabic article as a person, with the names before it.',
  examples: [
    { raw: 'Ұлы ойшыл Әбу Насыр әл-Фараби дүниеге келді.', found: ['PERSON Әбу Насыр әл-Фараби'] },
    { raw: 'Тарихшы әт-Табаридің еңбегі бар.', found: ['PERSON әт-Табаридің'] },
    { raw: 'Ол әл-ауқатын жақсартты.', why: 'no name' },
  ],
  startsAt: (word) => WITH_ARTICLE.test(word),
  applyAt(sentence, i) {
    const inside = sentence.at(i);
    if (inside !== undefined && (inside.type !== 'PERSON' || inside.to > i + 1)) return;
    sentence.put(
      inside === undefined ? namesBefore(sentence, i) : Math.min(inside.from, namesBefore(sentence, i)),
      i + 1,
      'PERSON',
      0.9,
    );
  },
};

function namesBefore(sentence: Sentence, i: number): number {
  let from = i;
  while (from > 0 && i - from < MOST_NAMES && sentence.shape(from - 1) === SHAPE.capital) from--;
  const known = sentence.at(from);
  // The capital of a sentence's first word says nothing.
  return from === 0 && from < i && known === undefined ? from + 1 : from;
}
