import { CAPITALISED } from '../../../core/tokens.ts';
import { FIGURE, MONTH, YEAR_WORD } from '../../numbers/lexicon.ts';
import { isDash, type Reader } from '../../numbers/reader.ts';
import { suffixAt } from '../../numbers/suffix.ts';
import { type Point, type PointFormat, pointOf } from '../format.ts';
import { imprintYear } from '../imprint.ts';
import { dayMonthAt, dayPoint, monthRowAt, monthRowValue } from '../month.ts';
import { FOUR_DIGITS } from '../openers.ts';
import { isFreeFigure } from '../row.ts';
import { isUpTo } from '../year.ts';

const MIN = 1000;
const MAX = 2099;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;

function yearFigure(r: Reader, i: number): number {
  if (r.length(i) !== 4 || !r.isNumber(i) || !isFreeFigure(r, i)) return 0;
  const value = Number(r.word(i));
  return value >= MIN && value <= MAX ? value : 0;
}

const point = (end: number, value: string, confidence: number, kase: Point['case'] = 'nom'): Point =>
  pointOf(end, value, kase, confidence);

/** 1941-1945: two years in order about a dash, with nothing glued before or after. */
function yearRange(r: Reader, i: number, first: number): Point | null {
  const second = r.isNumber(i + 2) && r.length(i + 2) === 4 ? Number(r.word(i + 2)) : 0;
  if (second <= first || second > MAX || second - first > 500) return null;
  if (isDash(r.mark(i + 3)) && r.glued(i + 3) && r.isNumber(i + 4)) return null;
  const suffix = suffixAt(r, i + 3, r.word(i + 2));
  if (isUnlikeYears(r, suffix?.end ?? i + 3)) return null;
  return point(suffix?.end ?? i + 3, `${first}/${second}`, 0.9, suffix?.case);
}

const isUnlikeYears = (r: Reader, i: number): boolean => r.isWord(i) && r.joined(i) && COUNTED.test(r.word(i));
const COUNTED =
  /^(?:адам|теңге|тг|дана|шақырым|км|метр|м|тонна|т|га|рет|кісі|бала|оқушы|студент|доллар|рубль|мың|млн|млрд|градус|бет|беттер|вт|квт|кг|сом|бас)/;

/** (1991), (Омбы, 1924), (1952, 1954, 1958), (1469 – 87): years that marks part from the rest inside brackets. */
function inBrackets(r: Reader, i: number, value: number): Point | null {
  const before = r.mark(i - 1);
  const parted = before === OPEN || before === COMMA || before === SEMICOLON || isDash(before);
  if (!parted || !opensBracket(r, i)) return null;
  const short = isDash(r.mark(i + 1)) && r.isNumber(i + 2) && r.length(i + 2) === 2 ? Number(r.word(i + 2)) : 0;
  const second = Math.floor(value / 100) * 100 + short;
  if (second > value && endsInBracket(r, i + 3)) return point(i + 3, `${value}/${second}`, 0.85);
  return endsInBracket(r, i + 1) ? point(i + 1, String(value), 0.85) : null;
}

const SEMICOLON = 0x3b;
const BRACKET_TOKENS = 24;

const endsInBracket = (r: Reader, i: number): boolean => {
  const mark = r.mark(i);
  return mark === CLOSE || mark === COMMA || mark === SEMICOLON || (mark === 0x3a && r.isNumber(i + 1));
};

function opensBracket(r: Reader, i: number): boolean {
  for (let k = i - 1; k > i - BRACKET_TOKENS && k >= 0; k--) {
    if (r.mark(k) === OPEN) return true;
    if (r.mark(k) === CLOSE) return false;
  }
  return false;
}

/** Мұқан қаған (553-572): two early years alone in brackets after a name. */
function earlyReign(r: Reader, i: number): Point | null {
  if (r.mark(i - 1) !== OPEN || !isDash(r.mark(i + 1)) || r.mark(i + 3) !== CLOSE || !r.isNumber(i + 2)) return null;
  const [first, second] = [Number(r.word(i)), Number(r.word(i + 2))];
  const lived = r.length(i) === 3 && r.length(i + 2) === 3 && second > first && second - first < LIFE;
  const named = ((r.flags(i - 2) | r.flags(i - 3)) & CAPITALISED) !== 0 && r.isWord(i - 2);
  return lived && named ? point(i + 3, `0${first}/0${second}`, 0.75) : null;
}

const LIFE = 100;

/** 1456 — Қазақ хандығы құрылды: before a dash an entry of a chronicle, a line of its own. */
function inChronicle(r: Reader, i: number, value: number): Point | null {
  const opens = r.opensLine(i) || (r.isMark(i - 1) && r.opensLine(i - 1));
  const apart = !r.glued(i + 1) && r.isWord(i + 2) && r.joined(i + 2);
  return opens && apart ? point(i + 1, String(value), 0.75) : null;
}

/** 1991-ден бері, 2015-ке дейін, 1986-ның желтоқсанында: years by what follows their ending. */
function withEnding(r: Reader, i: number, value: number): Point | null {
  const suffix = suffixAt(r, i + 1, r.word(i));
  if (suffix === null || value < 1500) return null;
  const word = r.word(suffix.end);
  const since = suffix.case === 'abl' && /^(?:бері|бергі|бастап)$/.test(word);
  const until = suffix.case === 'dat' && isUpTo(word) && value > 1800;
  if (since || until) return point(suffix.end, String(value), 0.8, suffix.case);
  return suffix.case === 'gen' ? monthAfter(r, suffix.end, value) : null;
}

/** 1986 желтоқсан: a year right before a month. */
function monthAfter(r: Reader, i: number, value: number): Point | null {
  if (!(r.mask(i) & (FIGURE | MONTH))) return null;
  const days = r.isNumber(i) ? dayMonthAt(r, i, String(value)) : null;
  if (days !== null) return dayPoint(days, 0.85);
  const row = r.joined(i) ? monthRowAt(r, i) : null;
  return row === null || row.sense.form === 'derived'
    ? null
    : point(row.end, monthRowValue(row, String(value)), 0.85, row.case);
}

export const bareYear: PointFormat = {
  kind: 'point',
  id: 'date/bare-year',
  summary:
    'A year with no word for it, where its place says what it is: in brackets, in an imprint, before a month, as a range.',
  examples: [
    { raw: 'Міржақып Дулатұлы (1885—1935) ақын', value: '1885/1935' },
    { raw: 'Алматы: Атамұра, 2005. – 240 б.', value: '2005' },
    { raw: '1991-ден бері', value: '1991/..' },
    { raw: '1986 желтоқсанында', value: '1986-12' },
    { raw: 'Алматы, 2019', value: '2019' },
    { raw: '1500-2000 адам', why: 'people' },
    { raw: 'Онда 2005 оқушы бар.', why: 'pupils' },
  ],
  gates: [{ opens: FOUR_DIGITS, needs: 0 }],
  mayPass(r, i) {
    return (r.mask(i + 1) & YEAR_WORD) === 0;
  },
  point(r, i) {
    const value = yearFigure(r, i);
    if (value === 0) return earlyReign(r, i);
    const mark = r.mark(i + 1);
    const dash = isDash(mark);
    return (
      (dash ? yearRange(r, i, value) : null) ??
      (r.isMark(i - 1) ? inBrackets(r, i, value) : null) ??
      (dash ? inChronicle(r, i, value) : null) ??
      (dash || mark === 0 ? withEnding(r, i, value) : null) ??
      (mark === 0 ? monthAfter(r, i + 1, value) : null) ??
      imprintYear(r, i, value)
    );
  },
};
