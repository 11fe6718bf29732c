import type { EntityType } from '../mention.ts';
import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

const HONOURED: ReadonlySet<EntityType> = new Set<EntityType>(['PERSON', 'GPE', 'ORGANISATION']);
const JUBILEE = /^(?:мерей)?тойы/u;
const ANNIVERSARY = /^жылдығы/u;

/** `Абайдың 150 жылдық мерейтойы`: a jubilee with whom it honours. */
export const jubilees: EntityRule = {
  id: 'entity/jubilees',
  summary: 'Join a name and its jubilee of so many years to one event.',
  examples: [
    { raw: 'Е.А. Бөкетовтің 80 жылдық мерейтойына арналды.', found: ['EVENT Е.А. Бөкетовтің 80 жылдық мерейтойына'] },
    { raw: 'Биыл Оралдың 400 жылдығы аталып өтті.', found: ['EVENT Оралдың 400 жылдығы'] },
    { raw: 'Бөкетовтің 80 жылдық еңбегі бар.', why: 'no jubilee' },
  ],
  startsAt: (word) => JUBILEE.test(word) || ANNIVERSARY.test(word),
  applyAt(sentence, i) {
    const years = JUBILEE.test(sentence.word(i)) && sentence.word(i - 1) === 'жылдық' ? i - 1 : i;
    if (years === i && !ANNIVERSARY.test(sentence.word(i))) return;
    const from = honouredBefore(sentence, years - 1);
    if (from >= 0) sentence.put(from, i + 1, 'EVENT', 0.85);
  },
};

/** Where the name in the genitive begins that stands before the number of years `i`; -1 for none. */
function honouredBefore(sentence: Sentence, i: number): number {
  if (!/^\d{1,4}$/u.test(sentence.word(i)) || !/[ндт][ыі]ң$/u.test(sentence.word(i - 1))) return -1;
  const one = sentence.at(i - 1);
  if (one !== undefined) return one.to === i && HONOURED.has(one.type) ? one.from : -1;
  return sentence.shape(i - 1) === SHAPE.capital ? i - 1 : -1;
}
