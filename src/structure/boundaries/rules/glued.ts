import { CYRILLIC, flagsAt, isDigitAt, isLetterAt, isLowerAt, isSpaceAt, isUpperAt } from '../../../core/chars.ts';
import type { Place } from '../place.ts';
import { GLUED } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** What is left of a word before the mark to be sure that it is no initial and no part of an abbreviation. */
const SHORTEST = 3;

/** Sentences run together with no blank between. */
export const glued: BoundaryRule = {
  id: 'boundary/glued',
  summary: 'A stop glued to a capital ends a sentence after a whole word; any other glued mark ends nothing.',
  examples: [
    { raw: 'Ол келді.|Бәрі қуанды.' },
    { raw: 'Неге?|Себебі бар.' },
    { raw: 'Ол: «Келемін».|Бұл сөз рас еді.' },
    { raw: 'Заң қабылданды.|«Егемен Қазақстан» жариялады.' },
    { raw: 'Президент Н.Ә.Назарбаев келді.' },
    { raw: 'Проф.Ермекұлы мен т.б.Алаш қайраткерлері қатысты.', why: 'abbreviations' },
    { raw: 'Ол Node.js бағдарламасын қолданды.' },
    { raw: 'Қазақстан (1991ж.) тәуелсіз ел.' },
  ],
  needs: GLUED,
  decide(place: Place) {
    if (!place.glued) return undefined;
    if (!opens(place.text, place.next)) return 'join';
    if (!place.isStop) return 'break';
    if (place.closed) return 'break';
    return isWholeWord(place) ? 'break' : 'join';
  },
};

/** A capital that begins a word or an initial, perhaps after an opening quote or a dash. */
function opens(text: string, next: number): boolean {
  let at = next;
  if ('«“"('.includes(text[at] ?? ' ')) at++;
  else if ('-–—'.includes(text[at] ?? ' ')) {
    do at++;
    while (isSpaceAt(text, at));
  }
  return isUpperAt(text, at) && (isLetterAt(text, at + 1) || '. -'.includes(text[at + 1] ?? ' '));
}

function isWholeWord(place: Place): boolean {
  const { before, text, mark } = place;
  if ('»”")]'.includes(text[mark - 1] ?? ' ')) return true;
  const stem = before.slice(before.lastIndexOf('.') + 1);
  if (isDigitAt(stem, 0)) return before === stem && stem.length === 4;
  if (stem.length < SHORTEST && !(stem.length === 2 && isLowerAt(stem, 0) && before === stem)) return false;
  if ((flagsAt(text, mark - 1) & CYRILLIC) === 0) return isLowerAt(text, mark - 1) && stem.length > 3;
  return place.abbreviation === undefined && place.abbreviations.kind(stem.toLowerCase()) === undefined;
}
