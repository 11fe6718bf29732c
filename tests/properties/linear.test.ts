import { describe, expect, test } from 'vitest';
import { clean, extractDates, extractEntities, extractNumbers, splitSentences } from '../../src/index.ts';

/** What makes careless expressions and loops slow: one piece again and again. */
const UNITS = [
  'а',
  'А',
  'қ',
  '1',
  ' ',
  '\n',
  '\t',
  '.',
  '-',
  '–',
  '(',
  '[',
  '«',
  '"',
  '№',
  '\u0301',
  '\u00ad',
  '\u200b',
  'x',
  'Р°',
  'а ',
  'А. ',
  'А.',
  '1 ',
  '1.',
  '1.1 ',
  '1-',
  '- ',
  ' – ',
  '. ',
  '.\n',
  '... ',
  ',,',
  '[1',
  '[1] ',
  '(а',
  '«а» ',
  '\n\n',
  ' \n',
  'а\n',
  'А\n',
  'І',
  'ХХ ',
  'а-\n',
  'а - ',
  'жыл ',
  '1991 жыл ',
  'жүз ',
  'мың ',
  'екі жүз ',
  '5 %, ',
  'Кіріспе\n',
  '1. Кіріспе....3\n',
  'Кіріспе....3',
  'т.б. ',
  'Н.Ә.',
  'Абай ',
  'www.a.kz ',
  'a@b',
  'http://',
  '<p>',
  '\ud83d',
  '😀',
  '\r',
  '\u2028',
  'Бет 1\n',
  '12\n',
  '• а\n',
  'а) ',
  'ғ. ',
  '1/4 бет/',
];

/** What opens something that a long row may close, or may not. */
const OPENED: readonly (readonly [opening: string, unit: string])[] = [
  ['# А', ' '],
  ['# А', ' #'],
  ['**а', 'а '],
  ['[а](', 'а'],
  ['«а', 'А. '],
  ['&amp', ';'],
  ['Тізім:\n- а', ' \n'],
  ['© ', '1 '],
  ['| ', '- '],
];

const SHORT = 3_000;
const TIMES = 4;

/** Processor time in milliseconds: other work on the machine does not count. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Four times the text may cost four times the time, twice that for noise; quadratic work would cost sixteen times. */
function expectLinear(work: (text: string) => void, unit: string, opening = ''): void {
  const body = unit.repeat(Math.ceil(SHORT / unit.length));
  const [short, long] = [`${opening}${body}б`, `${opening}${body.repeat(TIMES)}б`];
  work(short);
  const limit = (): number =>
    2 *
      TIMES *
      Math.min(
        cost(() => work(short)),
        cost(() => work(short)),
      ) +
    60;
  // A pause of the collector may hit one try, not three.
  for (let tries = 0; tries < 3; tries++) if (cost(() => work(long)) <= limit()) return;
  expect.fail(`${JSON.stringify(unit)}: time grows faster than length`);
}

describe('law 3: time grows linearly with length', () => {
  test.each(UNITS)('clean: %j', (unit) => expectLinear((text) => void clean(text), unit));

  test.each(OPENED)('clean: %j and a row of %j', (opening, unit) =>
    expectLinear((text) => void clean(text), unit, opening),
  );

  test.each(UNITS)('parts: %j', (unit) =>
    expectLinear((text) => {
      splitSentences(text);
      extractDates(text);
      extractNumbers(text);
      extractEntities(text);
    }, unit),
  );
});
