import { FOREIGN_NUMERALS } from '../../../kazakh/numerals.ts';
import type { NumberFormat } from '../format.ts';
import { NUMBER_TRIGGER } from '../lexicon.ts';
import { TRIGGER } from '../standing.ts';

export const foreignCardinal: NumberFormat = {
  id: 'number/foreign',
  summary: 'A number word of a Russian or English passage, from two to twelve.',
  examples: [
    { raw: 'Eight microsatellite markers were used.', value: '8' },
    { raw: 'в двух районах области', value: '2' },
    { raw: 'One of the best ways', why: 'an article as often as a number' },
  ],
  takes: TRIGGER,
  find(r, i) {
    if (!(r.mask(i) & NUMBER_TRIGGER) || !r.isWord(i) || !r.isWord(i + 1) || !r.joined(i + 1)) return null;
    const value = FOREIGN_NUMERALS[r.word(i)];
    if (value === undefined || r.glued(i)) return null;
    return { ...BARE, start: i, end: i + 1, value };
  },
};

const BARE = { type: 'CARDINAL', min: null, max: null, approx: null, unit: null, confidence: 0.8 } as const;
