import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/index.ts';

const TEXT =
  'مەن قازاقستاندا تۇرامىن. قازاقستان - كەڭ-بايتاق ەل. بىزدىڭ اۋىلدا مەكتەپ بار. مەكتەپتە كىتاپ وقيمىز. ' +
  'اتا-انام مۇعالىم بولىپ ىستەيدى. قازاق حالقى ەجەلدەن مال باققان.';

describe('Kazakh in Arabic letters', () => {
  it('is known, and left as it is', () => {
    const { language, text } = clean(TEXT);
    expect([language.code, language.script, text]).toEqual(['kk', 'Arab', TEXT]);
  });
  it('is told from Persian and Uyghur', () => {
    for (const other of [
      'ایران کشوری بزرگ است و مردم آن به زبان فارسی سخن می گویند و کتاب می خوانند.',
      'مەن ئۈرۈمچىدە تۇرىمەن، ئۇ يەردە نۇرغۇن كىشى بار، بىز مەكتەپتە ئوقۇيمىز.',
    ])
      expect(clean(other).language.code, other).toBe('und');
  });
});
