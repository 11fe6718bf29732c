import { flagsAt, isLowerAt, isUpperAt, LATIN } from '../../../core/chars.ts';
import type { Place } from '../place.ts';
import { DOUBTFUL_NEXT } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** Latin names that carry a mark of their own. */
export const namedWithMark: BoundaryRule = {
  id: 'boundary/named-with-mark',
  summary: 'A Latin name may bear a mark and go on in Latin: Yahoo! Finance, U. S. News.',
  examples: [
    { raw: 'Деректер Yahoo! Finance қызметінен алынды.' },
    { raw: 'Бұл туралы U. S. News жазды.' },
    { raw: 'He left. | She stayed.', why: 'an English sentence ends at its stop' },
    { raw: 'Бұл не? | Internet сөзі.' },
  ],
  needs: DOUBTFUL_NEXT,
  decide(place: Place) {
    if (place.glued || place.text[place.mark] === '?' || (place.afterFlags & LATIN) === 0) return undefined;
    const { before } = place;
    if ((flagsAt(before, 0) & LATIN) === 0 || !isUpperAt(before, 0)) return undefined;
    if (place.isStop) return before.length === 1 ? 'join' : undefined;
    return place.text[place.mark] === '!' && isLowerAt(before, 1) && !place.closed ? 'join' : undefined;
  },
};
