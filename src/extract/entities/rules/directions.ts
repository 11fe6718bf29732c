import { compact } from '../../../core/compact.ts';
import { LISTS } from '../../../kazakh/names/index.ts';
import type { EntityRule } from './entity-rule.ts';
import { WordQuestion } from './word-question.ts';

const SIDES: ReadonlySet<string> = new Set([
  'шығыс',
  'батыс',
  'солтүстік',
  'оңтүстік',
  'орталық',
  'орта',
  'таяу',
  'қиыр',
  'оңтүстік-шығыс',
  'солтүстік-шығыс',
  'оңтүстік-батыс',
  'солтүстік-батыс',
  'ішкі',
  'сыртқы',
]);
const PARTED: ReadonlySet<string> = new Set([
  'еуропа',
  'азия',
  'африка',
  'америка',
  'шығыс',
  'сібір',
  'кавказ',
  'еуразия',
]);

const ADJECTIVE: RegExp = new RegExp(`^(?:${[...PARTED].join('|')})[лдт](?:ық|ік)`, 'u');
const isAdjective: WordQuestion = new WordQuestion((word) => ADJECTIVE.test(word.toLowerCase()));

const SMALL: RegExp = compact(/^\p{Ll}/u);
/** A part of the world that has sides. */
const isParted: WordQuestion = new WordQuestion(
  (_, { forms, lists }) => (lists & LISTS.location) !== 0 && forms.some((form) => PARTED.has(form)),
);

/** `батыс Еуропадағы`, `Шығыс Еуропа`, `Таяу Шығыс`: a part of the world with its side; `Орта Азиялық` is NORP. */
export const directions: EntityRule = {
  id: 'entity/directions',
  summary: 'Take the side of the world into the name of a part of the world.',
  examples: [
    { raw: 'Біздің батыс Еуропадағы саясатымыз өрістеді.', found: ['LOCATION батыс Еуропадағы'] },
    { raw: 'Ол батыс жаққа қарады.' },
  ],
  startsAt: (_, { forms }) => SIDES.has(forms[0] ?? ''),
  applyAt(sentence, i) {
    if (i + 1 >= sentence.length) return;
    const place = isParted.of(sentence, i + 1);
    const adjective = !place && isAdjective.of(sentence, i + 1);
    if (!place && !adjective) return;
    const inside = sentence.at(i + 1);
    if (inside !== undefined && (inside.to > i + 2 || inside.from < i)) return;
    if (SMALL.test(sentence.word(i + 1)) && place) return;
    sentence.put(i, i + 2, adjective ? 'NORP' : 'LOCATION', 0.85);
  },
};
