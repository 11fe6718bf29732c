import { describe, expect, it } from 'vitest';
import { withOwnNames } from '../../../src/extract/entities/own-names.ts';
import { clean } from '../../../src/index.ts';

const found = (text: string, ...names: string[]): string[][] =>
  withOwnNames(text, [], names).map(({ text: surface, type, base }) => [surface, type, base]);

describe('names the user knows', () => {
  it('are found with their endings, and are persons unless said', () => {
    expect(found('Зоррановтың кітабы мен Зорранов.', 'Зорранов')).toEqual([
      ['Зоррановтың', 'PERSON', 'Зорранов'],
      ['Зорранов', 'PERSON', 'Зорранов'],
    ]);
    expect(found('ЖТБ-ның жиыны', 'ЖТБ|ORGANISATION')).toEqual([['ЖТБ-ның', 'ORGANISATION', 'ЖТБ']]);
  });

  it('are no beginnings of other words', () => {
    expect(found('Абайлаңдар, Абайханов келді', 'Абай')).toEqual([]);
  });

  it('take the place of what was found across them', () => {
    const old = withOwnNames('Тау Самал кенті', [], ['Самал|GPE']);
    const both = withOwnNames('Тау Самал кенті', old, ['Тау Самал|FACILITY']);
    expect(both.map(({ text, type }) => [text, type])).toEqual([['Тау Самал', 'FACILITY']]);
  });

  it('reach the record through the options', () => {
    const { entities } = clean('Кеше Зоррановпен сөйлестік.', { lexicon: { names: ['Зорранов'] } });
    expect(entities.map(({ text, type, base }) => [text, type, base])).toContainEqual([
      'Зоррановпен',
      'PERSON',
      'Зорранов',
    ]);
  });
});
