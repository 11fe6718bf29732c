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
  startsAt: (_, { mark }) => OPENING.has(mark) || CLOSING.has(mark),
  apply(sentence, starts) {
    let done = 0;
    for (const i of starts) {
      const one = i < done ? undefined : sentence.at(i);
      if (one === undefined) continue;
      const cut = oddMark(sentence, one);
      if (cut >= 0) split(sentence, one, cut);
      done = one.to;
    }
  },
};

const OPENING: ReadonlySet<number> = new Set([MARKS.bracketOpen, MARKS.open]);
const CLOSING: ReadonlySet<number> = new Set([MARKS.bracketClose, MARKS.close]);

/** The first bracket or quotation mark without its other half, or -1. */
function oddMark(sentence: Sentence, { from, to }: Candidate): number {
  let open = -1;
  for (let i = from; i < to; i++) {
    const mark = sentence.mark(i);
    if (OPENING.has(mark)) {
      if (open >= 0) return open;
      open = i;
    } else if (CLOSING.has(mark)) {
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
