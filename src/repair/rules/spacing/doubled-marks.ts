import { isLetterAt } from '../../../core/chars.ts';
import { COMMA, GLUED, MARKS, STOP } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

/** `болып табылады..` → `болып табылады.` */
export const doubledMarks: RepairRule = {
  id: 'spacing/doubled-marks',
  summary: 'Make one mark of a doubled full stop or comma, and three dots of a longer run.',
  examples: [
    { raw: 'болып табылады.. Ол', clean: 'болып табылады. Ол' },
    { raw: 'тенденцияларды,, дипломатияның', clean: 'тенденцияларды, дипломатияның' },
    { raw: 'ойлайды..... Бірақ', clean: 'ойлайды... Бірақ' },
    { raw: 'қорғау... Бұлар', why: 'an ellipsis' },
    { raw: 'солай ма?.. Білмеймін', why: 'a question that trails off' },
  ],
  find(text: string, emit: Emit): void {
    let done = 0;
    const marks = MARKS.in(text);
    for (let k = marks.next(0, GLUED); k + 1 < marks.count; k = marks.next(k + 1, GLUED)) {
      const mark = marks.kind(k) & (STOP | COMMA);
      const at = marks.at(k);
      if (!(marks.kind(k + 1) & mark) || marks.at(k + 1) !== at + 1 || at < done) continue;
      done = at + 1;
      while (text.charCodeAt(done) === text.charCodeAt(at)) done++;
      const length = done - at;
      if (mark === COMMA && length > 1) emit(at + 1, done, '');
      else if (mark === STOP && length > 3) emit(at + 3, done, '');
      else if (mark === STOP && length === 2 && isEnd(text, at)) emit(at + 1, done, '', 0.85);
    }
  },
};

/** A word or what closes after one stands before `at`. */
const isEnd = (text: string, at: number): boolean =>
  at > 0 && (isLetterAt(text, at - 1) || '»)”'.includes(text[at - 1]!));
