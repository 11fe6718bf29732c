import { enlarged } from '../../core/enlarged.ts';
import type { WordType } from './word-type.ts';

/** Words that there is room for at first. */
const ROOM = 512;
/** In `looks`: the shape in the lower bits, the mark above it. */
const MARK_AT = 4;
const SHAPE_BITS = 15;

/** The shape in one of the `looks`. */
export const shapeOfLook = (look: number): number => look & SHAPE_BITS;
/** The mark in one of the `looks`. */
export const markOfLook = (look: number): number => look >> MARK_AT;

/**
 * What is asked of words most often, in columns by their numbers in a book. Words met often have small numbers: what is
 * told of them stands close together, and near at hand.
 */
export class WordColumns {
  /** Shape and mark in one. */
  looks: Uint8Array = new Uint8Array(ROOM);
  /** Masks of name lists. */
  lists: Int32Array = new Int32Array(ROOM);
  /** Names of bases and of chains of endings. */
  bases: Int32Array = new Int32Array(ROOM);
  endings: Int32Array = new Int32Array(ROOM);
  /** What the forms begin with, as `beginningBit` tells it. */
  beginnings: Int32Array = new Int32Array(ROOM);
  /** What the words begin with that go on a listed name of several words begun by it; 0 where it begins none. */
  goesOn: Int32Array = new Int32Array(ROOM);

  add(id: number, type: WordType): void {
    if (id >= this.looks.length) this.#grow();
    this.looks[id] = type.shape | (type.mark << MARK_AT);
    this.lists[id] = type.lists;
    this.bases[id] = type.base;
    this.endings[id] = type.ending;
    this.beginnings[id] = type.forms.reduce((bits, form) => bits | beginningBit(form), 0);
    this.goesOn[id] = type.opening?.beginnings ?? 0;
  }

  #grow(): void {
    const room = 2 * this.looks.length;
    this.looks = enlarged(this.looks, room);
    this.lists = enlarged(this.lists, room);
    this.bases = enlarged(this.bases, room);
    this.endings = enlarged(this.endings, room);
    this.beginnings = enlarged(this.beginnings, room);
    this.goesOn = enlarged(this.goesOn, room);
  }
}

/** A bit for the first three letters of a word, which nearly all its forms share; other letters may share the bit. */
export function beginningBit(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length && i < 3; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return 1 << (hash ^ (hash >>> 10));
}
