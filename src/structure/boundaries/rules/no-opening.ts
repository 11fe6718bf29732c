import type { Place } from '../place.ts';
import { ANYWHERE } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** Marks that have no sentence before them or no beginning after them. */
export const noOpening: BoundaryRule = {
  id: 'boundary/no-opening',
  summary: 'A mark with no word before it ends nothing; nor does one with a comma after it.',
  examples: [
    { raw: '... Содан кейін ол кетті.' },
    { raw: 'Ол (!) келді.' },
    { raw: 'Қалам, қағаз т.б., бояу керек.' },
    { raw: 'Ол келді! | Бәрі қуанды.' },
  ],
  needs: ANYWHERE,
  decide(place: Place) {
    if (',;:'.includes(place.nextChar || ' ')) return 'join';
    if (place.text[place.mark - 1] === '(' && place.closed) return 'join';
    return place.wordless ? 'join' : undefined;
  },
};
