import { isPlural, LONG_PERIOD, PERIOD } from '../../numbers/lexicon.ts';
import { candidateOf, type DateCandidate, type PhraseFormat } from '../format.ts';
import { leading } from '../openers.ts';

const VAGUE: ReadonlyMap<string, number> = new Map([
  ['ондаған', 10],
  ['жүздеген', 100],
  ['мыңдаған', 1000],
]);
const lasting = (start: number, end: number, value: string): DateCandidate =>
  candidateOf(start, end, 'DURATION', value, 0.85);

export const unnumbered: PhraseFormat = {
  kind: 'phrase',
  id: 'duration/unnumbered',
  summary: 'Long periods with no number: they count as one, tens of years as ten.',
  examples: [
    { raw: 'Ғасырлар бойы', value: 'P100Y' },
    { raw: 'онжылдықтарға созылды', value: 'P10Y' },
    { raw: 'Ондаған жылдар бойы', value: 'P10Y' },
    { raw: 'санаулы жылдар', why: 'vague' },
    { raw: 'ғасыр қайраткері', why: 'no stretch of time' },
  ],
  gates: [
    { opens: leading('vague'), needs: PERIOD },
    { opens: PERIOD, needs: LONG_PERIOD },
  ],
  find(r, i) {
    const times = VAGUE.get(r.word(i));
    if (times !== undefined) {
      const sense = r.sense(i + 1, PERIOD);
      if (sense === undefined || !r.joined(i + 1)) return null;
      const value = sense.code.startsWith('T')
        ? `PT${times}${sense.code.slice(1)}`
        : `P${times * sense.value}${sense.code}`;
      return lasting(i, i + 2, value);
    }
    const sense = r.sense(i, PERIOD);
    if (sense === undefined || sense.code !== 'Y' || sense.value < 10) return null;
    const alone =
      isPlural(sense.ending) ||
      (sense.value === 10 && sense.form !== 'derived') ||
      (sense.ending === '' && r.word(i + 1) === 'бойы');
    return alone ? lasting(i, i + 1, `P${sense.value}Y`) : null;
  },
};
