import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

const LINKS: ReadonlySet<string> = new Set(['және', 'мен', 'бен', 'пен', 'и', 'and']);

/** `Абай және Шәкәрім`: a person's name has no «and» in it. */
export const coordinated: EntityRule = {
  id: 'entity/coordinated',
  summary: 'Part two people whom a word for and joins.',
  examples: [
    { raw: 'Кеште Абай Құнанбаев және Шәкәрім Құдайбердиев туралы айтылды.', found: ['PERSON Абай Құнанбаев'] },
    { raw: 'Таяу және Орта Шығыс елдері келді.', found: ['LOCATION Таяу және Орта Шығыс'] },
    { raw: 'Бала және ата отырды.', why: 'no names' },
  ],
  startsAt: (word) => LINKS.has(word),
  applyAt(sentence, i) {
    split(sentence, i);
  },
};

function split(sentence: Sentence, i: number): void {
  const one = sentence.at(i);
  if (one === undefined || one.type !== 'PERSON' || one.from === i || one.to === i + 1) return;
  const { from, to, type, confidence } = one;
  sentence.remove(from, to);
  sentence.put(from, i, type, confidence);
  sentence.put(i + 1, to, type, confidence);
}
