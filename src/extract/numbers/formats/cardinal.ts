import { fromAmount, type NumberFormat } from '../format.ts';
import { COUNT } from '../standing.ts';

export const cardinal: NumberFormat = {
  id: 'number/cardinal',
  summary: 'A number that counts, in digits or words, alone, as a range, or with words of about.',
  examples: [
    { raw: 'Оған 187 мемлекет қосылды.', value: '187' },
    { raw: 'халықтың 3 млрд-қа жуығы', value: '~3000000000' },
    { raw: 'елу-алпыс адам келді', value: '50..60' },
    { raw: 'екі мың он тоғыз адам', value: '2019' },
    { raw: 'жүздей елден', value: '~100' },
    { raw: 'саны 1 800-ден астамға жетті', value: '>1800' },
    { raw: 'Ондайда, ондайларды ешкім көрмейді.', why: 'such, not ten' },
    { raw: 'Ол үшін бірақ онда бірі жоқ.', why: 'үшін, бірақ, онда, бірі are other words' },
  ],
  takes: COUNT,
  find(_r, _i, amount) {
    if (amount === null || amount.unit !== null || amount.per !== null) return null;
    const { form } = amount.numeral;
    if (form === 'ordinal' || form === 'collective' || form === 'derived') return null;
    return fromAmount(amount, 'CARDINAL', null, amount.numeral.figure === null ? 0.85 : 0.95);
  },
};
