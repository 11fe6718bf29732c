import type { Emit } from '../../../core/rule.ts';
import { type CharRule, eachOfKind, ODD_BLANK } from './char-kinds.ts';

export const blanks: CharRule = {
  id: 'chars/blanks',
  kinds: ODD_BLANK,
  summary: 'Make no-break, thin, wide and other spaces plain ones.',
  examples: [
    { raw: '2024\u00A0жыл', clean: '2024 жыл' },
    { raw: '10\u2009000\u202Fтеңге\u3000бар', clean: '10 000 теңге бар' },
    { raw: '\u00A0\u00A0\u00A0Абзац', clean: '   Абзац', why: 'how many there are may mean a paragraph' },
    { raw: '\tекі  бос орын', why: 'tabs and runs of spaces are read later' },
  ],
  find(text: string, emit: Emit): void {
    eachOfKind(text, ODD_BLANK, (at) => emit(at, at + 1, ' '));
  },
};
