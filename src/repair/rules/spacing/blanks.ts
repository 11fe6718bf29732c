import { BLANK, CHAR_FLAGS } from '../../../core/chars.ts';
import { GAP, MARKS } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';

const LF = 0x0a;
const SPACE = 0x20;

/** One blank between words, none at a block's edges. */
export const blankRuns: RepairRule = {
  id: 'spacing/blank-runs',
  summary: 'Turn a run of blanks or a tab into one blank.',
  examples: [
    { raw: 'Қазақстан  дипломатиясы', clean: 'Қазақстан дипломатиясы' },
    { raw: 'сыртқы\tсаясат', clean: 'сыртқы саясат' },
    { raw: 'бір блок\n\nекі блок', why: 'the empty line between blocks stays' },
  ],
  find(text: string, emit: Emit): void {
    const marks = MARKS.in(text);
    const units = unitsOf(text);
    const { length } = text;
    let end = 0;
    for (let k = marks.next(0, GAP); k < marks.count; k = marks.next(k + 1, GAP)) {
      const start = marks.at(k);
      if (start < end) continue;
      end = start + 1;
      while (end < length && CHAR_FLAGS[units[end]!]! & BLANK) end++;
      if (start === 0 || end === length || units[start - 1] === LF || units[end] === LF) emit(start, end, '');
      else if (end - start > 1 || units[start] !== SPACE) emit(start, end, ' ');
    }
  },
};
