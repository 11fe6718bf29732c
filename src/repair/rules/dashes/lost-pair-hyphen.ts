import { isLetterAt, isLowerAt } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { PAIRED_WORDS } from '../../../kazakh/paired-words.ts';
import { gluedPairCut } from '../words/glued-pair.ts';
import { IS_GLUED_PAIR, IS_PAIR_FIRST } from '../words/word-facts.ts';
import { scanWords } from '../words/word-scan.ts';
import { isForm } from './word-forms.ts';

/** `қарымқатынас` → `қарым-қатынас`, `ақыл–ойлары` → `ақыл-ойлары`. */
export const lostPairHyphen: RepairRule = {
  id: 'dash/lost-pair-hyphen',
  summary: 'Put the hyphen back into a paired word that was written as one or with a dash.',
  examples: [
    { raw: 'елдер арасында қарымқатынастар сипаты', clean: 'елдер арасында қарым-қатынастар сипаты' },
    { raw: 'үкіметтерінің ақыл–ойлары', clean: 'үкіметтерінің ақыл-ойлары' },
    { raw: 'қаңтар–ақпан айлары', why: 'a range' },
    { raw: 'қарымды адам', why: 'a word of its own' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    for (let i = words.next(0, PAIRED); i < words.count; i = words.next(i + 1, PAIRED)) {
      const end = words.end(i);
      if (isDash(text.charCodeAt(end))) {
        if (words.has(i, IS_PAIR_FIRST) && isPair(text, words.lower(i), end)) emit(end, end + 1, '-', 0.95);
      } else if (words.has(i, IS_GLUED_PAIR)) {
        const cut = words.start(i) + gluedPairCut(words.lower(i));
        emit(cut, cut, '-', 0.9);
      }
    }
  },
};

const PAIRED = IS_GLUED_PAIR | IS_PAIR_FIRST;

const isDash = (code: number): boolean => code === 0x2013 || code === 0x2014;

function isPair(text: string, first: string, dash: number): boolean {
  if (!isLowerAt(text, dash - 1) || !isLowerAt(text, dash + 1)) return false;
  let stop = dash + 1;
  while (isLetterAt(text, stop)) stop++;
  const second = text.slice(dash + 1, stop).toLowerCase();
  return PAIRED_WORDS.get(first)?.some((stem) => isForm(second, stem)) === true;
}
