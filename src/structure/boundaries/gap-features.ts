import { DIGIT, flagsAt, LOWER, UPPER } from '../../core/chars.ts';

/** Number of weights; a feature's name is hashed into it. */
export const FEATURE_SPACE: number = 1 << 16;

/** Shape of a word for the model: how it begins. */
export type Shape = 0 | 1 | 2 | 3 | 4;
const LOWER_SHAPE = 0;
const CAPITALISED_SHAPE = 1;
const ALL_CAPS_SHAPE = 2;
const DIGIT_SHAPE = 3;
const OTHER_SHAPE = 4;

export function shapeOf(word: string): Shape {
  const first = flagsAt(word, 0);
  if (first & DIGIT) return DIGIT_SHAPE;
  if (first & LOWER) return LOWER_SHAPE;
  if (!(first & UPPER)) return OTHER_SHAPE;
  return word.length > 1 && (flagsAt(word, 1) & UPPER) !== 0 ? ALL_CAPS_SHAPE : CAPITALISED_SHAPE;
}

/** FNV-1a over the code units of `text` from `from`, seeded by the feature's template. */
function hash(seed: number, text: string, from: number): number {
  let h = Math.imul(seed ^ 0x811c9dc5, 0x01000193);
  for (let i = from; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return (h >>> 0) & (FEATURE_SPACE - 1);
}

/** What the last word of a would-be sentence says (`word` in lower case); finite verbs end in few ways. */
export function endFeatures(word: string, shape: Shape, before: string, out: number[]): void {
  out.push(hash(1, word, 0), hash(10 + shape, '', 0));
  for (let n = 1; n <= 6 && n < word.length; n++) out.push(hash(20 + n, word, word.length - n));
  out.push(hash(30, before, 0), hash(31, before, Math.max(0, before.length - 3)));
}

/** What the first word of a would-be next sentence says (`word` in lower case). */
export function startFeatures(word: string, shape: Shape, after: string, afterShape: Shape, out: number[]): void {
  out.push(hash(40, word, 0), hash(50 + shape, '', 0), hash(60 + shape * 5 + afterShape, '', 0));
  for (let n = 2; n <= 4 && n < word.length; n++) out.push(hash(90 + n, word, word.length - n));
  out.push(hash(100 + shape, after, Math.max(0, after.length - 3)));
}

/** What both together say: a name of several words is capital after capital. */
export function pairFeatures(end: string, endShape: Shape, startShape: Shape, out: number[]): void {
  out.push(hash(110 + endShape * 5 + startShape, '', 0));
  out.push(hash(140 + startShape, end, Math.max(0, end.length - 2)));
  out.push(hash(150 + startShape, end, Math.max(0, end.length - 3)));
}
