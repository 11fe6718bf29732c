import { CYRILLIC, flagsAt } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

/** The letter ы read as two: a soft or hard sign and a stroke. */
const TWO_STROKES = /[ьъЬЪ][іІiIıl1]/gu;

export const softSignY: RepairRule = {
  id: 'words/soft-sign-y',
  summary: 'Put ы for the ь and і that it was read as.',
  examples: [
    { raw: 'ортальіқ', clean: 'орталық' },
    { raw: 'алдымьIзға ньiғайту', clean: 'алдымызға нығайту' },
    { raw: 'КЬІЗЬІЛ', clean: 'КЫЗЫЛ' },
    { raw: 'роль і, субъект, 10ь1', why: 'apart, or no letter before' },
    { raw: 'фильм, автомобиль' },
  ],
  find(text: string, emit: Emit): void {
    for (const { index, 0: found } of text.matchAll(TWO_STROKES)) {
      if (!(flagsAt(text, index - 1) & CYRILLIC)) continue;
      const isCapital = found[0] === 'Ь' || found[0] === 'Ъ';
      emit(index, index + 2, isCapital ? 'Ы' : 'ы', 0.97);
    }
  },
};
