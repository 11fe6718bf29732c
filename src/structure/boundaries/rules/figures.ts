import { flagsAt, isDigitAt, LETTER } from '../../../core/chars.ts';
import type { Place } from '../place.ts';
import { FIGURE_NEXT } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** Decimals, dates and numbers of sections. */
export const figures: BoundaryRule = {
  id: 'boundary/figures',
  summary: 'A full stop between figures belongs to the number.',
  examples: [
    { raw: 'Жалпы ұзындығы 3.5 км болды.' },
    { raw: 'Ол 16.12.1991 күні жарияланды.' },
    { raw: 'Сәрсенбі, 16. 12. 1991 жылы өтті.' },
    { raw: 'Көлемі 2.1-кестеде көрсетілген.' },
    { raw: 'Бұл 1991 жылы болды. | 5 млн адам қатысты.', why: 'a word stands before the stop' },
    { raw: 'Соғыс біткен жыл – 1945. | 12 млн адам қайтты.', why: 'a year of four figures may end a sentence' },
  ],
  needs: FIGURE_NEXT,
  decide(place: Place) {
    if (!place.isStop || !isDigitAt(place.text, place.mark - 1) || !isDigitAt(place.text, place.next)) return undefined;
    if (place.glued) return 'join';
    if (place.closed) return undefined;
    const figure = place.before.slice(place.before.lastIndexOf('.') + 1);
    return figure.length <= 2 && (flagsAt(figure, 0) & LETTER) === 0 ? 'join' : undefined;
  },
};
