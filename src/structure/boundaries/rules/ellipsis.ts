import type { Place } from '../place.ts';
import { NO_STOP } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** Runs of dots. */
export const ellipsis: BoundaryRule = {
  id: 'boundary/ellipsis',
  summary: 'An ellipsis ends a sentence only before a capital; one that opens a quotation ends nothing.',
  examples: [
    { raw: 'Ол үндемеді... | Біз күттік.' },
    { raw: 'Ол... мен емес еді.' },
    { raw: 'Ол былай деді: «...Мұндай іс болмайды».' },
    { raw: 'Уақыт өтті… | Ол келмеді.' },
    { raw: 'Бәрі кетті... 5 адам қалды.' },
  ],
  needs: NO_STOP,
  decide(place: Place) {
    if (!place.isEllipsis) return undefined;
    const previous = place.text[place.mark - 1] ?? ' ';
    if (place.mark <= place.sentence || '«“„"(['.includes(previous)) return 'join';
    return place.capitalNext ? undefined : 'join';
  },
};
