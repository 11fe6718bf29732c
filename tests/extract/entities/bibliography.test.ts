import { describe, expect, it } from 'vitest';
import { findInBibliography, withBibliography } from '../../../src/extract/entities/bibliography.ts';
import type { EntityFound } from '../../../src/extract/entities/mention.ts';

const read = (entry: string): string[] =>
  findInBibliography(`… ${entry}`, [[2, entry.length + 2]]).map(({ type, text }) => `${type} ${text}`);

describe('findInBibliography', () => {
  it.each([
    [
      'Сейітова Г.Қ., Оспан Е. Су жолдары: оқу құралы. – Астана: Фолиант, 2019. – 176 б.',
      ['PERSON Сейітова Г.Қ.', 'PERSON Оспан Е.', 'ART Су жолдары', 'GPE Астана', 'ORGANISATION Фолиант'],
    ],
    [
      'Ермекова Б.С. Дала әуендері // «Өнер хабаршысы». – 2012. – № 2-3. – Б. 48-55.',
      ['PERSON Ермекова Б.С.', 'ART Дала әуендері', 'ORGANISATION Өнер хабаршысы'],
    ],
    [
      'Қазына / құраст. Ү. Сейіт, Қ. Сахов. – Алматы: Жазушы, 1998. – 560 б.',
      ['ART Қазына', 'PERSON Ү. Сейіт', 'PERSON Қ. Сахов', 'GPE Алматы', 'ORGANISATION Жазушы'],
    ],
    ['Тау әні [Электрондық ресурс]. – URL: https://example.kz', ['ART Тау әні']],
    [
      'Smith V. L. Mountains and People. – Boston: Hill Press, 1989. – 341 p.',
      ['PERSON Smith V. L.', 'ART Mountains and People', 'GPE Boston', 'ORGANISATION Hill Press'],
    ],
    [
      'Омаров Қ. Ауыл тарихы. Семей: Тұран, 2008.',
      ['PERSON Омаров Қ.', 'ART Ауыл тарихы', 'GPE Семей', 'ORGANISATION Тұран'],
    ],
    [
      'Қазақстан Республикасының Конституциясы: ресми мәтін. – Алматы, 2007. – 96 б.',
      ['LAW Қазақстан Республикасының Конституциясы', 'GPE Алматы'],
    ],
    ['Су – тіршілік көзі. Оны үнемдеу керек.', []],
    ['Жиналыс 2019 жылы өтті.', []],
    ['', []],
  ])('%s', (entry, expected) => {
    expect(read(entry)).toEqual(expected);
  });

  it('takes a volume of papers for no periodical', () => {
    const entry = 'Омаров Қ. Дала үні // Жас ғалым: конференция материалдары. – Алматы, 2011. – Б. 5-9.';
    expect(read(entry)).toEqual(['PERSON Омаров Қ.', 'ART Дала үні', 'GPE Алматы']);
  });

  it('gives spans of the text', () => {
    const text = 'Әдебиет. Омаров Қ. Дала үні. – Семей: Тұран, 2011.';
    for (const { span, text: surface } of findInBibliography(text, [[9, text.length]]))
      expect(text.slice(...span)).toBe(surface);
  });
});

describe('withBibliography', () => {
  const make = (span: [number, number], type: EntityFound['type']): EntityFound => ({
    span,
    text: '',
    type,
    base: '',
    confidence: 1,
  });

  it('lays the entries over what was found, and leaves laws', () => {
    const found = [make([0, 5], 'PERSON'), make([10, 20], 'LAW'), make([30, 40], 'GPE')];
    const own = [make([3, 8], 'PERSON'), make([10, 18], 'ART'), make([50, 60], 'ORGANISATION')];
    expect(withBibliography(found, own).map(({ span, type }) => [type, ...span])).toEqual([
      ['PERSON', 3, 8],
      ['LAW', 10, 20],
      ['GPE', 30, 40],
      ['ORGANISATION', 50, 60],
    ]);
  });
});
