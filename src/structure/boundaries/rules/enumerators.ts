import { isDigitAt, isLetterAt, isLowerAt, isUpperAt } from '../../../core/chars.ts';
import type { Place } from '../place.ts';
import { DOUBTFUL_BEFORE } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLCІХ]{1,5})$/u;

/** Numbers before the sentences of a list. */
export const enumerators: BoundaryRule = {
  id: 'boundary/enumerators',
  summary: 'A number or a letter that opens a sentence is its enumerator.',
  examples: [
    { raw: '1. Бірінші мәселе шешілді. | 2. Екінші мәселе қалды.' },
    { raw: 'II. Қазақстан дипломатиясы.' },
    { raw: 'а. Сөйлемді оқы.' },
    { raw: 'Оның саны – 12. | Бұл аз емес.', why: 'the number does not open the sentence' },
  ],
  needs: DOUBTFUL_BEFORE,
  decide(place: Place) {
    if (!place.isStop || place.closed || !place.opensSentence) return undefined;
    const { before } = place;
    if (NUMBER.test(before)) return 'join';
    const letter = before.length === 1 && isLetterAt(before, 0) && (isLowerAt(before, 0) || isUpperAt(before, 0));
    return letter && !isDigitAt(place.text, place.next) ? 'join' : undefined;
  },
};
