import { isLetterAt, isLowerAt, isUpperAt } from '../../../core/chars.ts';
import { COLON, MARKS } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

/** `Н.Ә: Назарбаев` → `Н.Ә. Назарбаев`. */
export const initialColon: RepairRule = {
  id: 'spacing/initial-colon',
  summary: 'Read a colon or comma after two initials and before a surname as the full stop it was.',
  examples: [
    { raw: 'мамырда Н.Ә: Назарбаев пен', clean: 'мамырда Н.Ә. Назарбаев пен' },
    { raw: 'Жетекшісі Қ.А: Ол келді', why: 'a short word follows, no surname' },
  ],
  find(text: string, emit: Emit): void {
    const marks = MARKS.in(text);
    for (let k = marks.next(0, COLON); k < marks.count; k = marks.next(k + 1, COLON)) {
      const i = marks.at(k);
      if (!isUpperAt(text, i - 1) || text[i - 2] !== '.' || !isUpperAt(text, i - 3) || isLetterAt(text, i - 4))
        continue;
      if (text[i + 1] !== ' ' || !isUpperAt(text, i + 2)) continue;
      let end = i + 3;
      while (isLowerAt(text, end)) end++;
      if (end - i > 6) emit(i, i + 1, '.', 0.9);
    }
  },
};
