import { describe, expect, it } from 'vitest';
import { NUMBER_FORMATS } from '../../src/extract/numbers/formats/index.ts';
import { extractNumbers } from '../../src/extract/numbers/index.ts';
import { notation } from './numbers-notation.ts';

describe.each(NUMBER_FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('shows what it takes and what it leaves alone', () => {
    expect(format.examples.some(({ value }) => value !== undefined)).toBe(true);
    expect(format.examples.some(({ value }) => value === undefined)).toBe(true);
  });

  it.each(format.examples.map((example) => [example.raw, example] as const))('%s', (raw, { value, type }) => {
    const all = extractNumbers(raw);
    const found = all.filter((one) => (type === undefined ? one.rule === id : one.type === type));
    expect(found.map(notation)).toEqual(value === undefined ? [] : [value]);
  });
});
