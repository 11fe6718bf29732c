import { describe, expect, it } from 'vitest';
import { isEndingChain, peel, peelDeep } from '../../src/kazakh/endings.ts';
import { harmonyOf } from '../../src/kazakh/harmony.ts';

/** word, base, endings in short: every one must be among the readings. */
const READINGS = `
Назарбаевтың Назарбаев genitive
АҚШ-тың АҚШ genitive
БҰҰ-ға БҰҰ dative
Алматыда Алматы locative
Алматыға Алматы dative
Алматының Алматы genitive
Семейден Семей ablative
Қазақстанның Қазақстан genitive
Қазақстандағы Қазақстан attributive
Қазақстанға Қазақстан dative
Республикасының Республика possessive-3.genitive
Республикасына Республика possessive-3.dative
Республикасында Республика possessive-3.locative
Республикасынан Республика possessive-3.ablative
Республикасындағы Республика possessive-3.attributive
Республикасымен Республика possessive-3.instrumental
республикалармен республика plural.instrumental
мемлекеттермен мемлекет plural.instrumental
мемлекетіміздің мемлекет possessive-1pl.genitive
мемлекетке мемлекет dative
елдердің ел plural.genitive
елдері ел plural.possessive-3
елімізге ел possessive-1pl.dative
жылдары жыл plural.possessive-3
жылдарынан жыл plural.possessive-3.ablative
қызбен қыз instrumental
қаздар қаз plural
көздеріңізден көз plural.possessive-2pol.ablative
таулар тау plural
тауы тау possessive-3
оқуы оқу possessive-3
оқудың оқу genitive
келуіне келу possessive-3.dative
биді би accusative
биі би possessive-3
балам бала possessive-1sg
баламды бала possessive-1sg.accusative
баламның бала possessive-1sg.genitive
үйіме үй possessive-1sg.dative
үйіңде үй possessive-2sg.locative
кітабы кітап possessive-3
кітабын кітап possessive-3.accusative
тарағы тарақ possessive-3
жүрегі жүрек possessive-3
жүрегіме жүрек possessive-1sg.dative
халқы халық possessive-3
халқының халық possessive-3.genitive
аузынан ауыз possessive-3.ablative
қаупіне қауіп possessive-3.dative
орнында орын possessive-3.locative
КИТАБЫ КИТАП possessive-3
ХАЛҚЫНЫҢ ХАЛЫҚ possessive-3.genitive
клубқа клуб dative
клубы клуб possessive-3
институттар институт plural
университетіне университет possessive-3.dative
Путинге Путин dative
Горбачевке Горбачев dative
апрельде апрель locative
рольге роль dative
Астанадан Астана ablative
адаммын адам copula
қазақпын қазақ copula
студентпіз студент copula
ауылдағылардың ауыл attributive.plural.genitive
мектептегілерге мектеп attributive.plural.dative
Абайдікі Абай owned
менікі ме owned
таудай тау similative
баласындай бала possessive-3.similative
қазақша қазақ equative
ойынша ой possessive-3.equative
ауылдамын ауыл locative.copula
Мәскеуден Мәскеу ablative
Токиода Токио locative
Ёлканы Ёлка accusative
Гүлжанға Гүлжан dative
тоқсанда тоқсан locative
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string, string]);

/** word and a base that no reading may give: harmony or sound forbids it. */
const NOT_READINGS: readonly (readonly [string, string])[] = [
  ['Балқаш', 'Балқ'],
  ['елға', 'ел'],
  ['Қазақстанде', 'Қазақстан'],
  ['халықга', 'халық'],
  ['кітапдар', 'кітап'],
  ['Абайтың', 'Абай'],
  ['адампен', 'адам'],
  ['қызмен', 'қыз'],
  ['баланін', 'бала'],
  ['АҚШ', 'АҚ'],
];

const show = (word: string, deep = false): string[] =>
  (deep ? peelDeep : peel)(word).map(({ base, endings }) => `${base} ${endings.join('.')}`);

describe('peel', () => {
  it.each(READINGS)('%s is %s + %s', (word, base, endings) => {
    expect(show(word)).toContain(`${base} ${endings}`);
  });

  it.each(NOT_READINGS)('%s is no form of %s', (word, base) => {
    expect(peel(word).map((one) => one.base)).not.toContain(base);
  });

  it('gives the bare word last, and most letters peeled first', () => {
    const readings = peel('Республикасының');
    expect(readings.at(-1)).toEqual({ base: 'Республикасының', endings: [], length: 0 });
    const lengths = readings.map((one) => one.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  it('counts the hyphen with the endings', () => {
    expect(peel('АҚШ-тың')[0]).toEqual({ base: 'АҚШ', endings: ['genitive'], length: 4 });
  });

  it('stays whole and quiet on what is no word', () => {
    for (const odd of ['', '-', '–', 'İİİ', 'x', '1992', '😀', 'жзт']) expect(peel(odd).at(-1)?.base).toBe(odd);
  });
});

describe('peelDeep', () => {
  it.each([
    ['тәуелсіздігі', 'тәуелсіздік possessive-3'],
    ['тәуелсіздік', 'тәуел lacking.abstract'],
    ['мәдениеттілікке', 'мәдениет provided.abstract.dative'],
    ['халықтық', 'халық abstract'],
    ['күзгі', 'күз relational'],
    ['жұмысшылардың', 'жұмыс agent.plural.genitive'],
    ['ойшыл', 'ой inclined'],
  ])('%s holds %s', (word, reading) => {
    expect(show(word, true)).toContain(reading);
  });
});

describe('isEndingChain', () => {
  it.each(['тың', 'нан', 'і', 'ге', 'дағы', 'імен', 'ндағы', 'сы', 'ларының', 'ші', 'інші', 'лық', 'мын', 'нікі'])(
    '%s is one',
    (ending) => expect(isEndingChain(ending)).toBe(true),
  );

  it.each(['ғайтып', 'жарақ', 'Қазақстан', '', 'тыңдар', 'мемлекет', 'іге', 'және'])('%s is none', (ending) =>
    expect(isEndingChain(ending)).toBe(false),
  );

  it.each([
    ['тың', 'АҚШ', true],
    ['ның', 'БҰҰ', true],
    ['і', '105', true],
    ['ы', '105', false],
    ['ға', '20', true],
    ['ге', '20', false],
    ['тан', '40', true],
    ['ден', '1992', true],
    ['дан', '1992', false],
    ['ші', '5', true],
    ['шы', '6', true],
    ['ші', 'XX', true],
    ['дары', 'жыл', true],
    ['лары', 'жыл', false],
    ['нің', 'Қазақстан', false],
    ['ның', 'Қазақстан', true],
    ['ші', 'Қазақстан', false],
  ])('%s after %s: %s', (ending, stem, expected) => expect(isEndingChain(ending, stem)).toBe(expected));
});

describe('harmonyOf', () => {
  it.each([
    ['бала', 'back'],
    ['мектеп', 'front'],
    ['қару-жарақ', 'back'],
    ['жер-су', 'mixed'],
    ['оқу', 'back'],
    ['келу', 'front'],
    ['институт', 'back'],
    ['Мәскеу', 'front'],
    ['Путин', 'mixed'],
    ['роль', 'mixed'],
    ['Назарбаев', 'mixed'],
    ['Азия', 'back'],
    ['жз', 'none'],
    ['ҚАЗАҚ', 'back'],
  ])('%s: %s', (word, expected) => expect(harmonyOf(word)).toBe(expected));
});
