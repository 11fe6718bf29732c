import { isLowerAt, isUpperAt, isWordAt } from '../../../core/chars.ts';
import { MARKS, STOP } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';

const SPACE = 0x20;
const STOP_SIGN = 0x2e;

/** `А. С. Жақыпова` → `А.С. Жақыпова`. */
export const partedInitials: RepairRule = {
  id: 'spacing/parted-initials',
  summary: 'Write two initials together.',
  examples: [
    { raw: 'студенті А. С. Жақыпова', clean: 'студенті А.С. Жақыпова' },
    { raw: 'Н.Ә. Назарбаев', why: 'the blank before the surname is the author’s' },
    { raw: 'т. с. с.', why: 'no initials' },
  ],
  find(text: string, emit: Emit): void {
    const marks = MARKS.in(text);
    const units = unitsOf(text);
    for (let k = marks.next(0, STOP); k < marks.count; k = marks.next(k + 1, STOP)) {
      const stop = marks.at(k);
      // A blank, a letter and another full stop behind it: nearly all end here.
      if (stop + 3 >= text.length || units[stop + 1] !== SPACE || units[stop + 3] !== STOP_SIGN) continue;
      if (!isInitial(text, stop) || !isInitial(text, stop + 3) || isWordAt(text, stop - 2) || text[stop - 2] === '.')
        continue;
      const after = text.charCodeAt(stop + 4) === SPACE ? stop + 5 : stop + 4;
      if (isUpperAt(text, after) && isLowerAt(text, after + 1)) emit(stop + 1, stop + 2, '', 0.9);
    }
  },
};

/** A capital with a full stop at `stop`. */
const isInitial = (text: string, stop: number): boolean => text[stop] === '.' && isUpperAt(text, stop - 1);
