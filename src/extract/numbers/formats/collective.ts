import { fromAmount, type NumberFormat } from '../format.ts';
import { GROUP } from '../standing.ts';

export const collective: NumberFormat = {
  id: 'number/collective',
  summary: 'A number of people or things together: екеу, үшеуі.',
  examples: [
    { raw: 'Олардың үшеуі келді.', value: '3' },
    { raw: 'екеуміз бардық', value: '2' },
    { raw: '2-еуі қалды', value: '2' },
    { raw: 'Біреу келді.', why: 'біреу is someone' },
  ],
  takes: GROUP,
  find(_r, _i, amount) {
    if (amount?.numeral.form !== 'collective') return null;
    return fromAmount(amount, 'CARDINAL', null, 0.9);
  },
};
