import type { Emit } from '../../../core/rule.ts';
import { type CharRule, CONTROL, eachOfKind } from './char-kinds.ts';

/** The unbreakable hyphen of word processors. */
const HARD_HYPHEN = 0x1e;

export const controlCharacters: CharRule = {
  id: 'chars/control-characters',
  kinds: CONTROL,
  summary: 'Drop control characters and code points that are no characters.',
  examples: [
    { raw: 'қа\u0000ла\u0007 \u009Dүй', clean: 'қала үй' },
    { raw: 'сурет\uFFFC мынау', clean: 'сурет мынау', why: 'the place of an embedded picture' },
    { raw: 'қару\u001Eжарақ', clean: 'қару-жарақ', why: 'the unbreakable hyphen of word processors' },
    { raw: '\tбір\nекі\fүш', why: 'tab, line feed and form feed mean something' },
  ],
  find(text: string, emit: Emit): void {
    eachOfKind(text, CONTROL, (at, code) => emit(at, at + 1, code === HARD_HYPHEN ? '-' : ''));
  },
};
