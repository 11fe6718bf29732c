import {
  CURRENCY,
  DATE_ALONE,
  EVERY,
  NUMERAL,
  PERCENT,
  PERIOD,
  SEASON_STEM,
  type Sense,
  UNIT,
  WEEKDAY,
} from '../../numbers/lexicon.ts';
import { numeralAt } from '../../numbers/numeral.ts';
import type { Reader } from '../../numbers/reader.ts';
import { candidateOf, type DateCandidate, type PhraseFormat } from '../format.ts';
import { dayWordAt } from '../month.ts';
import { ANY_FIGURE, COUNTING, leading } from '../openers.ts';

const SAIYN = /^сайын(?:ғы)?$/;

function repeat(count: number, sense: Sense): string {
  const size = count * sense.value;
  return sense.code.startsWith('T') ? `R/PT${size}${sense.code.slice(1)}` : `R/P${size}${sense.code}`;
}

function set(start: number, end: number, value: string): DateCandidate {
  return candidateOf(start, end, 'SET', value, 0.95);
}

/** жыл сайын, сенбі сайын, әр жылы, әр бес жыл сайын, екі жылда бір */
function setAt(r: Reader, i: number): DateCandidate | null {
  if (r.word(i) === 'күнделікті') return set(i, i + 1, 'R/P1D');
  const weekday = r.sense(i, WEEKDAY);
  if (weekday !== undefined && SAIYN.test(r.word(i + 1)) && r.joined(i + 1)) return set(i, i + 2, 'R/P1W');
  if (r.sense(i, SEASON_STEM)?.ending === '' && SAIYN.test(r.word(i + 1)) && r.joined(i + 1))
    return set(i, i + 2, 'R/P1Y');
  const each = r.word(i) === 'әр';
  if (each && r.joined(i + 1) && r.sense(i + 1, WEEKDAY)?.form === 'cardinal')
    return set(i, dayWordAt(r, i + 2, 'nom').end, 'R/P1W');
  const at = each ? i + 1 : i;
  const count = r.isNumber(at) || r.sense(at, NUMERAL) !== undefined ? numeralAt(r, at) : null;
  if (count !== null && (count.broken || count.form !== 'cardinal' || count.ending !== '')) return null;
  const word = count?.end ?? at;
  const sense = word === i || r.joined(word) ? r.sense(word, PERIOD) : undefined;
  if (sense === undefined) return null;
  return repeated(r, i, word, sense, count?.value ?? 1, each, count !== null);
}

function repeated(
  r: Reader,
  i: number,
  word: number,
  sense: Sense,
  count: number,
  each: boolean,
  counted: boolean,
): DateCandidate | null {
  const next = r.joined(word + 1) ? r.word(word + 1) : '';
  if (SAIYN.test(next) && sense.ending === '') return set(i, word + 2, repeat(count, sense));
  if (counted && sense.case === 'loc' && next === 'бір' && !(r.mask(word + 2) & (NUMERAL | CURRENCY | UNIT | PERCENT)))
    return set(i, word + 2, repeat(count, sense));
  if (each && !counted && SINGLE.test(sense.ending)) return set(i, word + 1, repeat(1, sense));
  return null;
}

const SINGLE = /^(?:[ыі]|[ыі]н|да|де|та|те)?$/;

export const setFormat: PhraseFormat = {
  kind: 'phrase',
  id: 'set/every',
  summary: 'What comes back: every year, each day, once in two years.',
  examples: [
    { raw: 'Жыл сайын өтеді.', value: 'R/P1Y' },
    { raw: 'күнделікті жұмыс', value: 'R/P1D' },
    { raw: 'екі жылда бір рет', value: 'R/P2Y' },
    { raw: 'әр күні', value: 'R/P1D' },
    { raw: 'сенбі сайын', value: 'R/P1W' },
    { raw: 'әр сейсенбі күні', value: 'R/P1W' },
    { raw: 'әр адам', why: 'no time' },
  ],
  gates: [
    { opens: ANY_FIGURE | NUMERAL | COUNTING | PERIOD | SEASON_STEM | WEEKDAY, needs: EVERY },
    { opens: leading('each'), needs: PERIOD | WEEKDAY | SEASON_STEM | DATE_ALONE },
  ],
  find: setAt,
};
