import { describe, expect, it } from 'vitest';
import { stretchAround } from '../../src/kazakh/foreign-stretch.ts';

describe('stretchAround', () => {
  it('tells Russian and English by words of their own', () => {
    expect(stretchAround('Он родился в Алматы.', 0)).toBe('ru');
    expect(stretchAround('Поздно ночью он возвращался домой.', 14)).toBe('ru');
    expect(stretchAround('The horses were in the steppe.', 4)).toBe('en');
  });
  it('does not take Kazakh for them, whatever letters it has', () => {
    expect(stretchAround('Он бала ойнады. Бес бала отыр.', 0)).toBe(null);
    expect(stretchAround('Маган он китап бер деп айтты.', 7)).toBe(null);
    expect(stretchAround('Ол он жаста, в деген әріп.', 3)).toBe('kk');
  });
  it('reads the sentence and the quotation, no more', () => {
    const text = 'Әжем: «Он у нас не был», – деді. Он бала келді.';
    expect(stretchAround(text, text.indexOf('Он'))).toBe('ru');
    expect(stretchAround(text, text.lastIndexOf('Он'))).toBe('kk');
  });
});
