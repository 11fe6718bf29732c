import { BLANK, CHAR_FLAGS } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

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
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== 0x09 && !(CHAR_FLAGS[code]! & BLANK)) continue;
      let end = i + 1;
      while (end < text.length && CHAR_FLAGS[text.charCodeAt(end)]! & BLANK) end++;
      const edge = i === 0 || end === text.length || text[i - 1] === '\n' || text[end] === '\n';
      if (edge) emit(i, end, '');
      else if (end - i > 1 || code !== 0x20) emit(i, end, ' ');
      i = end;
    }
  },
};
