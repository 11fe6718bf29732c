import { isLowerAt, isSpaceAt, isWordAt } from '../../../core/chars.ts';
import type { Place } from '../place.ts';
import { DOUBTFUL_NEXT, GLUED } from '../place-facts.ts';
import type { BoundaryRule } from '../rule.ts';

const DOMAINS: ReadonlySet<string> = new Set(
  'kz ru com org net edu gov info қаз html htm php pdf doc docx txt jpg'.split(' '),
);
const FURTHEST = 200;

/** Web and mail addresses, file names: their marks end nothing. */
export const addresses: BoundaryRule = {
  id: 'boundary/addresses',
  summary: 'Web addresses, mail addresses and file names are one word.',
  examples: [
    { raw: 'Толығырақ www.Egemen.kz/news?id=5 сайтынан оқыңыз.' },
    { raw: 'Хатты Aida.K@mail.kz мекенжайына жіберді.' },
    { raw: 'Сұрақты khabar. kz сайтына қалдырыңыз.' },
    { raw: 'Құжат Есеп.docx деп аталады.' },
    {
      raw: 'Мақала egemen.kz сайтында жарияланды. | Оны бәрі оқыды.',
      why: 'a stop with a blank after it is asked further',
    },
  ],
  needs: GLUED | DOUBTFUL_NEXT,
  decide(place: Place) {
    if (!place.glued) return place.next - place.end === 1 && isBeforeDomain(place) ? 'join' : undefined;
    if (!isWordAt(place.text, place.next) && place.nextChar !== '/') return undefined;
    if (isBeforeDomain(place)) return 'join';
    return isAddress(token(place)) ? 'join' : undefined;
  },
};

const isBeforeDomain = (place: Place): boolean => place.isStop && place.lowerNext && DOMAINS.has(place.after);

function token(place: Place): string {
  let a = place.mark;
  while (a > place.from && place.mark - a < FURTHEST && !isSpaceAt(place.text, a - 1)) a--;
  let b = place.markEnd;
  while (b < place.to && b - place.markEnd < FURTHEST && !isSpaceAt(place.text, b)) b++;
  return place.text.slice(a, b);
}

function isAddress(word: string): boolean {
  if (word.includes('://') || /^[«("]?www\./i.test(word)) return true;
  const at = word.indexOf('@');
  return at > 0 && isWordAt(word, at - 1) && (isWordAt(word, at + 1) || isLowerAt(word, at + 1));
}
