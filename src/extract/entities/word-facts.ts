import type { WordType } from './word-type.ts';

/**
 * What is asked of words most often, side by side in one row of numbers a word, so that a look at a word is one look
 * into memory: a row is half a line of the cache.
 */
export const FACTS = 8;

/** Places in a row; the last one is free. */
export const BASE = 0;
export const ENDING = 1;
export const SHAPE_OF = 2;
export const LISTS_OF = 3;
export const MARK = 4;
/** What its forms begin with, as `beginningBit` tells it. */
export const BEGINNINGS = 5;
/** What the words begin with that go on a listed name of several words begun by it; 0 where it begins none. */
export const GOES_ON = 6;

/** Writes the row of a word at `at`. */
export function writeRow(type: WordType, facts: Int32Array, at: number): void {
  facts[at + BASE] = type.base;
  facts[at + ENDING] = type.ending;
  facts[at + SHAPE_OF] = type.shape;
  facts[at + LISTS_OF] = type.lists;
  facts[at + MARK] = type.mark;
  facts[at + BEGINNINGS] = type.forms.reduce((bits, form) => bits | beginningBit(form), 0);
  facts[at + GOES_ON] = type.opening?.beginnings ?? 0;
}

/** Writes what the compiled tagger asks of a word at `at`, in its own order. */
export function writeFacts(type: WordType, facts: Int32Array, at: number): void {
  facts[at] = type.base;
  facts[at + 1] = type.ending;
  facts[at + 2] = type.shape;
  facts[at + 3] = type.lists;
  facts[at + 4] = type.time;
  facts[at + 5] = type.cluster;
  facts[at + 6] = type.mark;
}

/** A bit for the first three letters of a word, which nearly all its forms share; other letters may share the bit. */
export function beginningBit(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length && i < 3; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return 1 << (hash ^ (hash >>> 10));
}
