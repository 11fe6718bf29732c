import { flagsAt, isBlankAt, isDigitAt, LETTER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { type Dash, dashesIn } from './each-dash.ts';

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
    for (const { mark, start, end, right, bothSides } of dashesIn(text).filter(mayBeHyphen)) {
      if (ARABIC.test(right)) continue;
      if (/^(?:және|мен|пен|бен|немесе|не)$/u.test(right)) continue;
      if (
        !bothSides &&
        (mark !== HYPHEN || !isBlankAt(text, end - 1)) &&
        !(isBlankAt(text, start) && flagsAt(text, end) & LETTER)
      )
        continue;
      if (!bothSides && isBlankAt(text, start) && isDigitAt(text, end)) continue;
      if (mark === HYPHEN || !bothSides) emit(start, end, mark === EM_DASH ? ' — ' : ' – ', 0.85);
    }
  },
};

const HYPHEN = 0x2d;
const EM_DASH = 0x2014;

/** A dash with both its blanks is as it should be: nearly all are. */
const mayBeHyphen = ({ mark, bothSides }: Dash): boolean => mark === HYPHEN || !bothSides;

const ARABIC = /^[\u0600-\u06ff]/u;
