import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

/** `ун-т`, `ин-ті`, `ун-тінде`: university and institute as encyclopaedias shorten them. */
const SCHOOL = /^(?:ун|ин)-т(?:ы|і)?(?:нда|нде|нан|нен|на|не|ның|нің|н|мен)?$/;

/** `Қостанай обл.`, `Сорбонна ун-тінде`: the short word for what it is belongs to the name. */
export const shortHeads: EntityRule = {
  id: 'entity/short-heads',
  summary: 'Take обл., ун-т and ин-т into the name before them, as their whole words are.',
  examples: [
    { raw: 'Ол Қостанай обл. Жангелдин ауылында туған.', found: ['GPE Қостанай обл.'] },
    { raw: 'Ол Сорбонна ун-тінде оқыды.', found: ['ORGANISATION Сорбонна ун-тінде'] },
    { raw: 'Ол обл. кеңесінде болды.', why: 'no name' },
  ],
  startsAt: (word) => word === 'обл' || SCHOOL.test(word),
  applyAt(sentence, i) {
    extend(sentence, i);
  },
};

function extend(sentence: Sentence, i: number): void {
  const one = sentence.at(i - 1);
  if (one === undefined || one.to !== i) return;
  if (sentence.word(i) !== 'обл') {
    if (one.type !== 'PERSON') sentence.put(one.from, i + 1, 'ORGANISATION', one.confidence);
  } else if ((one.type === 'GPE' || one.type === 'LOCATION') && sentence.word(i + 1) === '.')
    sentence.put(one.from, i + 2, 'GPE', one.confidence);
}
