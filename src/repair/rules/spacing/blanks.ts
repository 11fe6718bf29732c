import { BLANK, CHAR_FLAGS } from '../../../core/chars.ts';
import { GAP, MARKS } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

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
    let done = 0;
    const marks = MARKS.in(text);
    for (let k = marks.next(0, GAP); k < marks.count; k = marks.next(k + 1, GAP)) {
      const start = marks.at(k);
      if (start < done) continue;
      done = start + 1;
      while (done < text.length && CHAR_FLAGS[text.charCodeAt(done)]! & BLANK) done++;
      const edge =
        start === 0 || done === text.length || text.charCodeAt(start - 1) === LF || text.charCodeAt(done) === LF;
      if (edge) emit(start, done, '');
      else if (done - start > 1 || text.charCodeAt(start) !== SPACE) emit(start, done, ' ');
    }
  },
};
