import type { WordType } from './word-type.ts';

/**
 * What the features of several words ask of each, side by side in one row of numbers a word, so that a look at a word
 * is one look into memory.
 */
export const FACTS = 8;

/** Places in a row. */
export const BASE = 0;
export const ENDING = 1;
export const SHAPE_OF = 2;
export const LISTS_OF = 3;
export const TIME = 4;
export const CLUSTER = 5;
export const MARK = 6;
/** Letters with which its forms begin, as `initialBit` tells them. */
export const INITIALS = 7;

/** Writes the row of a word at `at`. */
export function writeFacts(type: WordType, facts: Int32Array, at: number): void {
  facts[at + BASE] = type.base;
  facts[at + ENDING] = type.ending;
  facts[at + SHAPE_OF] = type.shape;
  facts[at + LISTS_OF] = type.lists;
  facts[at + TIME] = type.time;
  facts[at + CLUSTER] = type.cluster;
  facts[at + MARK] = type.mark;
  facts[at + INITIALS] = type.forms.reduce((bits, form) => bits | initialBit(form), 0);
}

/** A bit for the first letter of a word; two letters may share one. */
export const initialBit = (word: string): number => (word === '' ? 0 : 1 << (word.charCodeAt(0) & 31));
