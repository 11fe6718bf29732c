import { fromAmount, type NumberFormat } from '../format.ts';
import { MEASURED_AMOUNT } from '../standing.ts';

export const quantity: NumberFormat = {
  id: 'number/quantity',
  summary: 'A number with a unit of measure, as UCUM.',
  examples: [
    { raw: 'Ұзындығы 130 километрдей.', value: '~130 km' },
    { raw: '18 мың шаршы километрден астам жер', value: '>18000 km2' },
    { raw: 'сағатына 65 км', value: '65 km/h' },
    { raw: 'минус отыз градус', value: '-30 Cel' },
    { raw: '1 метр 20 сантиметр', value: '1.2 m' },
    { raw: 'шаршы метр', why: 'no number' },
  ],
  takes: MEASURED_AMOUNT,
  find(_r, _i, amount) {
    const unit = amount?.unit;
    if (amount === null || unit?.kind !== 'quantity') return null;
    const code = amount.per === null ? unit.code : `${unit.code}/${amount.per}`;
    return fromAmount(amount, 'QUANTITY', code, 0.95);
  },
};
