import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import { listedNames } from './listed.ts';
import type { Candidate, Sentence } from './sentence.ts';

/** `Қазақстан Республикасының … заңнамасы Қазақстан Республикасының Конституциясына`: two names. */
export const repeatedOwner: EntityRule = {
  id: 'entity/repeated-owner',
  summary: 'Cut a law that names its country twice before the second time.',
  examples: [
    {
      raw: 'Бұл Қазақстан Республикасының білім саласындағы заңнамасы Қазақстан Республикасының Конституциясына негізделеді.',
      found: ['LAW Қазақстан Республикасының Конституциясына'],
    },
    {
      raw: 'Қазақстан Республикасының Конституциясы қабылданды.',
      found: ['LAW Қазақстан Республикасының Конституциясы'],
    },
    { raw: 'Заң да, заңнама да керек.', why: 'no names' },
  ],
  apply(sentence) {
    // From behind, since what is put in moves what follows.
    for (let k = sentence.found.length - 1; k >= 0; k--) {
      const one = sentence.found[k]!;
      const again = one.type === 'LAW' ? secondOwner(sentence, one) : -1;
      if (again < 0) continue;
      sentence.remove(one.from, one.to);
      listedNames(sentence, one.from, again);
      sentence.put(again, one.to, 'LAW', one.confidence);
    }
  },
};

/** Where the first word, which has a capital, comes again behind a small word; -1 where it does not. */
function secondOwner(sentence: Sentence, { from, to }: Candidate): number {
  if (sentence.shape(from) !== SHAPE.capital) return -1;
  const first = sentence.word(from);
  for (let i = from + 2; i < to - 1; i++)
    if (sentence.word(i) === first && sentence.shape(i - 1) === SHAPE.small) return i;
  return -1;
}
