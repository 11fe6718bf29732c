import { LATIN, LOWER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { IS_UNKNOWN } from './word-facts.ts';
import { scanWords } from './word-scan.ts';

const SHORTEST = 7;
/** Share of known words around: two Kazakh words side by side speak for themselves, and others may be glued too. */
const DAMAGED = 0.4;

export const gluedWords: RepairRule = {
  id: 'words/glued-words',
  summary: 'Part two words that were written without a blank, where the first has an ending that closes it.',
  examples: [
    { raw: 'деңгейіндегікеліссөздер', clean: 'деңгейіндегі келіссөздер' },
    { raw: 'бұл жылдарданбері', clean: 'бұл жылдардан бері' },
    { raw: 'көпірді бұзуғақатысты, соны мақтаныпайтатын', clean: 'көпірді бұзуға қатысты, соны мақтанып айтатын' },
    { raw: 'жеңілдеді, кемежайлардың, елдімекен', why: 'a verb made of a noun, compounds' },
    { raw: 'халықаралық, бейбітшілік, ықпалдастық', why: 'words' },
    { raw: 'еуразиялықэкономикалық', why: 'may be a compound' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    for (let i = words.next(0, IS_UNKNOWN); i < words.count; i = words.next(i + 1, IS_UNKNOWN)) {
      if (words.length(i) < SHORTEST) continue;
      const flags = words.flags(i);
      if (flags & LATIN || !(flags & LOWER) || !words.isAmongKazakh(i, DAMAGED)) continue;
      const parts = wordModel().split(words.lower(i));
      if (parts === null) continue;
      const cut = words.start(i) + parts[0]!.length;
      emit(cut, cut, ' ', 0.85);
    }
  },
};
