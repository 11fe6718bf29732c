import { fromAmount, type NumberFormat } from '../format.ts';

export const ordinal: NumberFormat = {
  id: 'number/ordinal',
  summary: 'A number that ranks, by its -інші: in words, or after a figure.',
  examples: [
    { raw: 'Бірінші проблема – қауіпсіздік.', value: '1' },
    { raw: 'олардың екіншісі', value: '2' },
    { raw: 'жиырма бесінші орында', value: '25' },
    { raw: '2-ші топ', value: '2' },
    { raw: 'Біріншіден, бұл дұрыс.', why: 'a discourse marker' },
    { raw: 'екінші жағынан алғанда', why: 'a set phrase' },
  ],
  find(r, _i, amount) {
    if (amount?.numeral.form !== 'ordinal') return null;
    if (amount.case === 'abl' && amount.numeral.figure === null) return null;
    if (r.word(amount.end).startsWith('жағынан')) return null;
    return fromAmount(amount, 'ORDINAL', null, 0.95);
  },
};
