import type { WordType } from './word-type.ts';

/**
 * What the features of several words ask of each, side by side in one row of numbers a word, so that a look at a word
 * is one look into memory.
 */
export const FACTS = 9;

/** Places in a row. */
export const BASE = 0;
export const ENDING = 1;
export const SHAPE_OF = 2;
export const LISTS_OF = 3;
export const TIME = 4;
export const CLUSTER = 5;
export const MARK = 6;
/** What its forms begin with, as `beginningBit` tells it. */
export const BEGINNINGS = 7;
/** What the words begin with that go on a listed name of several words begun by it; 0 where it begins none. */
export const GOES_ON = 8;

/** Writes the row of a word at `at`. */
export function writeFacts(type: WordType, facts: Int32Array, at: number): void {
  facts[at + BASE] = type.base;
  facts[at + ENDING] = type.ending;
  facts[at + SHAPE_OF] = type.shape;
  facts[at + LISTS_OF] = type.lists;
  facts[at + TIME] = type.time;
  facts[at + CLUSTER] = type.cluster;
  facts[at + MARK] = type.mark;
  facts[at + BEGINNINGS] = type.forms.reduce((bits, form) => bits | beginningBit(form), 0);
  facts[at + GOES_ON] = type.opening?.beginnings ?? 0;
}

/** A bit for the first three letters of a word, which nearly all its forms share; other letters may share the bit. */
export function beginningBit(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length && i < 3; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return 1 << (hash ^ (hash >>> 10));
}
