import { ALL_CAPS } from '../../../core/tokens.ts';
import { DATE_WORD, FOREIGN_MONTH, FOREIGN_WORD, MONTH, ROMAN, type Sense } from '../../numbers/lexicon.ts';
import { numeralAt } from '../../numbers/numeral.ts';
import { isDash, type Reader } from '../../numbers/reader.ts';
import { daysIn } from '../calendar.ts';
import { centuryValue, dayValue, monthValue } from '../edtf.ts';
import { candidateOf, type DateCandidate, type PhraseFormat } from '../format.ts';
import { LEADING } from '../gate.ts';
import { ANY_FIGURE, leading } from '../openers.ts';

const DOT = 0x2e;

const date = (start: number, end: number, value: string, confidence = 0.93): DateCandidate =>
  candidateOf(start, end, 'DATE', value, confidence);

function figure(r: Reader, i: number, low: number, high: number): number {
  if (!r.isNumber(i) || r.length(i) > 4 || (r.glued(i) && r.isWord(i - 1))) return -1;
  const value = Number(r.word(i));
  return value >= low && value <= high ? value : -1;
}

const YEAR_WORDS: ReadonlySet<string> = new Set(['год', 'года', 'году', 'годы', 'годов', 'годах', 'годом']);

/** год, г., гг. after a year: the token after it, or -1. */
function russianYearWord(r: Reader, i: number): number {
  if (!r.joined(i)) return -1;
  if (YEAR_WORDS.has(r.word(i))) return i + 1;
  if (r.word(i) !== 'г' && r.word(i) !== 'гг') return -1;
  if (r.mark(i + 1) === DOT && r.glued(i + 1)) return i + 2;
  return r.isWord(i + 1) ? -1 : i + 1;
}

/** A nominative, which Kazakh has in common: декабрь 1991 года. */
function russianMonth(r: Reader, i: number): Sense | undefined {
  const sense = r.sense(i, MONTH);
  return sense?.ending === '' && russianYearWord(r, i + 2) > 0 ? sense : undefined;
}

/** 16 декабря 1991 года, декабрь 1991 г., 16 December 1991 */
function dayMonthYear(r: Reader, i: number): DateCandidate | null {
  const day = figure(r, i, 1, 31);
  const at = day > 0 ? i + 1 : i;
  const month = r.joined(at) ? (r.sense(at, FOREIGN_MONTH) ?? russianMonth(r, at)) : undefined;
  if (month === undefined) return null;
  const year = figure(r, at + 1, 1000, 2100);
  if (year < 0)
    return day > 0 && month.code === 'ru' && day <= daysIn(month.value, null)
      ? date(i, at + 1, dayValue('XXXX', month.value, day))
      : null;
  const word = russianYearWord(r, at + 2);
  const end = word > 0 ? word : at + 2;
  if (day < 0) return month.code === 'en' || word > 0 ? date(i, end, monthValue(String(year), month.value)) : null;
  return day <= daysIn(month.value, year) ? date(i, end, dayValue(String(year), month.value, day)) : null;
}

/** December 16, 1991 */
function englishDate(r: Reader, i: number): DateCandidate | null {
  const month = r.sense(i, FOREIGN_MONTH);
  if (month?.code !== 'en' || r.surface(i) === r.word(i)) return null;
  const day = figure(r, i + 1, 1, 31);
  const at = r.mark(i + 2) === 0x2c ? i + 3 : i + 2;
  const year = figure(r, at, 1000, 2100);
  if (day < 0 || year < 0 || day > daysIn(month.value, year)) return null;
  return date(i, at + 1, dayValue(String(year), month.value, day));
}

/** 1991 года, 1925-1991 гг. */
function russianYears(r: Reader, i: number): DateCandidate | null {
  const first = figure(r, i, 100, 2100);
  if (first < 0) return null;
  const second = isDash(r.mark(i + 1)) ? figure(r, i + 2, first + 1, 2100) : -1;
  const at = second > 0 ? i + 3 : i + 1;
  const end = russianYearWord(r, at);
  // 260-280 г: grams.
  if (first < 1000 && r.word(at) === 'г') return null;
  return end < 0 ? null : date(i, end, second > 0 ? `${first}/${second}` : String(first).padStart(4, '0'));
}

const RANGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['с', ['по', 'до']],
  ['from', ['to', 'until', 'till']],
  ['between', ['and']],
]);

/** с 1925 по 1991 год, from 1925 to 1991 */
function ranged(r: Reader, i: number): DateCandidate | null {
  const links = RANGES.get(r.word(i));
  const first = links === undefined ? -1 : figure(r, i + 1, 1000, 2100);
  if (links === undefined || first < 0 || !links.includes(r.word(i + 2))) return null;
  const second = figure(r, i + 3, first, 2100);
  if (second < 0) return null;
  const word = russianYearWord(r, i + 4);
  return date(i, word > 0 ? word : i + 4, `${first}/${second}`);
}

/** XX века, 20th century, in 1991 */
function otherAge(r: Reader, i: number): DateCandidate | null {
  const start = PARTS.test(r.word(i)) ? (HALVES.test(r.word(i + 1)) ? i + 2 : i + 1) : i;
  if (start > i && (PARTS_ALONE.test(r.word(i)) || start > i + 1)) {
    const age = romanCentury(r, start);
    if (age !== null) return { ...age, start: i };
  }
  return romanCentury(r, i) ?? decadesOf(r, i) ?? englishAge(r, i);
}

/** начала, первой половины … before a century in Russian. */
const PARTS =
  /^(?:начал[аеоу]|кон[е]?ц[аеу]?|середин[аеыу]|перв(?:ой|ая|ую)|втор(?:ой|ая|ую)|последн(?:ей|яя)|рубеж[ае]?)$/;
const PARTS_ALONE = /^(?:начал|кон|середин|рубеж)/;
const HALVES = /^(?:половин|четверт|трет)/;

function romanCentury(r: Reader, i: number): DateCandidate | null {
  const roman = r.sense(i, ROMAN);
  if (roman === undefined || !(r.flags(i) & ALL_CAPS)) return null;
  if (/^век(?:а|е|у|ов)?$/.test(r.word(i + 1))) return date(i, i + 2, centuryValue(roman.value, false));
  if (r.word(i + 1) !== 'в' || r.mark(i + 2) !== DOT || !r.glued(i + 2)) return null;
  return date(i, i + 3, centuryValue(roman.value, false), 0.7);
}

/** 20-40-е годы XIX века, 20–40 годы */
function decadesOf(r: Reader, i: number): DateCandidate | null {
  const first = figure(r, i, 10, 90);
  if (first < 0 || first % 10 !== 0) return null;
  const second = isDash(r.mark(i + 1)) ? figure(r, i + 2, 10, 90) : -1;
  const at = second > 0 ? i + 3 : i + 1;
  const word = isDash(r.mark(at)) && /^(?:е|х|м|ых|ые)$/.test(r.word(at + 1)) ? at + 2 : at;
  if (!YEAR_WORDS.has(r.word(word)) || (word === at && second < 0)) return null;
  const age = romanCentury(r, word + 1);
  const prefix = age === null ? 'XX' : age.value.slice(0, 2);
  const values = [first, second].filter((one) => one > 0).map((one) => `${prefix}${one / 10}X`);
  return date(i, age?.end ?? word + 1, values.join('/'));
}

/** 1991, 2018–2021, with no word after them that they could count. */
function englishYears(r: Reader, i: number): DateCandidate | null {
  const first = figure(r, i, 1000, 2100);
  if (first < 0) return null;
  const second = isDash(r.mark(i + 1)) ? figure(r, i + 2, first + 1, 2100) : -1;
  const end = second > 0 ? i + 3 : i + 1;
  return r.isWord(end) && COUNTED.test(r.word(end))
    ? null
    : date(i, end, second > 0 ? `${first}/${second}` : String(first), 0.8);
}

const COUNTED = /^(?!and$|or$|by$|at$|in$|the$|to$|with$|on$|as$|was$|were$|when$|under$|a$|an$)/;

function englishAge(r: Reader, i: number): DateCandidate | null {
  const year = r.word(i) === 'in' ? englishYears(r, i + 1) : null;
  if (year !== null) return year;
  const rank = r.isNumber(i) && r.glued(i + 1) && /^(?:st|nd|rd|th)$/.test(r.word(i + 1)) ? numeralAt(r, i) : null;
  if (rank?.figure != null && /^centur/.test(r.word(i + 2)) && rank.value <= 30)
    return date(i, i + 3, centuryValue(rank.value, false));
  const decade = r.word(i + 1) === 's' && r.glued(i + 1) ? figure(r, i, 1000, 2090) : -1;
  return decade > 0 && decade % 10 === 0 ? date(i, i + 2, `${decade / 10}X`) : null;
}

export const foreign: PhraseFormat = {
  kind: 'phrase',
  id: 'date/foreign',
  summary: 'Dates of the Russian and English passages in Kazakh texts.',
  examples: [
    { raw: 'Закон от 16 декабря 1991 года', value: '1991-12-16' },
    { raw: 'с 1925 по 1991 год', value: '1925/1991' },
    { raw: 'history from 1925 to 1991', value: '1925/1991' },
    { raw: 'on December 16, 1991', value: '1991-12-16' },
    { raw: 'в начале XX века', value: '19XX' },
    { raw: 'в марте', why: 'no figure' },
  ],
  gates: [
    { opens: ANY_FIGURE, needs: FOREIGN_MONTH | FOREIGN_WORD },
    { opens: MONTH, needs: FOREIGN_MONTH | DATE_WORD },
    { opens: FOREIGN_MONTH, needs: 0 },
    { opens: ROMAN | leading('foreign'), needs: FOREIGN_MONTH | MONTH | DATE_WORD | LEADING },
  ],
  find(r, i) {
    return dayMonthYear(r, i) ?? englishDate(r, i) ?? russianYears(r, i) ?? ranged(r, i) ?? otherAge(r, i);
  },
};
