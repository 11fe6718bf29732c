import { expect, it } from 'vitest';
import { extractNumbers } from '../../src/extract/numbers/index.ts';
import { notation } from '../extract/numbers-notation.ts';
import { readTable } from './read-table.ts';

const rows = readTable('numbers');

it('holds 400 expressions', () => expect(rows.length).toBeGreaterThanOrEqual(400));

it('holds many that give nothing', () =>
  expect(rows.filter(({ values }) => values === '').length).toBeGreaterThanOrEqual(75));

it.each(rows.map(({ text, values }) => [text, values]))('%s', (text, values) => {
  expect(extractNumbers(text).map(notation).join(' | ')).toBe(values);
});
