import { describe, expect, it } from 'vitest';
import { extractNumbers } from '../../src/extract/numbers/index.ts';

const valuesOf = (text: string): (number | string | null)[][] =>
  extractNumbers(text).map(({ value, unit }) => (unit === null ? [value] : [value, unit]));

describe('numbers by what stands around them', () => {
  it('are none where Russian words read like Kazakh ones', () => {
    expect(valuesOf('Он родился в Алматы. Бес попутал его, и он ушёл.')).toEqual([]);
    expect(valuesOf('Он бала мен бес қыз келді.')).toEqual([[10], [5]]);
  });
  it('stand at the head of a text with a scale word and its full stop', () => {
    expect(valuesOf('1,5 млн. адам тұрады.')).toEqual([[1_500_000]]);
    expect(valuesOf('5 млрд. АҚШ доллары бөлінді.')).toEqual([[5_000_000_000, 'USD']]);
    expect(valuesOf('5. Адам туралы.')).toEqual([]);
  });
});
