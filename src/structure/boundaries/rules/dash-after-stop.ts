import { compact } from '../../../core/compact.ts';
import type { Place } from '../place.ts';
import { DOUBTFUL_NEXT, STOP_NEXT } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

/** What follows a dash in a bibliography entry: city and publisher, year, pages, number. */
const ENTRY_AREA = compact(
  /^[-–—]\s(?:№|\d|URL|\p{Lu}{1,2}\.\s?\d|[\p{Lu}][\p{L}.-]*(?:\s\p{Lu}[\p{L}.]*)?\s?:\s\p{Lu}|[\p{Lu}][\p{L}-]*,\s\d{4})/u,
);
const LONGEST_AREA = 60;
/** `Т. 1.`, `Кн. 2`, `Вып. 3`: the volume of an entry. */
const VOLUME = /^(?:Т|Кн|Вып|Ч|Vol|Б|С|P|Pp)\.\s?\d/u;
const SHORT = 8;

/** A dash after a full stop. */
export const dashAfterStop: BoundaryRule = {
  id: 'boundary/dash-after-stop',
  summary: 'After a stop a dash with a capital opens a new speaker; in a bibliography entry it parts the areas.',
  examples: [
    { raw: '– Сен кімсің? – деді ол. | – Мен жолаушымын.' },
    { raw: '«Келемін.» – деді ол.' },
    { raw: 'Дулатов М. Шығармалары. – Алматы: Жазушы, 1991. – 384 б.' },
    { raw: 'Ақталған есімдер // Өлке тарихы. – 1989. – № 4. – Б. 15-22.' },
    { raw: 'Сборник документов и материалов. Т. 1. – Алматы: Алаш, 2004. – 552 с.' },
    { raw: 'Ол келді. | – Сәлем!', why: 'speech' },
  ],
  needs: DOUBTFUL_NEXT | STOP_NEXT,
  decide(place: Place) {
    if (place.isStop && VOLUME.test(place.text.slice(place.next, place.next + SHORT))) return 'join';
    if (!place.dashNext) return undefined;
    if (place.lowerNext) return 'join';
    return ENTRY_AREA.test(place.text.slice(place.next, place.next + LONGEST_AREA)) ? 'join' : undefined;
  },
};
