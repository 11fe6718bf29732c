import { describe, expect, it } from 'vitest';
import { misreadForm, misreadG } from '../../src/repair/rules/words/misread-form.ts';

describe('a form that nobody met before', () => {
  it('gets the Kazakh letters back that make it a form of a known stem', () => {
    expect(['ауадагы', 'терендіктегі', 'зенбіректің', 'қаттылыгы', 'жүққан'].map(misreadForm)).toEqual([
      'ауадағы',
      'тереңдіктегі',
      'зеңбіректің',
      'қаттылығы',
      'жұққан',
    ]);
  });

  it('is left alone where no letter, or more than one row of them, makes a word', () => {
    expect(['абракадаб', 'кгнукгнукгнукгнук', 'Кант', 'о'.repeat(20)].map(misreadForm)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('does not speak to the reader', () => {
    for (const word of ['кітабында', 'көлігінді', 'достарындан', 'келетіндігіне', 'шешегін'])
      expect(misreadForm(word)).toBeNull();
  });
});

describe('misreadG', () => {
  it('reads ғ where no Kazakh word has г', () => {
    expect(['таңдандырган', 'тапшылыгының', 'жазылган'].map(misreadG)).toEqual([
      'таңдандырған',
      'тапшылығының',
      'жазылған',
    ]);
  });
  it('leaves loans and what makes no form alone', () => {
    for (const word of ['орган', 'курган', 'бригада', 'выгода', 'прыгать', 'келген', 'абыгап'])
      expect(misreadG(word), word).toBeNull();
  });
});
