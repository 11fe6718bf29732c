import { finality } from '../gap-model.ts';
import type { Place } from '../place.ts';
import type { BoundaryRule } from '../rule.ts';

const FINISHED = 0;

/** A small letter after a full stop. */
export const smallLetter: BoundaryRule = {
  id: 'boundary/small-letter',
  summary: 'Before a small letter a full stop ends a sentence only after words that close one.',
  examples: [
    { raw: 'Кең мүмкіндіктер ашылды. | өз тәуелсіздігін жариялаған күн келді.' },
    { raw: 'Бұл туралы «Біздің ел.» атты кітапта жазылған.' },
    { raw: 'Ол адмг. кеңесінде болды.', why: 'an abbreviation that is on no list' },
  ],
  decide(place: Place) {
    if (!place.lowerNext) return undefined;
    if (place.closed || place.dashNext) return 'join';
    return finality(place.wordBefore(), place.before) > FINISHED ? undefined : 'join';
  },
};
