import type { Emit, RepairRule } from '../../../core/rule.ts';

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
    for (const match of text.matchAll(/(?<![\p{L}\p{N}.])\p{Lu}\. (?=\p{Lu}\.(?![\p{L}\p{N}]\.| *$))/gu)) {
      const at = match.index + 2;
      const after = text[at + 3] === ' ' ? at + 4 : at + 3;
      if (/^\p{Lu}\p{Ll}/u.test(text.slice(after, after + 2))) emit(at, at + 1, '', 0.9);
    }
  },
};
