import type { Emit } from '../../../core/rule.ts';
import { type CharRule, eachOfKind, SURROGATE } from './char-kinds.ts';

const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

export const loneSurrogates: CharRule = {
  id: 'chars/lone-surrogates',
  kinds: SURROGATE,
  summary: 'Put the replacement character for half a character.',
  examples: [
    { raw: 'а\uD83Dб', clean: 'а\uFFFDб' },
    { raw: 'а\uDE00', clean: 'а\uFFFD' },
    { raw: '\uD83D\uD83D\uDE00', clean: '\uFFFD😀' },
    { raw: 'жақсы 😀', why: 'two halves are a whole' },
  ],
  find(text: string, emit: Emit): void {
    eachOfKind(text, SURROGATE, (at, code) => {
      const isWhole = isHigh(code) ? isLow(text.charCodeAt(at + 1)) : isHigh(text.charCodeAt(at - 1));
      if (!isWhole) emit(at, at + 1, '\uFFFD');
    });
  },
};
