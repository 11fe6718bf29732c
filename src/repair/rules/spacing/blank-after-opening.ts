import { isWordAt } from '../../../core/chars.ts';
import { MARKS, OPENING, SPACED, SQUARE_OPENING } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

const OPENINGS = OPENING | SQUARE_OPENING;

/** `( зымыран` → `(зымыран`. */
export const blankAfterOpening: RepairRule = {
  id: 'spacing/blank-after-opening',
  summary: 'Take out the blank after an opening bracket or quote, and those inside square brackets.',
  examples: [
    { raw: '( Кения) мен « Қазақ» газеті', clean: '(Кения) мен «Қазақ» газеті' },
    { raw: 'Өлке туризмі [ Электрондық ресурс ].', clean: 'Өлке туризмі [Электрондық ресурс].' },
    { raw: 'жауабы: ( ) дұрыс, [ ] бұрыс', why: 'an empty bracket is a blank to fill in' },
  ],
  find(text: string, emit: Emit): void {
    const marks = MARKS.in(text);
    for (let k = marks.next(0, SPACED); k < marks.count; k = marks.next(k + 1, SPACED)) {
      const at = marks.at(k);
      if (at + 2 >= text.length || !(marks.kind(k) & OPENINGS)) continue;
      if (!isWordAt(text, at + 2) && !'«“("'.includes(text[at + 2]!)) continue;
      if (marks.kind(k) & OPENING) emit(at + 1, at + 2, '');
      else emitBoth(text, at, emit);
    }
  },
};

const LONGEST_BRACKET = 80;

/** `[ 23 ]` → `[23]`: a square bracket has blanks on both sides or keeps the one it has. */
function emitBoth(text: string, at: number, emit: Emit): void {
  const close = text.slice(at, at + LONGEST_BRACKET).indexOf(' ]');
  if (close < 0) return;
  emit(at + 1, at + 2, '');
  emit(at + close, at + close + 1, '');
}
