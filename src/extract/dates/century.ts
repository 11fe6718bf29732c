import { ALL_CAPS } from '../../core/tokens.ts';
import {
  type Case,
  CENTURY_WORD,
  COLLECTIVE,
  FIGURE,
  isPlural,
  NUMERAL,
  PART,
  PERIOD,
  ROMAN,
} from '../numbers/lexicon.ts';
import { numeralAt } from '../numbers/numeral.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { suffixAt } from '../numbers/suffix.ts';
import { decadeDigitsAt } from './decade.ts';
import { centuryValue, joinValues, millenniumValue } from './edtf.ts';
import { type Point, pointOf } from './format.ts';
import { type Item, type NumberRow, rowAt } from './row.ts';
import { isUpTo } from './year.ts';

const DOT = 0x2e;
const MAX_CENTURY = 30;

/** A number that ranks a century: Roman, in words, or a figure from 1 to 30. */
function rankAt(r: Reader, i: number): Item | null {
  const roman = r.sense(i, ROMAN);
  if (roman !== undefined && (r.flags(i) & ALL_CAPS) !== 0 && roman.value <= MAX_CENTURY) {
    const suffix = suffixAt(r, i + 1, roman.code);
    if (suffix !== null)
      return { end: suffix.end, value: roman.value, case: suffix.case, form: 'ordinal', ending: suffix.ending };
    return { end: i + 1, value: roman.value, case: 'nom', form: 'ordinal', ending: '' };
  }
  const numeral = numeralAt(r, i);
  if (numeral === null || numeral.broken || numeral.value < 1 || numeral.value > MAX_CENTURY) return null;
  if (!Number.isInteger(numeral.value) || (numeral.figure === null && numeral.form !== 'ordinal')) return null;
  return numeral;
}

/** ғасыр, ғ., ғғ., мыңжылдық with their endings. */
interface AgeWord {
  readonly end: number;
  readonly case: Case;
  readonly plural: boolean;
  readonly years: number;
  readonly bare: boolean;
  readonly hyphen: boolean;
  readonly abbreviated: boolean;
}

function ageWordAt(r: Reader, i: number): AgeWord | null {
  if (!r.joined(i)) return null;
  const hyphen = isDash(r.mark(i)) && r.glued(i);
  const at = hyphen ? i + 1 : i;
  if ((r.mask(at) & (CENTURY_WORD | PERIOD)) === CENTURY_WORD) {
    const again = r.mark(at + 1) === DOT && r.glued(at + 2) && r.word(at) === 'ғ' && r.word(at + 2) === 'ғ';
    return again ? abbreviated(r, at + 2, true) : abbreviated(r, at, r.word(at) === 'ғғ');
  }
  const sense = r.sense(at, PERIOD);
  if (sense === undefined || sense.code !== 'Y' || sense.value < 100 || sense.form === 'derived') return null;
  const { ending } = sense;
  return {
    end: at + 1,
    case: sense.case,
    plural: isPlural(ending),
    years: sense.value,
    bare: ending === '',
    hyphen,
    abbreviated: false,
  };
}

function abbreviated(r: Reader, at: number, plural: boolean): AgeWord {
  const end = r.mark(at + 1) === DOT && r.glued(at + 1) ? at + 2 : at + 1;
  const suffix = suffixAt(r, end, 'ғ');
  return {
    end: suffix?.end ?? end,
    case: suffix?.case ?? 'nom',
    plural,
    years: 100,
    bare: false,
    hyphen: false,
    abbreviated: true,
  };
}

/** Reads a century or millennium, or a row of them, from token `i`, with the decades that follow it. */
export function centuryAt(r: Reader, i: number, before: boolean, inEra: boolean = before): Point | null {
  const row = rowAt(r, i, rankAt);
  if (row === null) return null;
  const word = ageWordAt(r, row.end);
  if (word === null || !ranks(r, row, word, inEra, i) || (row.upTo && !isUpTo(r.word(word.end)))) return null;
  const edtfOf = word.years === 100 ? centuryValue : millenniumValue;
  const between = row.join === 'list' && /^ара(?:лы|сы)/.test(r.word(word.end));
  const value = joinValues(
    row.items.map((item) => edtfOf(item.value, before)),
    between ? 'range' : row.join,
  );
  const end = row.upTo || between ? word.end + 1 : word.end;
  const point = pointOf(end, value, row.upTo || between ? 'nom' : word.case, 0.98, word.plural);
  return row.join === 'one' && !before ? withDecades(r, point) : point;
}

const COUNTING = /^(?:бұрын|бойы|ішінде|өт|кейін|соң|астам|жуық)/;

/** соңғы 3 ғасырда counts, 3 ғасырда ranks. */
const RECENT = /^(?:соңғы|өткен|осы|бұл|алғашқы|келесі|бар)$/;

/** 15 ғасыр бұрын counts centuries, 15 ғасырда ranks one. */
function ranks(r: Reader, row: NumberRow, word: AgeWord, inEra: boolean, i: number): boolean {
  const last = row.items[row.items.length - 1]!;
  if (last.ending !== '' && last.form !== 'ordinal') return false;
  if (last.form === 'ordinal' || word.hyphen || inEra || word.abbreviated) return true;
  if (word.plural && row.join !== 'one') return true;
  if (word.case === 'loc' && !RECENT.test(r.word(i - 1))) return true;
  return last.value >= 10 && !(COUNTING.test(r.word(word.end)) && word.case !== 'gen');
}

/** What a decade may begin with. */
const DECADES = FIGURE | NUMERAL | COLLECTIVE | PART;

/** XX ғасырдың 60-жылдары: the decade of the century named. */
function withDecades(r: Reader, century: Point): Point {
  if ((century.case !== 'gen' && century.case !== 'nom') || !(r.mask(century.end) & DECADES)) return century;
  const decade = decadeDigitsAt(r, century.end);
  if (decade === null || !decade.short) return century;
  const prefix = century.value.slice(0, 2);
  const value = joinValues(
    decade.digits.map((digit) => `${prefix}${digit}X`),
    decade.join,
  );
  return pointOf(decade.end, value, decade.case, century.confidence, true);
}
