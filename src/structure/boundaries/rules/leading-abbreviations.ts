import type { Place } from '../place.ts';
import { DOUBTFUL_BEFORE } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** `проф.`, `акад.`, `т.ғ.к.` */
export const leadingAbbreviations: BoundaryRule = {
  id: 'boundary/leading-abbreviations',
  summary: 'An abbreviation that stands before its word never ends a sentence.',
  examples: [
    { raw: 'Дәрісті проф. Ермекұлы оқыды.' },
    { raw: 'Кеңесші т.ғ.к. Омаров болды.' },
    { raw: 'Жинақ / құраст. Субханбердина шықты.' },
    { raw: 'Ол профессор болды. | Дәріс оқыды.', why: 'the whole word is no abbreviation' },
  ],
  needs: DOUBTFUL_BEFORE,
  decide(place: Place) {
    return place.isStop && !place.closed && place.abbreviation === 'leading' ? 'join' : undefined;
  },
};
