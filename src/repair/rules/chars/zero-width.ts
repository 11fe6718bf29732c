import type { Emit } from '../../../core/rule.ts';
import { type CharRule, eachOfKind, ZERO_WIDTH } from './char-kinds.ts';

const NON_JOINER = 0x200c;
const JOINER = 0x200d;

export const zeroWidth: CharRule = {
  id: 'chars/zero-width',
  kinds: ZERO_WIDTH,
  summary: 'Drop zero width spaces, joiners, byte order marks and marks of direction.',
  examples: [
    { raw: 'қа\u200Bла\uFEFF бар\u2060', clean: 'қала бар' },
    { raw: '\u200Eүй\u202C', clean: 'үй' },
    { raw: 'от\u200Dбасы', clean: 'отбасы' },
    { raw: '👩\u200D🏫', why: 'the joiner makes one sign of two' },
    { raw: 'می\u200Cخواهم', why: 'in Arabic script the non-joiner is spelling' },
  ],
  find(text: string, emit: Emit): void {
    eachOfKind(text, ZERO_WIDTH, (at, code) => {
      const isSpelling = (code === JOINER || code === NON_JOINER) && joins(text.charCodeAt(at - 1));
      if (!isSpelling) emit(at, at + 1, '');
    });
  },
};

/** Whether a joiner after this unit means something: Arabic to Indic scripts, emoji and their variation selectors. */
function joins(before: number): boolean {
  return (
    (before >= 0x0600 && before <= 0x0dff) ||
    (before & 0xf800) === 0xd800 ||
    (before >= 0x2190 && before <= 0x2bff) ||
    before === 0xfe0f
  );
}
