import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

/** Words that make the name of a water or a stretch of land; өзен, аймақ, түбек only say what it is. */
const HEADS: ReadonlySet<string> = new Set([
  'теңізі',
  'теңіз',
  'мұхит',
  'мұхиты',
  'шығанағы',
  'үстірті',
  'ойпаты',
  'жотасы',
  'таулары',
]);

/** `Каспий теңізінің`, `Парсы шығанағы`, `Сары теңізден`: the word for the water belongs to the name. */
export const seas: EntityRule = {
  id: 'entity/seas',
  summary: 'Take the word for a sea, ocean, bay or range into the name before it.',
  examples: [
    { raw: 'Каспий теңізінің деңгейі төмендеді.', found: ['LOCATION Каспий теңізінің'] },
    { raw: 'Олар Арал теңізіне жетті.', found: ['LOCATION Арал теңізіне'] },
    { raw: 'Балалар теңізге түсті.', why: 'no name' },
  ],
  startsAt: (_word, { forms }) => forms.some((form) => HEADS.has(form)),
  applyAt(sentence, i) {
    const from = nameBefore(sentence, i);
    if (from < i) sentence.put(from, i + 1, 'LOCATION', 0.9);
  },
};

/** A place found right before, or one capital word that opens no sentence. */
function nameBefore(sentence: Sentence, i: number): number {
  if (i === 0) return i;
  const one = sentence.at(i - 1);
  if (one !== undefined) {
    const place = one.type === 'LOCATION' || one.type === 'GPE' || one.type === 'NORP' || one.to - one.from === 1;
    return place && (one.to === i || one.to === i + 1) && !isOwner(sentence, i - 1) ? one.from : i;
  }
  const capital = sentence.shape(i - 1) === SHAPE.capital;
  return capital && i > 1 && !isOwner(sentence, i - 1) ? i - 1 : i;
}

/** `Қазақстанның теңізі` is no name. */
const isOwner = (sentence: Sentence, i: number): boolean => /(?:[ндт][ыі]ң|[дт]ағы|[дт]егі)$/u.test(sentence.word(i));
