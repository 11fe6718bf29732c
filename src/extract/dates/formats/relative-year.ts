import { CENTURY_WORD, DATE_ALONE, isPlural, PERIOD, YEAR_WORD } from '../../numbers/lexicon.ts';
import type { Reader } from '../../numbers/reader.ts';
import { yearText } from '../calendar.ts';
import { decadeDigitsAt } from '../decade.ts';
import { centuryValue, joinValues, millenniumValue, NO_YEAR } from '../edtf.ts';
import { type DateContext, type Point, type PointFormat, pointOf } from '../format.ts';
import { leading } from '../openers.ts';
import { restOfYear } from '../year-rest.ts';

/** How far from now: this 0, last -1, next 1. */
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['осы', 0],
  ['бұл', 0],
  ['сол', 0],
  ['келесі', 1],
  ['келер', 1],
  ['алдағы', 1],
  ['өткен', -1],
  ['алдыңғы', -1],
]);
const YEAR_WORDS: ReadonlyMap<string, number> = new Map([
  ['биыл', 0],
  ['биылғы', 0],
  ['былтыр', -1],
  ['былтырғы', -1],
]);

/** осы жылғы мамырда, былтыр күзде: a year that only a reference day can name. */
function yearPoint(r: Reader, i: number, context: DateContext): Point | null {
  const word = r.word(i);
  const alone = YEAR_WORDS.get(word);
  const sense = alone === undefined ? r.sense(i + 1, PERIOD) : undefined;
  if (
    alone === undefined &&
    (sense?.code !== 'Y' || sense.value !== 1 || !r.joined(i + 1) || /^дар/.test(sense.ending))
  )
    return null;
  if (sense?.form === 'derived' || sense?.form === 'about') return null;
  const shift = alone ?? SHIFTS.get(word);
  if (shift === undefined) return null;
  // That year is one the text has told of, not one to reckon from the day of writing.
  const reference = word === 'сол' ? null : context.reference;
  const value = reference === null ? NO_YEAR : yearText(reference.year + shift);
  const kase = alone === undefined ? sense!.case : word.endsWith('ғы') ? 'attr' : 'nom';
  const head = { end: alone === undefined ? i + 2 : i + 1, value, case: kase };
  const rest = restOfYear(r, head);
  if (rest !== null) return rest;
  return reference === null ? null : pointOf(head.end, value, kase, 0.85);
}

interface Stretch {
  readonly end: number;
  readonly years: number;
  readonly case: Point['case'];
  readonly plural: boolean;
}

/** ғасыр, жүз жылдық, мың жылдық */
function stretchAt(r: Reader, i: number): Stretch | null {
  const split = r.word(i) === 'жүз' ? 100 : r.word(i) === 'мың' ? 1000 : 0;
  const at = split > 0 ? i + 1 : i;
  const sense = r.joined(at) ? r.sense(at, PERIOD) : undefined;
  if (sense?.code !== 'Y') return null;
  if (split > 0)
    return sense.value === 1 && sense.form === 'derived'
      ? { end: at + 1, years: split, case: sense.case, plural: false }
      : null;
  if (sense.value < 100 || sense.form === 'derived') return null;
  return { end: at + 1, years: sense.value, case: sense.case, plural: isPlural(sense.ending) };
}

function agePoint(r: Reader, i: number, context: DateContext): Point | null {
  const shift = r.word(i) === 'сол' ? undefined : SHIFTS.get(r.word(i));
  const stretch = shift === undefined ? null : stretchAt(r, i + 1);
  if (shift === undefined || stretch === null || stretch.plural) return null;
  const { reference } = context;
  const number = reference === null ? 0 : Math.floor((reference.year - 1) / stretch.years) + 1 + shift;
  const value =
    reference === null ? NO_YEAR : stretch.years === 100 ? centuryValue(number, false) : millenniumValue(number, false);
  const point = pointOf(stretch.end, value, stretch.case, 0.8);
  const decade = stretch.years === 100 && stretch.case === 'gen' ? decadeDigitsAt(r, stretch.end) : null;
  if (decade === null || !decade.short) return point;
  const prefix = value.slice(0, 2);
  const decades = joinValues(
    decade.digits.map((digit) => `${prefix}${digit}X`),
    decade.join,
  );
  return pointOf(decade.end, decades, decade.case, point.confidence, true);
}

export const relativeYear: PointFormat = {
  kind: 'point',
  id: 'date/relative-year',
  summary: 'This, last or next year with a month, this, last or next century: their year is not said.',
  examples: [
    { raw: 'осы жылы 5 мамырда', value: 'XXXX-05-05' },
    { raw: 'осы жылы 5 мамырда', reference: '2024-03-01', value: '2024-05-05' },
    { raw: 'келесі ғасырда', value: 'XXXX' },
    { raw: 'өткен ғасырдың 60-жылдары', value: 'XX6X' },
    { raw: 'былтыр', reference: '2024-03-01', value: '2023' },
    { raw: 'былтыр болған', why: 'nothing said' },
    { raw: 'осы жылдары', why: 'vague' },
  ],
  gates: [{ opens: leading('near'), needs: YEAR_WORD | CENTURY_WORD | DATE_ALONE }],
  point(r, i, context) {
    return yearPoint(r, i, context) ?? agePoint(r, i, context);
  },
};
