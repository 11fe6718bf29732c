import { isDigitAt } from '../../../core/chars.ts';
import { opening } from '../gap-model.ts';
import type { Place } from '../place.ts';
import { DOUBTFUL_BEFORE } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

const SURE_OPENING = 0.5;
/** A sentence of a figure and fewer letters than these has said nothing yet: `1991 ж. Қазақстан …`. */
const SHORTEST_SENTENCE = 16;

/** `1991 ж.`, `XVII ғ.`, `5 млн.`, `Алматы қ.` */
export const trailingAbbreviations: BoundaryRule = {
  id: 'boundary/trailing-abbreviations',
  summary: 'An abbreviation of a unit or a place ends a sentence where the next word opens one.',
  examples: [
    { raw: 'Сол кезде XVII ғ. француз жазушысы айтқан.' },
    { raw: 'Ол 1991 ж. Қазақстан Республикасында өтті.' },
    { raw: 'Әкесі 1941-1945жж. соғысқа қатысқан.', why: 'glued to a range of years' },
    { raw: 'Ол 2016-2020ж.ж. әл-Фараби атындағы университетте оқыды.' },
    { raw: 'Соғыс болған кез – 1941-1945жж. | Ол кезде мен бала едім.' },
    { raw: 'Бұл оқиға болған кез – 1991 ж. | Ол кезде мен бала едім.' },
    { raw: 'Шығыны 5 млн. теңге болды.' },
    { raw: 'Ол Алматы қ. Абай көшесінде тұрады.' },
    { raw: '1991 ж. Ол туған жылы еді.', why: 'nothing is said yet' },
    { raw: 'Олар – халықтың 22%-ы. | Бұл аз емес.', why: 'an ending, no abbreviation' },
    { raw: 'Бойы 1,5 м. | Ол биік.' },
    { raw: 'Ауласында қар. | Көше бос.', why: 'қар is a word too' },
  ],
  needs: DOUBTFUL_BEFORE,
  decide(place: Place) {
    if (!place.isStop || place.closed) return undefined;
    const kind = place.abbreviation ?? (isSingleLetter(place) ? 'trailing' : undefined);
    if (kind === undefined || kind === 'closing') return undefined;
    if (place.lowerNext || isDigitAt(place.text, place.next)) return 'join';
    if (',;:)'.includes(place.nextChar || ' ')) return 'join';
    if (kind === 'doubtful' && !isNameNext(place)) return 'break';
    if (place.mark - place.sentence < SHORTEST_SENTENCE && opensWithFigure(place)) return 'join';
    return isNameNext(place) ? 'join' : 'break';
  },
};

function opensWithFigure(place: Place): boolean {
  return (
    isDigitAt(place.text, place.sentence) ||
    /^(?:[IVXLCХІ]|б\.з)/iu.test(place.text.slice(place.sentence, place.sentence + 3))
  );
}

function isSingleLetter(place: Place): boolean {
  return place.before.length === 1 && !isDigitAt(place.before, 0) && place.text[place.beforeStart - 1] !== '-';
}

function isNameNext(place: Place): boolean {
  return opening(place.after, place.wordAfter()) < SURE_OPENING;
}
