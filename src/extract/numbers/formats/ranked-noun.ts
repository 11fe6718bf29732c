import { CAPITALISED } from '../../../core/tokens.ts';
import { LAST_CLASS } from '../../../kazakh/numbered-bodies.ts';
import type { Amount } from '../amount.ts';
import { fromAmount, type NumberCandidate, type NumberFormat } from '../format.ts';
import { CURRENCY, PERCENT, UNIT } from '../lexicon.ts';
import { numeralAt } from '../numeral.ts';
import { isHyphen, type Reader } from '../reader.ts';
import { RANKED } from '../roles.ts';
import { NOUN_FIGURE, QUOTES } from '../standing.ts';
import { suffixAt } from '../suffix.ts';

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
    { raw: '7-8 сыныптарда оқиды', value: '7..8' },
    { raw: 'Сурет 2. Көлдің картасы', value: '2' },
    { raw: '9 «Ә» сынып оқушысы', value: '9' },
    { raw: 'Сыныбы: 7 «Б»', value: '7' },
    { raw: 'СШҚ-1 келісімі', why: 'a figure inside a name' },
    { raw: '9 қабатты үй', value: '9', type: 'CARDINAL', why: 'counted floors: a cardinal' },
  ],
  takes: NOUN_FIGURE,
  find(r, i, amount) {
    const figure = numeralAt(r, i)?.figure ?? null;
    if (figure === null || figure.decimal || figure.grouped || figure.digits > 4) return null;
    if (amount !== null && amount.min !== null && amount.unit === null) return rankedRange(r, amount);
    const { end, value } = figure;
    const hyphen = isHyphen(r.mark(end)) && r.glued(end) && r.glued(end + 1);
    if (hyphen && isClassLetter(r, end + 1)) return ranked(i, end, value);
    const measured = (r.mask(end + 1) & (UNIT | CURRENCY | PERCENT)) !== 0;
    const ranks = hyphen
      ? (isLower(r, end + 1) || RANKED.test(r.word(end + 1))) && !measured && suffixAt(r, end, r.surface(i)) === null
      : isRanked(r, end);
    if (!ranks) return null;
    return ranked(i, end, value);
  },
};

function ranked(start: number, end: number, value: number): NumberCandidate {
  return { start, end, type: 'ORDINAL', value, min: null, max: null, approx: null, unit: null, confidence: 0.9 };
}

/** 5 А сыныбы, 11-Ә сынып */
const isClassLetter = (r: Reader, i: number): boolean =>
  r.length(i) === 1 && (r.flags(i) & CAPITALISED) !== 0 && r.joined(i + 1) && RANKED.test(r.word(i + 1));

/** 7-8 сыныптарда, 10-11-сыныптар, 1-4 курстар */
function rankedRange(r: Reader, amount: Amount): NumberCandidate | null {
  const hyphen = isHyphen(r.mark(amount.end)) && r.glued(amount.end) && r.glued(amount.end + 1);
  const word = r.word(hyphen ? amount.end + 1 : amount.end);
  if (amount.numeral.ending !== '' || !r.joined(amount.end) || !RANKED.test(word) || OF_SO_MANY.test(word)) return null;
  return fromAmount(amount, 'ORDINAL', null, 0.85);
}

/** -тық, -ты: so many floors high. */
const OF_SO_MANY = /(?:[лдт][ыі][қк]?)$/;

/** Сурет 2. Көлдің картасы: the head of a caption. */
const CAPTIONS = /^(?:сурет|кесте|диаграмма|сызба|схема|рисунок|таблица|figure|table)$/;

function isRanked(r: Reader, i: number): boolean {
  const word = r.word(i);
  if (r.opensLine(i - 2) && !r.isWord(i) && CAPTIONS.test(r.word(i - 2))) return true;
  if (r.mark(i - 2) === 0x3a && RANKED.test(r.word(i - 3))) return true;
  if (!r.joined(i) || r.glued(i)) return false;
  if (RANKED.test(word)) return !COUNTED.test(word);
  if (isClassLetter(r, i)) return true;
  const noun = afterLetter(r, i);
  return noun > i && Number(r.word(i - 1)) <= LAST_CLASS;
}

/** 9 «Ә» сынып, 7 «Б»: the letter of a class in quotes; `i` where none stands. */
function afterLetter(r: Reader, i: number): number {
  const letter = r.length(i + 1) === 1 && r.isWord(i + 1) && (r.flags(i + 1) & CAPITALISED) !== 0;
  return QUOTES.has(r.mark(i)) && letter && QUOTES.has(r.mark(i + 2)) ? i + 3 : i;
}
