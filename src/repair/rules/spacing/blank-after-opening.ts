import { isWordAt } from '../../../core/chars.ts';
import { MARKS, OPENING } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

const SPACE = 0x20;

/** `( зымыран` → `(зымыран`. */
export const blankAfterOpening: RepairRule = {
  id: 'spacing/blank-after-opening',
  summary: 'Take out the blank after an opening bracket or quote.',
  examples: [
    { raw: '( Кения) мен « Қазақ» газеті', clean: '(Кения) мен «Қазақ» газеті' },
    { raw: 'жауабы: ( ) дұрыс', why: 'an empty bracket is a blank to fill in' },
  ],
  find(text: string, emit: Emit): void {
    const marks = MARKS.in(text);
    if (!(marks.kinds & OPENING)) return;
    for (let k = 0; k < marks.count; k++) {
      if (marks.kind(k) !== OPENING) continue;
      const at = marks.at(k);
      if (at + 2 >= text.length || text.charCodeAt(at + 1) !== SPACE) continue;
      if (isWordAt(text, at + 2) || '«“("'.includes(text[at + 2]!)) emit(at + 1, at + 2, '');
    }
  },
};
