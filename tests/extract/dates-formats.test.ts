import { describe, expect, it } from 'vitest';
import { DATE_FORMATS } from '../../src/extract/dates/formats/index.ts';
import { extractDates } from '../../src/extract/dates/index.ts';

describe.each(DATE_FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('shows what it takes and what it leaves alone', () => {
    expect(format.examples.some(({ value }) => value !== undefined)).toBe(true);
    expect(format.examples.some(({ value }) => value === undefined)).toBe(true);
  });

  it.each(format.examples.map((example) => [`${example.raw} ${example.reference ?? ''}`, example] as const))(
    '%s',
    (_name, example) => {
      const { raw, value, reference } = example;
      const found = extractDates(raw, reference === undefined ? {} : { reference }).filter((one) => one.rule === id);
      expect(found.map(({ edtf }) => edtf)).toEqual(value === undefined ? [] : [value]);
    },
  );
});
