import { isNumberedBody } from '../../../kazakh/numbered-bodies.ts';
import { SHAPE } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';
import { WordQuestion } from './word-question.ts';

/** `№ 83 орта мектеп`: a body whose name is its number. */
export const numberedBodies: EntityRule = {
  id: 'entity/numbered-bodies',
  summary: 'Mark a school or another body that goes by its number, from the number sign on.',
  examples: [
    { raw: '1998 жылы № 2 орта мектептің бірінші сыныбына бардым.', found: ['ORGANISATION № 2 орта мектептің'] },
    { raw: 'Ол № 5 автобусқа мінді.', why: 'no body' },
  ],
  startsAt: (word) => word === '№',
  applyAt(sentence, i) {
    if (sentence.shape(i + 1) !== SHAPE.digits) return;
    const head = headAfter(sentence, i + 2);
    if (head > 0) sentence.put(i, head + 1, 'ORGANISATION', 0.9);
  },
};

/** жалпы білім беретін мектеп */
const LONGEST = 5;
const numberedBody: WordQuestion = new WordQuestion((word) => isNumberedBody(word.toLowerCase()));

function headAfter(sentence: Sentence, i: number): number {
  for (let at = i; at < Math.min(i + LONGEST, sentence.length); at++) {
    if (sentence.shape(at) === SHAPE.mark) return -1;
    if (numberedBody.of(sentence, at)) return at;
  }
  return -1;
}
