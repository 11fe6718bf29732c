import { CAPITALISED } from '../../../core/tokens.ts';
import { headsSentence } from '../../numbers/contexts.ts';
import { SEASON, SEASON_STEM } from '../../numbers/lexicon.ts';
import { insideShortQuotes } from '../../numbers/quotes.ts';
import type { Reader } from '../../numbers/reader.ts';
import { joinValues, NO_YEAR } from '../edtf.ts';
import { type Point, type PointFormat, pointOf } from '../format.ts';
import { type SeasonRow, seasonRowAt, seasonWordEnd } from '../year-rest.ts';

/** көктем мен күзде; a pair that stands in no place in time says what is like what. */
function several(r: Reader, { end, seasons, join, sense }: SeasonRow): Point | null {
  const last = sense.ending === '' ? seasonWordEnd(r, end) : end;
  if (last === end && sense.case !== 'loc' && sense.case !== 'attr') return null;
  const value = joinValues(
    seasons.map((one) => `${NO_YEAR}-${one}`),
    join,
  );
  return pointOf(last, value, last > end ? 'nom' : sense.case, 0.8, true);
}

/** қысқы тіршілік, жазғы киім: of the kind of a season; қысқы мезгіл, жазғы маусым: the season itself. */
export const isSeasonKind = (word: string): boolean => KINDS.has(word);
const KINDS: ReadonlySet<string> = new Set(['көктемгі', 'жазғы', 'күзгі', 'қысқы']);
const TIME_NOUN = /^(?:мезгіл|маусым|айлар|кез|уақыт|күн|каникул|демалыс|кеш|түн|таң)/;

export const season: PointFormat = {
  kind: 'point',
  id: 'date/season',
  summary: 'A season with no year said.',
  examples: [
    { raw: 'Көктемде егін егіледі.', value: 'XXXX-21' },
    { raw: 'жаз айларында', value: 'XXXX-22' },
    { raw: 'қысқы мезгіл', value: 'XXXX-24' },
    { raw: 'көктем мен күзде ұшып өтеді', value: '{XXXX-21,XXXX-23}' },
    { raw: 'құстардың қысқы тіршілігі', why: 'what life in winter is like' },
    { raw: 'Ол хат жазды.', why: 'wrote' },
    { raw: 'күзет қызметі', why: 'guard' },
  ],
  gates: [{ opens: SEASON | SEASON_STEM, needs: 0 }],
  point(r, i) {
    if ((r.flags(i) & CAPITALISED) !== 0 && (!headsSentence(r, i) || insideShortQuotes(r, i))) return null;
    const row = seasonRowAt(r, i);
    if (row !== null && row.join !== 'one') return several(r, row);
    const stem = row?.sense;
    const end = stem?.ending === '' ? seasonWordEnd(r, i + 1) : i + 1;
    const sense = r.sense(i, SEASON) ?? (end > i + 1 ? stem : undefined);
    if (sense === undefined || (r.isWord(i + 1) && isSeasonKind(r.word(i)) && !TIME_NOUN.test(r.word(i + 1))))
      return null;
    const kase = end > i + 1 ? 'nom' : (stem?.case ?? sense.case);
    return pointOf(end, `${NO_YEAR}-${sense.value}`, kase, 0.8);
  },
};
