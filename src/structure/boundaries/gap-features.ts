import { DIGIT, flagsAt, LATIN, LOWER, UPPER } from '../../core/chars.ts';
import type { WordEvidence } from './word-evidence.ts';

/** Number of weights; a feature's name is hashed into it. */
export const FEATURE_SPACE: number = 1 << 17;

/**
 * Two words with a blank between and what stands around them. Words are as written; '' is a word that is not known.
 * `left` is the closing mark after `end` (`»`, `)` …), `right` the opening mark or dash before `start`, or ''.
 */
export interface Gap {
  readonly before2: string;
  readonly before: string;
  readonly end: string;
  readonly left: string;
  readonly right: string;
  readonly start: string;
  readonly after: string;
  readonly after2: string;
  /** The mark before `end`, and the one after `start`: a comma says much; '' for none. */
  readonly markBefore: string;
  readonly markAfter: string;
  /** Some words further to the left (nearest first, of this sentence) and to the right. */
  readonly farLeft: readonly string[];
  readonly farRight: readonly string[];
  /** First word of the sentence, or ''. */
  readonly first: string;
  /** Inside quotes or brackets that opened before. */
  readonly enclosed: boolean;
  /** Words from the start of the sentence to the gap; 0 is not known. */
  readonly words: number;
  /** A dash stands between the start of the sentence and the gap. */
  readonly dashed: boolean;
}

/** How a word begins: 0 small, 1 capital, 2 capitals, 3 digit, 4 other, 5 one capital alone, 6 Latin, 7 no word. */
export function shapeOf(word: string): number {
  if (word === '') return 7;
  const first = flagsAt(word, 0);
  if (first & DIGIT) return 3;
  if (first & LOWER) return 0;
  if (!(first & UPPER)) return 4;
  if (word.length === 1) return 5;
  if (flagsAt(word, 1) & UPPER) return 2;
  return first & LATIN ? 6 : 1;
}

const SHAPES = 8;

/** Numbers of the features of one gap; used anew for each. */
export class FeatureList {
  readonly ids: Int32Array = new Int32Array(192);
  count = 0;

  add(seed: number, value: number): void {
    let h = Math.imul(seed ^ 0x811c9dc5, 0x01000193) ^ value;
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
    this.ids[this.count++] = (h ^ (h >>> 15)) & (FEATURE_SPACE - 1);
  }

  addWord(seed: number, word: string): void {
    this.add(seed, hashOf(word, 0, word.length));
  }

  /** Each ending of `word` from `least` to `most` letters. */
  addEndings(seed: number, word: string, least: number, most: number): void {
    let h = 0x811c9dc5;
    for (let n = 1; n <= most && n < word.length; n++) {
      h = Math.imul(h ^ word.charCodeAt(word.length - n), 0x01000193);
      if (n >= least) this.add(seed + n, h);
    }
  }

  /** Each beginning of `word` from `least` to `most` letters. */
  addBeginnings(seed: number, word: string, least: number, most: number): void {
    let h = 0x811c9dc5;
    for (let n = 1; n <= most && n < word.length; n++) {
      h = Math.imul(h ^ word.charCodeAt(n - 1), 0x01000193);
      if (n >= least) this.add(seed + n, h);
    }
  }
}

function hashOf(word: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = Math.max(0, from); i < to; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h;
}

const ending = (word: string, letters: number): number => hashOf(word, word.length - letters, word.length);

/** All that a gap says, for `list`. */
export function gapFeatures(gap: Gap, evidence: WordEvidence, list: FeatureList): void {
  const [end, start] = [gap.end.toLowerCase(), gap.start.toLowerCase()];
  const [endShape, startShape] = [shapeOf(gap.end), shapeOf(gap.start)];
  const known = evidence.of(start) + 4 * evidence.ofStem(start);
  endFeatures(end, endShape, gap.before.toLowerCase(), gap.before2.toLowerCase(), list);
  startFeatures(start, startShape, known, gap.after, gap.after2, evidence, list);
  list.add(200, endShape * SHAPES + startShape);
  const afterShape = shapeOf(gap.after);
  list.add(201, (endShape * SHAPES + startShape) * SHAPES + afterShape);
  list.add(202 + startShape, ending(end, 2));
  list.add(212 + startShape, ending(end, 3));
  list.add(222 + startShape, ending(end, 4));
  list.add(232, Math.imul(ending(end, 3), 31) + known);
  list.add(233, Math.imul(ending(end, 2), 31) + known * SHAPES + startShape);
  list.add(234, Math.imul(ending(end, 3), 31) ^ hashOf(start, 0, start.length));
  list.add(235, Math.imul(ending(end, 3), 31) ^ ending(gap.after.toLowerCase(), 3));
  list.add(236, (known * SHAPES + endShape) * SHAPES + startShape);
  markFeatures(gap, end, startShape, list);
  historyFeatures(gap, end, endShape, startShape, known, list);
}

/** What the sentence so far says: two words are hardly one. */
function historyFeatures(
  gap: Gap,
  end: string,
  endShape: number,
  startShape: number,
  known: number,
  list: FeatureList,
): void {
  const step = lengthStep(gap.words);
  list.add(270, step);
  if (step === 0) return;
  list.add(271, step * SHAPES + startShape);
  list.add(272, Math.imul(ending(end, 2), 31) + step);
  list.add(273, Math.imul(ending(end, 3), 31) + (step >> 1));
  list.add(274, known * 16 + step);
  const dashed = gap.dashed ? 1 : 0;
  list.add(275, (dashed * 16 + step) * SHAPES + endShape);
  list.add(276, Math.imul(ending(end, 2), 31) + dashed);
  list.addWord(278, gap.first);
  list.add(279, Math.imul(hashOf(gap.first, 0, gap.first.length), 31) + step);
  list.add(277, (dashed * SHAPES + startShape) * 16 + known);
}

/** Numbers of words fall into steps that grow. */
function lengthStep(words: number): number {
  if (words <= 6) return words;
  if (words <= 8) return 7;
  if (words <= 11) return 8;
  if (words <= 15) return 9;
  return words <= 22 ? 10 : 11;
}

function markFeatures(gap: Gap, end: string, startShape: number, list: FeatureList): void {
  const [left, right] = [gap.left.charCodeAt(0) || 0, gap.right.charCodeAt(0) || 0];
  list.add(250, left * 0x10000 + right);
  list.add(251, gap.enclosed ? 1 : 0);
  const [before, after] = [gap.markBefore.charCodeAt(0) || 0, gap.markAfter.charCodeAt(0) || 0];
  list.add(255, before);
  list.add(256, Math.imul(ending(end, 3), 31) ^ before);
  list.add(257, after * SHAPES + startShape);
  list.add(258, Math.imul(hashOf(gap.start, 0, gap.start.length), 31) ^ after);
  for (const word of gap.farLeft) {
    list.add(260, hashOf(word, 0, word.length));
    list.add(261, ending(word, 3));
  }
  for (const word of gap.farRight) {
    list.add(262, hashOf(word, 0, word.length));
    list.add(263, ending(word, 3));
    list.add(264, shapeOf(word));
  }
  if (left + right === 0) return;
  list.add(252, right * SHAPES + startShape);
  list.add(253, Math.imul(ending(end, 3), 31) ^ right);
  list.add(254, Math.imul(ending(end, 3), 31) ^ left);
}

/** What the last word of a would-be sentence says (in lower case); finite verbs end in few ways. */
export function endFeatures(end: string, shape: number, before: string, before2: string, list: FeatureList): void {
  list.addWord(1, end);
  list.add(2, shape);
  list.addEndings(10, end, 1, 7);
  list.add(3, Math.min(8, end.length));
  if (before === '') return;
  list.addWord(30, before);
  list.addEndings(31, before, 2, 4);
  list.add(40, Math.imul(ending(before, 2), 31) ^ ending(end, 3));
  list.add(41, Math.imul(ending(before, 3), 31) ^ hashOf(end, 0, end.length));
  if (before2 !== '') list.add(42, ending(before2, 3));
}

/** What the first word of a would-be next sentence says (`start` in lower case). */
export function startFeatures(
  start: string,
  shape: number,
  known: number,
  after: string,
  after2: string,
  evidence: WordEvidence,
  list: FeatureList,
): void {
  list.addWord(60, start);
  list.add(61, shape);
  list.add(62, known * SHAPES + shape);
  list.add(63, Math.min(8, start.length));
  list.addEndings(70, start, 1, 5);
  list.addBeginnings(80, start, 3, 6);
  if (after === '') return;
  const afterShape = shapeOf(after);
  const afterLower = after.toLowerCase();
  list.add(100, shape * SHAPES + afterShape);
  list.add(101, (known * SHAPES + shape) * SHAPES + afterShape);
  list.add(102, evidence.of(afterLower) * SHAPES + afterShape);
  list.addWord(110 + shape, afterLower);
  list.addEndings(120, afterLower, 1, 4);
  list.add(130, Math.imul(ending(start, 3), 31) ^ ending(afterLower, 3));
  if (after2 === '') return;
  const after2Shape = shapeOf(after2);
  list.add(140, (shape * SHAPES + afterShape) * SHAPES + after2Shape);
  list.add(141, ending(after2.toLowerCase(), 3));
}
