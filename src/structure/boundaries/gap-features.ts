import { HASH_START, hashOf, hashStep, LowerWord, shapeOf } from './lower-word.ts';
import type { WordEvidence } from './word-evidence.ts';

/** Number of weights; a feature's name is hashed into it. */
export const FEATURE_SPACE: number = 1 << 17;

/** Places of words in `Gap.words`, each a start and an end. */
export const BEFORE2 = 0;
export const BEFORE = 2;
export const END = 4;
export const START = 6;
export const AFTER = 8;
export const AFTER2 = 10;
/** First word of the sentence. */
export const FIRST = 12;
/** Up to `FAR` words of this sentence further to the left, nearest first, and as many to the right. */
export const FAR_LEFT = 14;
export const FAR = 6;
export const FAR_RIGHT: number = FAR_LEFT + 2 * FAR;

/**
 * Two words with a blank between and what stands around them; one object for all gaps of a text. Marks are code
 * units, 0 for none.
 */
export class Gap {
  text = '';
  /** The stretch of the text that is looked at, and where in it the sentence began that may end here. */
  from = 0;
  to = 0;
  since = 0;
  /** Spans in `text`; an empty one is a word that is not known. */
  readonly words: Int32Array = new Int32Array(FAR_RIGHT + 2 * FAR);
  farLeft = 0;
  farRight = 0;
  /** The closing mark after `END` (`»`, `)` …). */
  left = 0;
  /** The opening mark or dash before `START`. */
  right = 0;
  /** The mark before `END`, and the one after `START`: a comma says much. */
  markBefore = 0;
  markAfter = 0;
  /** Inside quotes or brackets that opened before. */
  enclosed = false;
  /** Words from the start of the sentence to the gap; 0 is not known. */
  count = 0;
  /** A dash stands between the start of the sentence and the gap. */
  dashed = false;

  setWord(place: number, start: number, end: number): void {
    this.words[place] = start;
    this.words[place + 1] = end;
  }

  /** Leaves nothing known but what stands next to the gap. */
  bare(): void {
    for (const place of [BEFORE2, AFTER2, FIRST]) this.setWord(place, 0, 0);
    this.farLeft = this.farRight = 0;
    this.markBefore = this.markAfter = 0;
    this.dashed = false;
    this.count = 0;
  }
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

  /** Each ending of `word` from `least` to `most` letters. */
  addEndings(seed: number, word: LowerWord, least: number, most: number): void {
    let h = HASH_START;
    for (let n = 1; n <= most && n < word.length; n++) {
      h = hashStep(h, word.code(word.length - n));
      if (n >= least) this.add(seed + n, h);
    }
  }

  /** Each beginning of `word` from `least` to `most` letters. */
  addBeginnings(seed: number, word: LowerWord, least: number, most: number): void {
    for (let n = least; n <= most && n < word.length; n++) this.add(seed + n, word.beginning(n));
  }
}

/** Features by place: the words of one gap in lower case. */
const [end, start, before, after, other] = [
  new LowerWord(),
  new LowerWord(),
  new LowerWord(),
  new LowerWord(),
  new LowerWord(),
];

const isSet = (gap: Gap, place: number): boolean => gap.words[place]! < gap.words[place + 1]!;

const read = (word: LowerWord, gap: Gap, place: number): LowerWord =>
  word.read(gap.text, gap.words[place]!, gap.words[place + 1]!);

const shapeAt = (gap: Gap, place: number): number => shapeOf(gap.text, gap.words[place]!, gap.words[place + 1]!);

/** All that a gap says, for `list`. */
export function gapFeatures(gap: Gap, evidence: WordEvidence, list: FeatureList): void {
  endFeatures(gap, list);
  const known = startFeatures(gap, evidence, list);
  const [endShape, startShape, afterShape] = [shapeAt(gap, END), shapeAt(gap, START), shapeAt(gap, AFTER)];
  const [ending2, ending3] = [end.ending(2), end.ending(3)];
  list.add(200, endShape * SHAPES + startShape);
  list.add(201, (endShape * SHAPES + startShape) * SHAPES + afterShape);
  list.add(202 + startShape, ending2);
  list.add(212 + startShape, ending3);
  list.add(222 + startShape, end.ending(4));
  list.add(232, Math.imul(ending3, 31) + known);
  list.add(233, Math.imul(ending2, 31) + known * SHAPES + startShape);
  list.add(234, Math.imul(ending3, 31) ^ start.hash);
  list.add(235, Math.imul(ending3, 31) ^ after.ending(3));
  list.add(236, (known * SHAPES + endShape) * SHAPES + startShape);
  markFeatures(gap, ending3, startShape, list);
  farFeatures(gap, list);
  historyFeatures(gap, endShape, startShape, known, list);
}

/** What the sentence so far says: two words are hardly one. */
function historyFeatures(gap: Gap, endShape: number, startShape: number, known: number, list: FeatureList): void {
  const step = lengthStep(gap.count);
  list.add(270, step);
  if (step === 0) return;
  const ending2 = Math.imul(end.ending(2), 31);
  const dashed = gap.dashed ? 1 : 0;
  const first = read(other, gap, FIRST).hash;
  list.add(271, step * SHAPES + startShape);
  list.add(272, ending2 + step);
  list.add(273, Math.imul(end.ending(3), 31) + (step >> 1));
  list.add(274, known * 16 + step);
  list.add(275, (dashed * 16 + step) * SHAPES + endShape);
  list.add(276, ending2 + dashed);
  list.add(278, first);
  list.add(279, Math.imul(first, 31) + step);
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

function markFeatures(gap: Gap, ending3: number, startShape: number, list: FeatureList): void {
  const { text, words, left, right, markBefore, markAfter } = gap;
  list.add(250, left * 0x10000 + right);
  list.add(251, gap.enclosed ? 1 : 0);
  list.add(255, markBefore);
  list.add(256, Math.imul(ending3, 31) ^ markBefore);
  list.add(257, markAfter * SHAPES + startShape);
  list.add(258, Math.imul(hashOf(text, words[START]!, words[START + 1]!), 31) ^ markAfter);
  if (left + right === 0) return;
  list.add(252, right * SHAPES + startShape);
  list.add(253, Math.imul(ending3, 31) ^ right);
  list.add(254, Math.imul(ending3, 31) ^ left);
}

function farFeatures({ text, words, farLeft, farRight }: Gap, list: FeatureList): void {
  for (let k = 0, at = FAR_LEFT; k < farLeft; k++, at += 2) {
    other.read(text, words[at]!, words[at + 1]!);
    list.add(260, other.hash);
    list.add(261, other.ending(3));
  }
  for (let k = 0, at = FAR_RIGHT; k < farRight; k++, at += 2) {
    const [from, to] = [words[at]!, words[at + 1]!];
    list.add(262, hashOf(text, from, to));
    list.add(263, hashOf(text, Math.max(from, to - 3), to));
    list.add(264, shapeOf(text, from, to));
  }
}

/** What the last word of a would-be sentence says; finite verbs end in few ways. */
export function endFeatures(gap: Gap, list: FeatureList): void {
  read(end, gap, END);
  list.add(1, end.hash);
  list.add(2, shapeAt(gap, END));
  list.addEndings(10, end, 1, 7);
  list.add(3, Math.min(8, end.length));
  if (!isSet(gap, BEFORE)) return;
  read(before, gap, BEFORE);
  list.add(30, before.hash);
  list.addEndings(31, before, 2, 4);
  list.add(40, Math.imul(before.ending(2), 31) ^ end.ending(3));
  list.add(41, Math.imul(before.ending(3), 31) ^ end.hash);
  if (isSet(gap, BEFORE2)) list.add(42, read(other, gap, BEFORE2).ending(3));
}

/** What the first word of a would-be next sentence says. Returns what is known of it. */
export function startFeatures(gap: Gap, evidence: WordEvidence, list: FeatureList): number {
  read(start, gap, START);
  read(after, gap, AFTER);
  const known = evidence.ofHash(start.hash) + 4 * evidence.ofStem(start);
  const shape = shapeAt(gap, START);
  list.add(60, start.hash);
  list.add(61, shape);
  list.add(62, known * SHAPES + shape);
  list.add(63, Math.min(8, start.length));
  list.addEndings(70, start, 1, 5);
  list.addBeginnings(80, start, 3, 6);
  if (after.length > 0) followFeatures(gap, shape, known, evidence, list);
  return known;
}

function followFeatures(gap: Gap, shape: number, known: number, evidence: WordEvidence, list: FeatureList): void {
  const afterShape = shapeAt(gap, AFTER);
  list.add(100, shape * SHAPES + afterShape);
  list.add(101, (known * SHAPES + shape) * SHAPES + afterShape);
  list.add(102, evidence.ofHash(after.hash) * SHAPES + afterShape);
  list.add(110 + shape, after.hash);
  list.addEndings(120, after, 1, 4);
  list.add(130, Math.imul(start.ending(3), 31) ^ after.ending(3));
  if (!isSet(gap, AFTER2)) return;
  list.add(140, (shape * SHAPES + afterShape) * SHAPES + shapeAt(gap, AFTER2));
  list.add(141, read(other, gap, AFTER2).ending(3));
}
