import { describe, expect, it } from 'vitest';
import { WORD_RULES, wordRules } from '../../src/repair/rules/words/index.ts';
import { applyRule, checkRuleExamples, checkRuleIds } from './rule-examples.ts';

describe('word rules', () => {
  it.each(WORD_RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => checkRuleExamples(rule));

  it('have ids of their own', () => checkRuleIds(WORD_RULES));
});

const clean = (text: string): string => WORD_RULES.reduce((now, rule) => applyRule(rule, now), text);

describe('together', () => {
  it('repair a damaged passage', () => {
    expect(
      clean(
        'ХХІ ғасырда Казакстан зкономикалық және ядорлық қауіпсіздіздігін ньіғайту үшін 20О5 жылы бiрінші қадам жасады.',
      ),
    ).toBe(
      'XXI ғасырда Қазақстан экономикалық және ядролық қауіпсіздігін нығайту үшін 2005 жылы бірінші қадам жасады.',
    );
  });

  it('leave Russian, English, names and dialect alone', () => {
    for (const text of [
      'В 1991 году Казахстан стал независимым государством, и это было началом нового пути для его народа.',
      'The Cambridge History of Iran, vol. 4, CUP and the COVID pandemic',
      'Бауыржан Бәйбек, Қосшығұлов пен Нұрлан Нығматулин, Ермұхамет Ертісбаевпен бірге келді.',
      'Жаным менен тәнім, сөзім менен ісім бір.',
    ])
      expect(clean(text)).toBe(text);
  });

  it('join broken words before they judge them', () => {
    expect(clean('ел дің мін-деттері мен қауіп сіздік ж үйесі, дүние- ге ны – ғайту')).toContain(
      'міндеттері мен қауіпсіздік',
    );
    expect(clean('қару-жарақ, ата-ана, АҚШ-тың, 2-ші, ата- және әке, мақсаты – бейбітшілік')).toBe(
      'қару-жарақ, ата-ана, АҚШ-тың, 2-ші, ата- және әке, мақсаты – бейбітшілік',
    );
  });

  it('leave alone words of the user, with endings too', () => {
    const own = (text: string, words: readonly string[]): string =>
      wordRules(words).reduce((now, rule) => applyRule(rule, now), text);
    const text = 'біздің мелекеттің саясаты мен Казакстан халкы';
    expect(own(text, [])).toBe('біздің мемлекеттің саясаты мен Қазақстан халқы');
    expect(own(text, ['мелекет', 'КАЗАКСТАН'])).toBe('біздің мелекеттің саясаты мен Казакстан халқы');
  });

  it('put more back in a text that lost Kazakh letters throughout', () => {
    const damaged = 'Казактардын басты кукыктары мен халыктын турмысы, колына алган кару туралы айтылган.';
    expect(clean(damaged)).toBe('Қазақтардың басты құқықтары мен халықтың тұрмысы, қолына алған қару туралы айтылған.');
    expect(clean('Бұл Казак деген ат орыс тарихында бар сөз.')).toContain('Казак');
  });

  it('take time linear in the length', () => {
    const passage = 'Казакстан Республикасының халықаралалық қатынастары жолдаркөп ХХІ ғасырда. ';
    const time = (n: number): number => {
      const text = passage.repeat(n);
      const begin = performance.now();
      clean(text);
      return performance.now() - begin;
    };
    time(200);
    const short = time(400);
    expect(time(4000)).toBeLessThan(40 * Math.max(short, 2));
  });
});
