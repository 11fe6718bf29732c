import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';

const ACTS: ReadonlySet<string> = new Set(['қарар', 'шешім', 'қаулы', 'жарлық', 'бұйрық', 'заң', 'өкім', 'директива']);

/** `№1373 шешіммен`, `1373 қарарының`: an act by its number. */
export const numberedActs: EntityRule = {
  id: 'entity/numbered-acts',
  summary: 'Mark an act named by its number, with the number sign.',
  examples: [
    { raw: 'Кеңес №1373 қарарын қабылдады.', found: ['LAW №1373 қарарын'] },
    { raw: 'Отырыста 3 шешім қабылданды.', why: 'a count' },
  ],
  startsAt: (_, { forms }) => forms.some((form) => ACTS.has(form)),
  applyAt(sentence, act) {
    const i = act - 1;
    if (sentence.shape(i) !== SHAPE.digits) return;
    const signed = sentence.word(i - 1) === '№';
    const possessed = /[ыі](?:н|ның|нің|на|не|нда|нде|мен)?$/u.test(sentence.word(i + 1));
    if (!signed && !(sentence.word(i).length >= 3 && possessed)) return;
    const from = signed ? i - 1 : i;
    const body = sentence.at(from);
    sentence.put(from, i + 2, 'LAW', 0.9);
    if (body !== undefined && body.from < from && sentence.isFree(body.from, from))
      sentence.put(body.from, from, 'ORGANISATION', 0.7);
  },
};
