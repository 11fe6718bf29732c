import type { WordType } from './word-type.ts';

/** Writes what the compiled tagger asks of a word at `at`, as `assembly/memory.ts` has it. */
export function writeFacts(type: WordType, facts: Int32Array, at: number): void {
  facts[at] = type.base;
  facts[at + 1] = type.ending;
  facts[at + 2] = type.shape;
  facts[at + 3] = type.lists;
  facts[at + 4] = type.time;
  facts[at + 5] = type.cluster;
  facts[at + 6] = type.mark;
}
