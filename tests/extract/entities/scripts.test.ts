import { describe, expect, it } from 'vitest';
import { baseForm } from '../../../src/extract/entities/base-form.ts';
import { extractEntities } from '../../../src/index.ts';

describe('names in odd company', () => {
  it('hold no pictures and no pronouns in Latin letters', () => {
    expect(extractEntities('Рахмет🙏Сәлем достар!')).toEqual([]);
    expect(extractEntities('Men Qazaqstanda turamın.').map(({ type, text }) => `${type} ${text}`)).toEqual([
      'GPE Qazaqstanda',
    ]);
  });
  it('keep the ends of abbreviations, of Russian countries and regions', () => {
    expect(baseForm('ФИДЕ', 'ORGANISATION')).toBe('ФИДЕ');
    expect(baseForm('АҚШ-тың', 'GPE')).toBe('АҚШ');
    for (const type of ['GPE', 'LOCATION', 'ORGANISATION'] as const)
      expect(baseForm('Казахстан', type)).toBe('Казахстан');
    expect(baseForm('Акмолинской области', 'GPE')).toBe('Акмолинская область');
  });
});
