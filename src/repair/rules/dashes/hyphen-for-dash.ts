import { flagsAt, isBlankAt, isDigitAt, LETTER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { dashesIn } from './each-dash.ts';

/** `Олар - әлемдегі` → `Олар – әлемдегі`, `бірі- мемлекет` → `бірі – мемлекет`. */
export const dashForHyphen: RepairRule = {
  id: 'dash/hyphen-for-dash',
  summary: 'Set a dash with its blanks where a hyphen with a blank beside it parts words.',
  examples: [
    { raw: 'Олар - әлемдегі қауіпсіздік', clean: 'Олар – әлемдегі қауіпсіздік' },
    { raw: 'маңыздысының бірі- мемлекет басшылары', clean: 'маңыздысының бірі – мемлекет басшылары' },
    { raw: 'قازاقستان - ەل', why: 'Arabic letters have marks of their own' },
    { raw: 'темп. -5 градус', why: 'a sign before a figure' },
    { raw: 'мақсаты — бейбітшілік', why: 'a long dash is the author’s choice' },
    { raw: 'ата- және әке жағынан', why: 'a hyphen that waits for its second half' },
  ],
  find(text: string, emit: Emit): void {
    for (const { start, end, right, bothSides } of dashesIn(text)) {
      const mark = dashIn(text, start, end);
      if (mark !== '-' && bothSides) continue;
      if (ARABIC.test(right)) continue;
      if (/^(?:және|мен|пен|бен|немесе|не)$/u.test(right)) continue;
      if (
        !bothSides &&
        (mark !== '-' || !isBlankAt(text, end - 1)) &&
        !(isBlankAt(text, start) && flagsAt(text, end) & LETTER)
      )
        continue;
      if (!bothSides && isBlankAt(text, start) && isDigitAt(text, end)) continue;
      if (mark === '-' || !bothSides) emit(start, end, mark === '—' ? ' — ' : ' – ', 0.85);
    }
  },
};

/** The one mark among the blanks of `[start, end)`. */
function dashIn(text: string, start: number, end: number): string {
  let at = start;
  while (at + 1 < end && isBlankAt(text, at)) at++;
  return text.charAt(at);
}

const ARABIC = /^[\u0600-\u06ff]/u;
