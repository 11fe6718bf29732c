import type { NumberFormat } from '../format.ts';
import { numeralAt } from '../numeral.ts';
import { isHyphen, type Reader } from '../reader.ts';
import { suffixAt } from '../suffix.ts';

/** Nouns that a figure before them ranks even without a hyphen: nobody has 47 sessions in one sentence's place. */
const RANKED = /^(?:сессия|сынып|курс|съез|раунд|құрылтай|пленум|шақырылым|қабат)/;
/** -ты, -дық: so many floors, so many courses. */
const COUNTED = /(?:т[ыі]|тар|тер|л[ыі]|лар|лер|д[ыі][қк]|т[ыі][қк]|л[ыі][қк])$/;

const isLower = (r: Reader, i: number): boolean => r.isWord(i) && r.surface(i) === r.word(i) && r.length(i) >= 3;

export const rankedNoun: NumberFormat = {
  id: 'number/ranked-noun',
  summary: 'A figure tied to its noun by a hyphen (`5-сынып`), or before a noun that it can only rank (`47 сессия`).',
  examples: [
    { raw: 'Ассамблеяның 47 сессиясында', value: '47' },
    { raw: 'Ол 5-сыныпта оқиды.', value: '5' },
    { raw: '4 курс студенті', value: '4' },
    { raw: 'СШҚ-1 келісімі', why: 'a figure inside a name' },
    { raw: '9 қабатты үй', value: '9', type: 'CARDINAL', why: 'counted floors: a cardinal' },
  ],
  find(r, i) {
    const figure = numeralAt(r, i)?.figure ?? null;
    if (figure === null || figure.decimal || figure.grouped || figure.digits > 4) return null;
    const { end, value } = figure;
    const hyphen = isHyphen(r.mark(end)) && r.glued(end) && r.glued(end + 1);
    const ranks = hyphen ? isLower(r, end + 1) && suffixAt(r, end, r.surface(i)) === null : isRanked(r, end);
    if (!ranks) return null;
    return { start: i, end, type: 'ORDINAL', value, min: null, max: null, approx: null, unit: null, confidence: 0.9 };
  },
};

function isRanked(r: Reader, i: number): boolean {
  const word = r.word(i);
  if (r.mark(i - 2) === 0x3a && RANKED.test(r.word(i - 3))) return true;
  return r.joined(i) && !r.glued(i) && RANKED.test(word) && !COUNTED.test(word);
}
