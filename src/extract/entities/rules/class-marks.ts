import type { EntityRule } from './entity-rule.ts';

const SYSTEMS: ReadonlySet<string> = new Set(['УДК', 'ӘОЖ', 'ББК', 'КБЖ', 'ISBN', 'ISSN', 'DOI']);

/** `УДК 371.694`: the place of a book in a library's order names nothing. */
export const classMarks: EntityRule = {
  id: 'entity/class-marks',
  summary: 'Take class marks and book numbers out of the names.',
  examples: [{ raw: 'ӘОЖ 371.694' }, { raw: 'УДК 94(574)' }],
  startsAt: (word) => SYSTEMS.has(word),
  applyAt(sentence, i) {
    const one = sentence.at(i);
    if (one?.from === i) sentence.remove(one.from, one.to);
  },
};
