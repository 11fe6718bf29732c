import { isLetterAt } from '../../../core/chars.ts';
import { markPlaces } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

const COMMA = 0x2c;
const STOP = 0x2e;

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
    const places = markPlaces(text);
    for (let k = 0; k < places.length; k++) {
      const at = places[k]!;
      const mark = text.charCodeAt(at);
      if (at < done || (mark !== STOP && mark !== COMMA)) continue;
      done = at + 1;
      while (done < text.length && text.charCodeAt(done) === mark) done++;
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
