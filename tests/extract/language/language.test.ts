import { describe, expect, test } from 'vitest';
import { findLanguages } from '../../../src/extract/language/index.ts';
import { judgeLanguage } from '../../../src/extract/language/verdict.ts';

const judge = (text: string): string => {
  const { code, script } = judgeLanguage(text, [0, text.length]);
  return `${code}-${script}`;
};

describe('judgeLanguage', () => {
  test.each([
    ['kk-Cyrl', 'Қазақстан тәуелсіз мемлекет болып жарияланғаннан кейін дүние жүзінің көптеген елдері таныды.'],
    ['kk-Latn', 'Qazaqstan täuelsız memleket bolyp jariialanğannan keiın dünie jüzınıñ köptegen elderı tanydy.'],
    ['ru-Cyrl', 'После распада Советского Союза Казахстан стал независимым государством и вступил в ООН.'],
    ['en-Latn', 'After the collapse of the Soviet Union Kazakhstan became an independent state.'],
    ['ky-Cyrl', 'Кыргызстан көз карандысыз мамлекет болуп жарыялангандан кийин дүйнөнүн көптөгөн өлкөлөрү тааныды.'],
    ['tt-Cyrl', 'Татарстан Республикасы Россия Федерациясе составындагы демократик хокукый дәүләт булып тора.'],
    ['uz-Cyrl', 'Ўзбекистон Республикаси Марказий Осиёда жойлашган давлат бўлиб пойтахти Тошкент шаҳридир.'],
    ['tr-Latn', 'Türkiye Cumhuriyeti, toprakları Anadolu ve Trakya olarak iki bölümden oluşan bir ülkedir.'],
    ['kk-Cyrl', 'Қорытынды'],
    ['und-Cyrl', 'ВВЕДЕНИЕ'],
    ['und-Zyyy', '1991'],
    [
      'und-Cyrl',
      'Ресейлік тарихнама: Борунков А.Ф., Захарова Л.М., Коновалова А.А., Камбон Ж., Карягин В., Матвеев В.М.',
    ],
  ])('%s: %s', (expected, text) => expect(judge(text)).toBe(expected));
});

describe('findLanguages', () => {
  const kazakh = 'Қазақстан тәуелсіз мемлекет болып жарияланғаннан кейін көптеген елдер таныды.';
  const russian = 'После распада Советского Союза Казахстан стал независимым государством.';

  test('tells stretches apart from the main language; neighbours are one stretch', () => {
    const text = [kazakh, kazakh, russian, russian, kazakh].join('\n\n');
    const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: part }) => [index, index + part.length] as const);
    const { main, stretches, kazakhShare, doubts } = findLanguages(text, paragraphs);
    expect(main).toMatchObject({ code: 'kk', script: 'Cyrl' });
    expect(stretches).toEqual([{ code: 'ru', script: 'Cyrl', span: [paragraphs[2]![0], paragraphs[3]![1]] }]);
    expect(kazakhShare).toBeGreaterThan(0.5);
    expect(doubts).toEqual([]);
  });

  test('Kazakh typed without its letters is Kazakh, with a doubt', () => {
    const text = 'Казакстан тауелсиз мемлекет болып жарияланганнан кейин дуние жузинин коптеген елдери таныды.';
    const { main, doubts } = findLanguages(text, [[0, text.length]]);
    expect(main.code).toBe('kk');
    expect(doubts).toEqual([expect.objectContaining({ rule: 'language/letters-lost', span: [0, text.length] })]);
  });

  test('a text that is not Kazakh is told', () => {
    const { main, doubts } = findLanguages(russian, [[0, russian.length]]);
    expect(main.code).toBe('ru');
    expect(doubts.map(({ rule }) => rule)).toEqual(['language/not-kazakh']);
  });
});
