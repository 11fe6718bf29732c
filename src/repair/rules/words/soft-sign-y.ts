import { CYRILLIC, flagsAt } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { MAY_HOLD_BROKEN_Y } from './word-facts.ts';
import { scanWords } from './word-scan.ts';

/** The letter ы read as two: a soft or hard sign and a stroke. */
const SIGNS = 'ьъЬЪ';
const STROKES = 'іІiIıl1';

export const softSignY: RepairRule = {
  id: 'words/soft-sign-y',
  summary: 'Put ы for the ь and і that it was read as.',
  examples: [
    { raw: 'ортальіқ', clean: 'орталық' },
    { raw: 'алдымьIзға ньiғайту', clean: 'алдымызға нығайту' },
    { raw: 'КЬІЗЬІЛ', clean: 'КЫЗЫЛ' },
    { raw: 'хат жазьш кетті', clean: 'хат жазып кетті', why: 'the last stroke of ы and п together' },
    { raw: 'роль і, субъект, 10ь1', why: 'apart, or no letter before' },
    { raw: 'фильм, автомобиль, Гальш' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    for (let i = words.next(0, MAY_HOLD_BROKEN_Y); i < words.count; i = words.next(i + 1, MAY_HOLD_BROKEN_Y)) {
      joinStrokes(text, words.start(i), words.end(i), emit);
      if (words.strength(i) === 0) restoreYp(words.lower(i), words.end(i), emit);
    }
  },
};

function joinStrokes(text: string, start: number, end: number, emit: Emit): void {
  for (let at = start + 1; at < end && at + 1 < text.length; at++) {
    const sign = text.charAt(at);
    if (!SIGNS.includes(sign) || !STROKES.includes(text.charAt(at + 1))) continue;
    if (flagsAt(text, at - 1) & CYRILLIC) emit(at, at + 2, sign === 'Ь' || sign === 'Ъ' ? 'Ы' : 'ы', 0.97);
  }
}

/** `жазьш`: a converb in -ып of a known verb. */
function restoreYp(lower: string, end: number, emit: Emit): void {
  if (lower.endsWith('ьш') && wordModel().strength(`${lower.slice(0, -2)}ып`) > 1) emit(end - 2, end, 'ып', 0.92);
}
