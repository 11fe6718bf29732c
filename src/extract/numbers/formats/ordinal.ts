import { fromAmount, type NumberFormat } from '../format.ts';
import { ORDINAL } from '../standing.ts';

/** Every ordinal, discourse markers too. */
export const anyOrdinal: Pick<NumberFormat, 'find'> = {
  find(_r, _i, amount) {
    return amount?.numeral.form === 'ordinal' ? fromAmount(amount, 'ORDINAL', null, 0.95) : null;
  },
};

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
  takes: ORDINAL,
  find(r, i, amount) {
    const found = anyOrdinal.find(r, i, amount);
    if (amount === null || found === null) return null;
    if (amount.case === 'abl' && amount.numeral.figure === null) return null;
    if (r.word(amount.end).startsWith('жағынан')) return null;
    return found;
  },
};
