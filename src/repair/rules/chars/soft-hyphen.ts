import { isBlankAt, isLetterAt, isLowerAt } from '../../../core/chars.ts';
import type { Emit } from '../../../core/rule.ts';
import { type CharRule, eachOfKind, SOFT_HYPHEN } from './char-kinds.ts';

const NOT_SIGN = 0xac;

export const softHyphen: CharRule = {
  id: 'chars/soft-hyphen',
  kinds: SOFT_HYPHEN,
  summary: 'Drop soft hyphens, and join the word one has split at a line end.',
  examples: [
    { raw: 'мем\u00ADле\u00ADкет', clean: 'мемлекет' },
    { raw: 'қа\u00AD\nла', clean: 'қала' },
    { raw: 'қа\u00AD \n  ла', clean: 'қала' },
    { raw: 'мем¬\nлекет', clean: 'мемлекет', why: 'OCR programs write ¬ for it at line ends' },
    { raw: 'қала\u00AD\nҮй', clean: 'қала\nҮй', why: 'a capital begins another word' },
    { raw: 'p ¬q, а¬б', why: 'the sign of logic' },
  ],
  find(text: string, emit: Emit): void {
    eachOfKind(text, SOFT_HYPHEN, (at, code) => {
      const next = isLetterAt(text, at - 1) ? nextLineStart(text, at + 1) : -1;
      if (next !== -1 && isLowerAt(text, next)) emit(at, next, '');
      else if (code !== NOT_SIGN) emit(at, at + 1, '');
    });
  },
};

/** Where the next line's text begins if nothing but blanks stands before the line end at or after `at`; else -1. */
function nextLineStart(text: string, at: number): number {
  let end = at;
  while (isBlankAt(text, end)) end++;
  if (text[end] !== '\n') return -1;
  end++;
  while (isBlankAt(text, end)) end++;
  return end;
}
