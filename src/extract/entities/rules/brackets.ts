import { MARKS } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import { listedNames } from './listed.ts';
import type { Candidate, Sentence } from './sentence.ts';

/** A name holds both brackets or none: `Біріккен Ұлттар Ұйымы (БҰҰ)` is two names. */
export const brackets: EntityRule = {
  id: 'entity/brackets',
  summary: 'Cut a name at a bracket or quotation mark that it holds only one of.',
  examples: [
    {
      raw: 'Қазақстан Біріккен Ұлттар Ұйымы (БҰҰ) мүшесі болды.',
      found: ['ORGANISATION Біріккен Ұлттар Ұйымы', 'ORGANISATION БҰҰ'],
    },
    { raw: 'Бұл (сөз) атау емес.' },
  ],
  apply(sentence) {
    for (const one of [...sentence.found]) {
      const cut = oddMark(sentence, one);
      if (cut >= 0) split(sentence, one, cut);
    }
  },
};

/** The first bracket or quotation mark without its other half, or -1. */
function oddMark(sentence: Sentence, { from, to }: Candidate): number {
  let open = -1;
  for (let i = from; i < to; i++) {
    const { mark } = sentence.type(i);
    if (mark === MARKS.bracketOpen || mark === MARKS.open) {
      if (open >= 0) return open;
      open = i;
    } else if (mark === MARKS.bracketClose || mark === MARKS.close) {
      if (open < 0) return i;
      open = -1;
    }
  }
  return open;
}

function split(sentence: Sentence, one: Candidate, cut: number): void {
  sentence.remove(one.from, one.to);
  if (cut > one.from) sentence.put(one.from, cut, one.type, one.confidence);
  listedNames(sentence, cut + 1, one.to);
}
