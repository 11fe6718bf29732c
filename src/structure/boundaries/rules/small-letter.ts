import { finality, gapModel } from '../gap-model.ts';
import type { Place } from '../place.ts';
import { DOUBTFUL_NEXT } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

const FINISHED = 0.95;
/** Abbreviations are shorter, most of them than this, all of them than that. */
const WHOLE_WORD = 5;
const LONG_WORD = 9;

/** A small letter after a full stop. */
export const smallLetter: BoundaryRule = {
  id: 'boundary/small-letter',
  summary:
    'Before a small letter a full stop ends a sentence only after a whole word or one that looks like a predicate.',
  examples: [
    { raw: 'Кең мүмкіндіктер ашылды. | өз тәуелсіздігін жариялаған күн келді.' },
    { raw: 'Елшілер бәрін жазды, – дейді. | кейін олар қайтты.' },
    { raw: 'Бұл туралы «Біздің ел.» атты кітапта жазылған.' },
    { raw: 'Ол адмг. кеңесінде болды.', why: 'an abbreviation that is on no list' },
  ],
  needs: DOUBTFUL_NEXT,
  decide(place: Place) {
    if (!place.lowerNext) return undefined;
    if (place.closed || place.dashNext) return 'join';
    const word = place.beforeLower;
    if (word.length >= LONG_WORD || (word.length >= WHOLE_WORD && gapModel().isKnown(word))) return undefined;
    const { before, beforeStart } = place;
    return finality(place.text, place.wordSpanBefore(), [beforeStart, beforeStart + before.length]) > FINISHED
      ? undefined
      : 'join';
  },
};
