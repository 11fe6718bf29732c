import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/kazakh/words/lexicon.ts';
import { createWordModel, wordModel } from '../../../src/kazakh/words/word-model.ts';

const model = wordModel();

describe('isWord', () => {
  it.each([
    'мемлекет',
    'мемлекетіміздің',
    'қауіпсіздігін',
    'ынтымақтастығымызға',
    'халықаралық',
    'экономикалық',
    'орналасқан',
    'айтылмайды',
    'қару-жарақ',
    'ата-анасының',
    'халқының',
    'президентіміздің',
  ])('%s is one', (word) => expect(model.isWord(word)).toBe(true));

  it.each(['халықаралалық', 'зкономикалық', 'қауіпсіздіздігі', 'ядорлық', 'мдделерін', 'ньіғайту', '', 'жжж', 'hello'])(
    '%s is none',
    (word) => expect(model.isWord(word)).toBe(false),
  );
});

describe('frequency and stemOf', () => {
  it('knows common words from rare ones', () => {
    expect(model.frequency('және')).toBeGreaterThan(model.frequency('ынтымақ'));
    expect(model.frequency('ынтымақ')).toBeGreaterThan(0);
    expect(model.frequency('ядорлық')).toBe(0);
  });

  it.each([
    ['мемлекеттердің', 'мемлекет'],
    ['халқының', 'халық'],
    ['саясатына', 'саясат'],
  ])('%s stands on %s', (word, stem) => expect(model.stemOf(word)).toBe(stem));
});

describe('correct', () => {
  it.each([
    ['зкономикалық', 'экономикалық', 'ocr'],
    ['көніл', 'көңіл', 'ocr'],
    ['жузеге', 'жүзеге', 'ocr'],
    ['халықаральқ', 'халықаралық', 'ocr'],
    ['казакстан', 'қазақстан', 'ocr'],
    ['субьектісі', 'субъектісі', 'ocr'],
    ['халықаралалық', 'халықаралық', 'typo'],
    ['қауіпсіздіздігі', 'қауіпсіздігі', 'typo'],
    ['мелекеттің', 'мемлекеттің', 'typo'],
    ['ядорлық', 'ядролық', 'typo'],
    ['деклорация', 'декларация', 'typo'],
    ['мүмкіндектірінің', 'мүмкіндіктерінің', 'typo'],
  ])('%s was %s (%s)', (word, meant, kind) => {
    const found = model.correct(word);
    expect(found?.word).toBe(meant);
    expect(found?.kind).toBe(kind);
    expect(found?.confidence).toBeGreaterThanOrEqual(0.6);
  });

  it.each(['мемлекет', 'ақын', 'қару', 'инфекциясын', 'мультфильмдер', 'актёр', 'тарқату', 'ab', '', 'ыыы'])(
    '%s stays',
    (word) => expect(model.correct(word)).toBeNull(),
  );

  it('leaves what may be a name', () => {
    for (const name of ['бекболатов', 'қазыбеков', 'джонсон', 'хантингтон', 'мейірханов'])
      expect(model.correct(name, { name: true })).toBeNull();
  });
});

describe('split', () => {
  it.each([
    ['деңгейіндегікеліссөздер', ['деңгейіндегі', 'келіссөздер']],
    ['достастықпеносындай', ['достастықпен', 'осындай']],
  ])('%s', (word, parts) => expect(model.split(word)).toEqual(parts));

  it.each(['халықаралық', 'мойынсынғандықтан', 'шағынаудандарда', 'экономикалықсаяси', 'бейбітсүйгіш', 'қысқа'])(
    '%s stays one',
    (word) => expect(model.split(word)).toBeNull(),
  );
});

describe('joins', () => {
  it.each([
    ['жыл', 'дары', 'join'],
    ['мемле', 'кеттің', 'join'],
    ['ны', 'ғайтып', 'join'],
    ['қатынастар', 'ындағы', 'join'],
    ['халық', 'аралық', 'join'],
    ['қару', 'жарақ', 'hyphen'],
    ['бала', 'шаға', 'hyphen'],
    ['ҚР', 'ның', 'hyphen'],
    ['АҚШ', 'тың', 'hyphen'],
    ['әлеуметтік', 'экономикалық', 'hyphen'],
    ['', 'жарақ', null],
    ['1991', '1995', null],
  ])('%s, %s: %s', (first, second, expected) => expect(model.joins(first, second)).toBe(expected));
});

describe('a model without data', () => {
  const empty = createWordModel(new Lexicon([]));

  it('knows no word and changes none', () => {
    expect(empty.isWord('мемлекет')).toBe(false);
    expect(empty.correct('зкономикалық')).toBeNull();
    expect(empty.split('деңгейіндегікеліссөздер')).toBeNull();
  });
});

describe('odd input', () => {
  it('is answered in time and without a throw', () => {
    const long = 'а'.repeat(100_000);
    const begin = performance.now();
    for (const word of [
      long,
      '-',
      '--',
      'қ-',
      '-қ',
      'İ',
      '😀',
      'жжжжжжжжжжжжжжжжжжжж',
      'аааааааааааааааааааааааааааааааааааа',
    ]) {
      model.isWord(word);
      model.correct(word);
      model.split(word);
      model.joins(word, word);
      model.stemOf(word);
    }
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
