import { LATIN, LOWER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { scanWords } from './word-scan.ts';

const SHORTEST = 11;

export const gluedWords: RepairRule = {
  id: 'words/glued-words',
  summary: 'Part two words that were written without a blank, where the first has an ending that closes it.',
  examples: [
    { raw: 'деңгейіндегікеліссөздер', clean: 'деңгейіндегі келіссөздер' },
    { raw: 'бұл жылдарданбері', clean: 'бұл жылдардан бері' },
    { raw: 'халықаралық, бейбітшілік, ықпалдастық', why: 'words' },
    { raw: 'еуразиялықэкономикалық', why: 'may be a compound' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    for (let i = 0; i < words.count; i++) {
      if (words.strength(i) > 0 || words.end(i) - words.start(i) < SHORTEST) continue;
      const { start, lower, flags } = words.word(i);
      if (flags & LATIN || !(flags & LOWER) || !words.isAmongKazakh(i)) continue;
      const parts = wordModel().split(lower);
      if (parts === null) continue;
      emit(start + parts[0]!.length, start + parts[0]!.length, ' ', 0.85);
    }
  },
};
