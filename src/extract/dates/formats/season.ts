import { CAPITALISED } from '../../../core/tokens.ts';
import { headsSentence, insideShortQuotes } from '../../numbers/contexts.ts';
import { SEASON, SEASON_STEM } from '../../numbers/lexicon.ts';
import { NO_YEAR } from '../edtf.ts';
import type { PointFormat } from '../format.ts';
import { seasonWordEnd } from '../year-rest.ts';

export const season: PointFormat = {
  kind: 'point',
  id: 'date/season',
  summary: 'A season with no year said.',
  examples: [
    { raw: 'Көктемде егін егіледі.', value: 'XXXX-21' },
    { raw: 'жаз айларында', value: 'XXXX-22' },
    { raw: 'қысқы мезгіл', value: 'XXXX-24' },
    { raw: 'Ол хат жазды.', why: 'wrote' },
    { raw: 'күзет қызметі', why: 'guard' },
  ],
  opens: SEASON | SEASON_STEM,
  needs: 0,
  point(r, i) {
    if ((r.flags(i) & CAPITALISED) !== 0 && (!headsSentence(r, i) || insideShortQuotes(r, i))) return null;
    const stem = r.sense(i, SEASON_STEM);
    const end = stem?.ending === '' ? seasonWordEnd(r, i + 1) : i + 1;
    const sense = r.sense(i, SEASON) ?? (end > i + 1 ? stem : undefined);
    if (sense === undefined) return null;
    const kase = end > i + 1 ? 'nom' : (stem?.case ?? sense.case);
    return { end, value: `${NO_YEAR}-${sense.value}`, case: kase, plural: false, confidence: 0.8 };
  },
};
