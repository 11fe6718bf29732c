import { CYRILLIC, flagsAt, isLetterAt, isLowerAt, isSpaceAt } from '../../../core/chars.ts';
import { MARKS } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { isWordBehind } from './word-behind.ts';

/** `"жақсы"деді` → `"жақсы" деді`. */
export const blankAfterQuote: RepairRule = {
  id: 'spacing/blank-after-quote',
  summary: 'Put the blank back between a closing straight quote and the word glued to it.',
  examples: [
    { raw: 'Ол "жақсы"деді.', clean: 'Ол "жақсы" деді.' },
    { raw: '"Нұр"дың, "Нұр"-дың, "ҚазМұнайГаз"ға', why: 'endings' },
    { raw: 'Ол "жақсы" деді, "жаман емес".', why: 'an opening quote' },
    { raw: 'ол"жақсы"', why: 'no quote was opened' },
  ],
  find(text: string, emit: Emit): void {
    if (!text.includes('"')) return;
    const marks = MARKS.in(text);
    let isOpen = false;
    for (let k = 0; k < marks.count; k++) {
      const at = marks.at(k);
      if (text[at] === '\n') isOpen = false;
      if (text[at] !== '"') continue;
      const wasOpen: boolean = isOpen;
      isOpen = !isOpen && (at === 0 || !isLetterAt(text, at - 1));
      if (!wasOpen || isSpaceAt(text, at - 1) || !isLowerAt(text, at + 1) || !(flagsAt(text, at + 1) & CYRILLIC))
        continue;
      if (isWordBehind(text, at + 1)) emit(at + 1, at + 1, ' ', 0.85);
    }
  },
};
