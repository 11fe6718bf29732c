import { describe, expect, it } from 'vitest';
import { Lexemes } from '../../src/core/lexemes.ts';
import { tokenize } from '../../src/core/tokens.ts';
import { extractDates, findDateDoubts, findDates, parseDate } from '../../src/extract/dates/index.ts';
import { extractNumbers } from '../../src/extract/numbers/index.ts';

const tokens = (text: string) => tokenize(text, new Lexemes());

describe('parseDate', () => {
  it.each([
    ['1991 жылғы 16 желтоқсанда', '1991-12-16'],
    ['XIX ғасырдың екінші жартысы', '18XX'],
    [' 10 жыл ', 'P10Y'],
    ['31 ақпан', null],
    ['1991 жыл болды', null],
    ['бүгін', null],
    ['', null],
  ])('%s', (text, value) => expect(parseDate(text)).toBe(value));

  it.each([
    ['үш күн бұрын', '2024-02-27'],
    ['10 жыл бұрын', '2014'],
    ['былтыр', '2023'],
    ['осы жылғы мамырда', '2024-05'],
    ['өткен ғасырда', '19XX'],
    ['екі айдан кейін', '2024-05'],
  ])('%s with a reference day', (text, value) => expect(parseDate(text, { reference: '2024-03-01' })).toBe(value));

  it('ignores a reference that is no day', () => expect(parseDate('кеше', { reference: 'tomorrow' })).toBeNull());
});

describe('coverage', () => {
  it.each([
    ['1991 жылы', '1991-01-01', '1991-12-31'],
    ['2004 жылғы ақпанда', '2004-02-01', '2004-02-29'],
    ['XXI ғасырда', '2000-01-01', '2099-12-31'],
    ['1980 жылдан бері', '1980-01-01', null],
    ['2015 жылға дейін', null, '2015-12-31'],
    ['б.з.б. III ғасырда', '-0299-01-01', '-0200-12-31'],
    ['1941 жылдың қысында', '1941-12-01', '1942-02-28'],
    ['1999 жылғы 9 және 13 қыркүйекте', '1999-09-09', '1999-09-13'],
    ['5 мамырда', null, null],
    ['10 жыл', null, null],
  ])('%s', (text, from, to) => {
    const [found] = extractDates(text);
    expect([found?.from, found?.to]).toEqual([from, to]);
  });
});

describe('TIMEX3', () => {
  it.each([
    ['XX ғасырдың басында', 'DATE', '19', 'START'],
    ['1990-жылдары', 'DATE', '199', null],
    ['б.з.б. 334 жылы', 'DATE', 'BC0334', null],
    ['1941 жылдың көктемінде', 'DATE', '1941-SP', null],
    ['сәрсенбі күні', 'DATE', 'XXXX-WXX-3', null],
    ['жыл сайын', 'SET', 'P1Y', null],
    ['шамамен 1850 жылы', 'DATE', '1850', 'APPROX'],
    ['1980 жылдан бері', 'DATE', '1980', 'AFTER'],
    ['2019 жылдың екінші тоқсанында', 'DATE', '2019-Q2', null],
  ])('%s', (text, type, value, mod) => {
    expect(findDates(tokens(text), { timex: true })[0]?.timex).toEqual({ type, value, mod });
  });

  it('is left out unless asked for', () => expect(findDates(tokens('1991 жылы'))[0]).not.toHaveProperty('timex'));
});

describe('doubts', () => {
  it.each([
    ['Жиын 31 ақпанда өтті.', '31 ақпанда'],
    ['Күні 45.13.2001 деп тұр.', '45.13.2001'],
    ['2001 жылғы 29 ақпанда', '2001 жылғы 29 ақпанда'],
  ])('%s', (text, part) => {
    const doubts = findDateDoubts(tokens(text));
    expect(doubts.map(({ span }) => text.slice(...span))).toEqual([part]);
    expect(extractDates(text)).toEqual([]);
  });

  it('has none about real days', () => expect(findDateDoubts(tokens('2004 жылғы 29 ақпанда'))).toEqual([]));
});

it('spans point into the text', () => {
  const text = '\u00a0Ол\t1991\u00a0жылғы 16 желтоқсанда, 250 адам 3,5 млн теңге алды.';
  for (const { span, raw, text: piece } of [...extractDates(text), ...extractNumbers(text)]) {
    expect(text.slice(...span)).toBe(piece);
    expect(raw).toEqual(span);
  }
  expect(extractDates(text)).toHaveLength(1);
  expect(extractNumbers(text)).toHaveLength(2);
});

it('takes any string', () => {
  for (const text of [
    '',
    '\ud83d',
    '1'.repeat(1000),
    '\u0000',
    '١٩٩١ жылы',
    '½½½',
    '-',
    '№',
    '[',
    'I.',
    '1991 жылы'.repeat(50),
  ])
    expect(() => [extractDates(text), extractNumbers(text)]).not.toThrow();
});
