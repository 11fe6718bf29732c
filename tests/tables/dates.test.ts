import { expect, it } from 'vitest';
import { extractDates } from '../../src/extract/dates/index.ts';
import { readTable } from './read-table.ts';

const rows = readTable('dates');

it('holds 400 expressions', () => expect(rows.length).toBeGreaterThanOrEqual(400));

it('holds many that give nothing', () =>
  expect(rows.filter(({ values }) => values === '').length).toBeGreaterThanOrEqual(75));

it.each(rows.map(({ text, values }) => [text, values]))('%s', (text, values) => {
  expect(
    extractDates(text)
      .map(({ edtf }) => edtf)
      .join(' | '),
  ).toBe(values);
});
