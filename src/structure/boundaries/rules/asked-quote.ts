import { isLostLetter } from '../../../kazakh/question-marks.ts';
import type { Place } from '../place.ts';
import { NO_STOP } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** `?` and `!` with the sentence going on after them. */
export const askedQuote: BoundaryRule = {
  id: 'boundary/asked-quote',
  summary: 'After ? and ! a small letter goes on with the sentence, a dash before it or not.',
  examples: [
    { raw: '– Сен кімсің? – деп сұрады ол.' },
    { raw: '«Кім келді?» деп сұрады.' },
    { raw: '«Мен шештім!» – деді ол.' },
    { raw: 'Ол Yahoo! компаниясында істейді.' },
    { raw: '«Арыс, біз біргеміз!» акциясы өтті.' },
    { raw: 'Бұл е? ?лкен қала.', why: 'letters that were lost' },
    { raw: 'Бұл не? | Бұл – кітап.', why: 'a capital begins a new sentence' },
    { raw: 'Жарайсың! | Енді бара бер.' },
  ],
  needs: NO_STOP,
  decide(place: Place) {
    if (place.isStop || place.isEllipsis) return undefined;
    if (place.lowerNext || isLostLetter(place.text, place.next)) return 'join';
    return ',;:'.includes(place.nextChar || ' ') ? 'join' : undefined;
  },
};
