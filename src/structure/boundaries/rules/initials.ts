import { isLetterAt, isLowerAt, isUpperAt } from '../../../core/chars.ts';
import { compact } from '../../../core/compact.ts';
import { opening } from '../gap-model.ts';
import type { Place } from '../place.ts';
import { DOUBTFUL_BEFORE } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** `Қ.`, `Л.М.`, `Дж.` */
const INITIALS = compact(/^(?:\p{Lu}\p{Ll}?\.){0,3}\p{Lu}(?:[уһжзеяю]|[hjy])?$/u);
const SURE_OPENING = 1;
const SURER_OPENING = 3;

/** Initials of names. */
export const initials: BoundaryRule = {
  id: 'boundary/initials',
  summary: 'Initials belong to the surname beside them, before it or after it.',
  examples: [
    { raw: 'Қазақстан Президенті Қ. К. Тоқаев сөз сөйледі.' },
    { raw: 'Бұл жайында Л.Н. Гумилев жазған.' },
    { raw: 'Сатоу Э, Д. Вуд., Ж.Серре, Фишер Р., Юри У.' },
    { raw: 'Байтұрсынов А. Ақ жол: өлеңдер.', why: 'an entry opens with its author' },
    { raw: 'Мұны зерттеген ғалым Захарова Л.М. | Ол көп еңбек жазды.' },
    { raw: 'Ол геолог, профессор М.А. Усовпен кездесті.' },
    { raw: 'Бұл – халықтар ғылымы (Г. Мартене).' },
    { raw: 'Құраст. Ү. Субханбердина, С. Дәуітов, Қ. Сахов.' },
    { raw: 'Мұны Ы. Алтынсарин де айтқан. | Ол – ағартушы.' },
    { raw: 'Бізге керегі – дәрумен С. | Ол жемісте көп.', why: 'no name stands beside the letter' },
  ],
  needs: DOUBTFUL_BEFORE,
  decide(place: Place) {
    if (!place.isStop || place.closed || !INITIALS.test(place.before)) return undefined;
    if (place.text[place.beforeStart - 1] === '-') return undefined;
    if (!place.capitalNext) return 'join';
    const surname = place.wordBefore();
    const named =
      isUpperAt(surname, 0) &&
      isLowerAt(surname, 1) &&
      place.text[place.beforeStart - 1] === ' ' &&
      isLetterAt(place.text, place.beforeStart - 2);
    if (named) return !opensEntry(place, surname) && isOpening(place, SURE_OPENING) ? 'break' : 'join';
    const letter = place.before.length === 1 && place.text[place.beforeStart - 1] === ' ';
    return letter && isOpening(place, SURER_OPENING) ? 'break' : 'join';
  },
};

/** The next word opens a sentence, and is no surname with initials of its own. */
function isOpening(place: Place, bar: number): boolean {
  const { after, text, afterStart } = place;
  if (after.length < 2 || text[afterStart + after.length] === '.') return false;
  return opening(after, place.wordAfter()) > bar;
}

/** The surname is the first word of the sentence. */
function opensEntry(place: Place, surname: string): boolean {
  return place.beforeStart - place.sentence <= surname.length + 2;
}
