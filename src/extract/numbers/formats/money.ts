import { fromAmount, type NumberFormat } from '../format.ts';
import { roundTo } from '../numeral.ts';
import { MONEY_AMOUNT } from '../standing.ts';

const share = (value: number | null, per: number): number | null => (value === null ? null : roundTo(value / per));

export const money: NumberFormat = {
  id: 'number/money',
  summary: 'A number with a currency: its word, its sign, or its ISO 4217 code.',
  examples: [
    { raw: 'Бағасы 5000 теңге.', value: '5000 KZT' },
    { raw: 'Ол $5.99 тұрады.', value: '5.99 USD' },
    { raw: 'екі жарым миллиард АҚШ долларынан астам', value: '>2500000000 USD' },
    { raw: '1 234 567,50 ₸ төленді', value: '1234567.5 KZT' },
    { raw: '5 теңге 20 тиын', value: '5.2 KZT' },
    { raw: 'теңге бағамы', why: 'no number' },
  ],
  takes: MONEY_AMOUNT,
  find(_r, _i, amount) {
    const unit = amount?.unit;
    if (amount === null || unit?.kind !== 'money') return null;
    const candidate = fromAmount(amount, 'MONEY', unit.code, 0.98);
    if (unit.per === 1) return candidate;
    const { value, min, max } = candidate;
    return { ...candidate, value: share(value, unit.per), min: share(min, unit.per), max: share(max, unit.per) };
  },
};
