import type { Place } from '../place.ts';
import { DOUBTFUL_BEFORE } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** `т.б.`, `т.с.с.` */
export const closingAbbreviations: BoundaryRule = {
  id: 'boundary/closing-abbreviations',
  summary: 'An abbreviation that closes a list ends a sentence only before a capital.',
  examples: [
    { raw: 'Ресей, Қытай т.б. елдер қатысты.' },
    { raw: 'Онда алма, өрік т.б. бар. | Олар тәтті.' },
    { raw: 'Онда алма, өрік, т.б. | Олар тәтті.' },
    { raw: 'Қағаз, қалам, т. б. заттар керек.' },
  ],
  needs: DOUBTFUL_BEFORE,
  decide(place: Place) {
    if (!place.isStop) return undefined;
    const kind = place.abbreviation;
    if (kind !== 'closing' && !(place.beforeLower === 'б' && place.wordBefore() === 'т')) return undefined;
    return place.capitalNext || place.dashNext ? undefined : 'join';
  },
};
