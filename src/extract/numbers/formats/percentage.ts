import { fromAmount, type NumberFormat } from '../format.ts';
import { PERCENT_AMOUNT } from '../standing.ts';

export const percentage: NumberFormat = {
  id: 'number/percentage',
  summary: 'A number with %, пайыз or процент.',
  examples: [
    { raw: 'Германияға – 13,6 %, Австрияға аз.', value: '13.6 %' },
    { raw: 'Халықтың елу пайызға жуығы қалада.', value: '~50 %' },
    { raw: '5-10%-дан астам өсім бар.', value: '>5..10 %' },
    { raw: 'он екі бүтін оннан бес процент', value: '12.5 %' },
    { raw: 'пайыздық өсім', why: 'no number' },
  ],
  takes: PERCENT_AMOUNT,
  find(_r, _i, amount) {
    if (amount?.unit?.kind !== 'percent') return null;
    return fromAmount(amount, amount.unit.code === '%' ? 'PERCENTAGE' : 'QUANTITY', amount.unit.code, 0.99);
  },
};
