import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

const OFFICE = /^(?:басқарма|бөлім|департамент|әкімді[кг]|мәслихат)(?:с?[ыі])(?:н|ның|нің|на|не|нда|нде|нан|нен)?$/iu;
/** What the offices of a region or town are for. */
const FIELDS: ReadonlySet<string> = new Set(
  'білім беру денсаулық сақтау мәдениет туризм спорт дене шынықтыру экономика қаржы құрылыс ауыл шаруашылығы табиғи ресурстар тілдерді дамыту ішкі саясат жұмыспен қамту полиция әділет және'.split(
    ' ',
  ),
);
const MOST_WORDS = 7;

/** `Шығыс Қазақстан облысының білім басқармасы`: an office of a region or town is one name with it. */
export const localOffices: EntityRule = {
  id: 'entity/local-offices',
  summary: 'Join a region, district or town and the office of its administration.',
  examples: [
    {
      raw: 'Шығыс Қазақстан облысының білім басқармасы байқау өткізді.',
      found: ['ORGANISATION Шығыс Қазақстан облысының білім басқармасы'],
    },
    { raw: 'Алматы облысының солтүстік бөлімі таулы.', found: ['GPE Алматы облысының'] },
  ],
  startsAt: (word) => OFFICE.test(word),
  applyAt(sentence, i) {
    const from = ownerBefore(sentence, i);
    if (from >= 0) sentence.put(from, i + 1, 'ORGANISATION', 0.9);
  },
};

/** Where the place begins whose office stands at word `i`, words of its field between them; -1 for none. */
function ownerBefore(sentence: Sentence, i: number): number {
  let at = i - 1;
  while (at > 0 && i - at < MOST_WORDS && FIELDS.has(sentence.word(at).toLowerCase())) at--;
  // `бөлімі` alone may be any part of the place.
  if (at === i - 1 && /^бөлім/iu.test(sentence.word(i))) return -1;
  const town = PLACE_WORD.test(sentence.word(at)) ? at - 1 : at;
  const owner = sentence.at(at) ?? sentence.at(town);
  if (owner?.type !== 'GPE' || owner.to < town + 1 || sentence.shape(at) === SHAPE.mark) return -1;
  return /[ндт][ыі]ң$|(?:облыс|аудан|қала)[с]?ы$/iu.test(sentence.word(at)) ? owner.from : -1;
}

const PLACE_WORD = /^(?:қала|аудан)с?ы(?:ның)?$/iu;
