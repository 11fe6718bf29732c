import { CAPITALISED } from '../../../core/tokens.ts';
import { headsSentence } from '../../numbers/contexts.ts';
import { WEEKDAY } from '../../numbers/lexicon.ts';
import { candidateOf, type PhraseFormat } from '../format.ts';
import { dayWordAt } from '../month.ts';

const FRIDAY = 5;

export const weekday: PhraseFormat = {
  kind: 'phrase',
  id: 'date/weekday',
  summary: 'A day of the week: EDTF has no value for one, so it is a day of no date said.',
  examples: [
    { raw: 'Жиын сәрсенбі күні өтті.', value: 'XXXX-XX-XX' },
    { raw: 'дүйсенбіде келіңіз', value: 'XXXX-XX-XX' },
    { raw: 'жұма намазы', why: 'the prayer' },
    { raw: 'сенбілікке шықты', why: 'voluntary work' },
  ],
  gates: [{ opens: WEEKDAY, needs: 0 }],
  find(r, i) {
    const sense = r.sense(i, WEEKDAY);
    if (sense === undefined || sense.form !== 'cardinal') return null;
    const day = dayWordAt(r, i + 1, sense.case);
    const named = day.end > i + 1;
    if ((r.flags(i) & CAPITALISED) !== 0 && !headsSentence(r, i)) return null;
    if (sense.value === FRIDAY && !named && sense.case !== 'loc') return null;
    return candidateOf(i, day.end, 'DATE', 'XXXX-XX-XX', 0.85, sense.value);
  },
};
