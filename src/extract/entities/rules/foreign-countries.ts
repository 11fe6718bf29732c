import { compact } from '../../../core/compact.ts';
import { ENGLISH_COUNTRIES, RUSSIAN_COUNTRIES } from '../../../kazakh/names/foreign-countries.ts';
import type { EntityType } from '../mention.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

const CAPITAL = compact(/^\p{Lu}/u);

/** A longer name of these classes may well hold a country's. */
const HOLDERS: ReadonlySet<EntityType> = new Set<EntityType>(['ORGANISATION', 'LAW', 'EVENT', 'GPE', 'POSITION']);

/** `the practice of Kazakhstan`, `право Республики Казахстан`: abstracts say countries in other languages. */
export const foreignCountries: EntityRule = {
  id: 'entity/foreign-countries',
  summary: 'Mark countries by their Russian and English names, with Республика and Republic of before them.',
  examples: [
    {
      raw: 'The author compares the practice of Kazakhstan with that of Singapore.',
      found: ['GPE Kazakhstan', 'GPE Singapore'],
    },
    { raw: 'Автор исследует право Республики Казахстан.', found: ['GPE Республики Казахстан'] },
    { raw: 'Ол Kazakhstan Today газетінде істеді.', found: ['ORGANISATION Kazakhstan Today'] },
    { raw: 'Бұл кітап қалада шықты.', why: 'no country' },
  ],
  startsAt: (word) => ENGLISH_COUNTRIES.has(word) || RUSSIAN_COUNTRIES.has(word),
  applyAt(sentence, i) {
    const one = sentence.at(i);
    if (CAPITAL.test(sentence.word(i + 1)) || (one !== undefined && one.to > one.from + 1 && HOLDERS.has(one.type)))
      return;
    sentence.put(republicBefore(sentence, i), i + 1, 'GPE', 0.9);
  },
};

function republicBefore(sentence: Sentence, i: number): number {
  if (/^Республик(?:а|и|е|у|ой)$/u.test(sentence.word(i - 1))) return i - 1;
  return sentence.word(i - 1) === 'of' && sentence.word(i - 2) === 'Republic' ? i - 2 : i;
}
