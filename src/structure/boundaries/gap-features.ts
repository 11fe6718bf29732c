import type { ReadWords } from '../../core/read-words.ts';
import { unitsOf } from '../../core/units.ts';
import {
  behind2Facts,
  behindFacts,
  bothFacts,
  courseEndFacts,
  courseFacts,
  factFeatures,
  SHAPES,
  threeFacts,
  unmarkedFacts,
} from './gap-facts.ts';
import { ENDING2, ENDING3, ENDING4, type GapWords, HASH, LENGTH, SHAPE, WRITTEN, WRITTEN3 } from './gap-words.ts';
import { HASH_START, hashStep, type LowerWord } from './lower-word.ts';

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

/** Not the number of a word, nor are those right beside it. */
export const NOT_READ = -8;

/**
 * Two words with a blank between and what stands around them; one object for all gaps of a text. Marks are code
 * units, 0 for none.
 */
export class Gap {
  text = '';
  /** The stretch of the text that is looked at. */
  from = 0;
  to = 0;
  /** Where the left side ends. */
  at = 0;
  /** Spans in `text`; an empty one is a word that is not known. */
  readonly words: Int32Array = new Int32Array(FAR_RIGHT + 2 * FAR);
  /** By the same places: the words' keys (see `word-keys.ts`), 0 where they have none. */
  readonly keys: Int32Array = new Int32Array(FAR_RIGHT + 2 * FAR);
  /** The words of the text, where they are read, and the number of `START` among them, or `NOT_READ`. */
  read: ReadWords | undefined;
  startNumber: number = NOT_READ;
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

  setWord(place: number, start: number, end: number, key = 0): void {
    this.words[place] = start;
    this.words[place + 1] = end;
    this.keys[place] = key;
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

/** What a word is to its gap. Features that go by one word alone are told as its role. */
export const AS_END = 0;
export const AS_BEFORE = 1;
export const AS_BEFORE2 = 2;
export const AS_START = 3;
export const AS_AFTER2 = 4;
export const AS_FAR_LEFT = 5;
export const AS_FAR_RIGHT = 6;
/** The word after `START`, one role for each shape of `START`; and the word `END` likewise. */
export const AS_AFTER = 7;
export const AS_END_BY_SHAPE: number = AS_AFTER + SHAPES;
/** The words `END` and `START` where no mark stands around the gap. */
export const AS_END_UNMARKED: number = AS_END_BY_SHAPE + SHAPES;
export const AS_START_UNMARKED: number = AS_END_UNMARKED + 1;

/** Takes the features of one gap: each by its number, or all those of a word in a role or of small facts at once. */
export interface FeatureSink {
  add(seed: number, value: number): void;
  /** @param fact a number of `gap-facts.ts` */
  facts(fact: number): void;
  /** @param row the word's in `GapWords` */
  word(role: number, row: number): void;
}

/** Number of the feature `value` of the kind `seed`. */
export function featureId(seed: number, value: number): number {
  let h = Math.imul(seed ^ 0x811c9dc5, 0x01000193) ^ value;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) & (FEATURE_SPACE - 1);
}

/** Numbers of the features of one gap, or of one word; used anew for each. */
export class FeatureList implements FeatureSink {
  readonly ids: Int32Array = new Int32Array(192);
  count = 0;
  readonly #words: GapWords;

  constructor(words: GapWords) {
    this.#words = words;
  }

  add(seed: number, value: number): void {
    this.ids[this.count++] = featureId(seed, value);
  }

  facts(fact: number): void {
    factFeatures(fact, (seed, value) => this.add(seed, value));
  }

  word(role: number, row: number): void {
    wordFeatures(role, row, this.#words, this);
  }
}

/** Each ending of `word` from `least` to `most` letters. */
function addEndings(list: FeatureList, seed: number, word: LowerWord, least: number, most: number): void {
  let h = HASH_START;
  for (let n = 1; n <= most && n < word.length; n++) {
    h = hashStep(h, word.code(word.length - n));
    if (n >= least) list.add(seed + n, h);
  }
}

/** Each beginning of `word` from `least` to `most` letters. */
function addBeginnings(list: FeatureList, seed: number, word: LowerWord, least: number, most: number): void {
  for (let n = least; n <= most && n < word.length; n++) list.add(seed + n, word.beginning(n));
}

/** What the word in `row` says in `role`, whatever stands around it. */
function wordFeatures(role: number, row: number, words: GapWords, list: FeatureList): void {
  const hash = words.at(row, HASH);
  const ending3 = words.at(row, ENDING3);
  if (role === AS_END) {
    list.add(1, hash);
    list.add(2, words.at(row, SHAPE));
    addEndings(list, 10, words.lower(row), 1, 7);
    list.add(3, Math.min(8, words.at(row, LENGTH)));
  } else if (role === AS_BEFORE) {
    list.add(30, hash);
    addEndings(list, 31, words.lower(row), 2, 4);
  } else if (role === AS_BEFORE2) list.add(42, ending3);
  else if (role === AS_START) startFeatures(row, words, list);
  else if (role === AS_AFTER2) list.add(141, ending3);
  else if (role === AS_FAR_LEFT) {
    list.add(260, hash);
    list.add(261, ending3);
  } else if (role === AS_FAR_RIGHT) {
    list.add(262, words.at(row, WRITTEN));
    list.add(263, words.at(row, WRITTEN3));
    list.add(264, words.at(row, SHAPE));
  } else if (role < AS_END_BY_SHAPE) {
    list.add(102, words.evidence(row) * SHAPES + words.at(row, SHAPE));
    list.add(110 + role - AS_AFTER, hash);
    addEndings(list, 120, words.lower(row), 1, 4);
  } else if (role === AS_END_UNMARKED) list.add(256, Math.imul(ending3, 31));
  else if (role === AS_START_UNMARKED) list.add(258, Math.imul(words.at(row, WRITTEN), 31));
  else {
    const shape = role - AS_END_BY_SHAPE;
    list.add(202 + shape, words.at(row, ENDING2));
    list.add(212 + shape, ending3);
    list.add(222 + shape, words.at(row, ENDING4));
  }
}

function startFeatures(row: number, words: GapWords, list: FeatureList): void {
  const shape = words.at(row, SHAPE);
  list.add(60, words.at(row, HASH));
  list.add(61, shape);
  list.add(62, words.known(row) * SHAPES + shape);
  list.add(63, Math.min(8, words.at(row, LENGTH)));
  const word = words.lower(row);
  addEndings(list, 70, word, 1, 5);
  addBeginnings(list, 80, word, 3, 6);
}

/** The features of gaps, told one after the other to a sink. */
export class GapFeatures {
  readonly #words: GapWords;
  readonly #sink: FeatureSink;
  /** Facts of the words next to the gap, by place; read anew for each gap. */
  #end = 0;
  #start = 0;
  #after = 0;

  constructor(words: GapWords, sink: FeatureSink) {
    this.#words = words;
    this.#sink = sink;
  }

  /** All that a gap says. */
  all(gap: Gap): void {
    this.end(gap);
    this.start(gap);
    this.#both(gap);
    this.far(gap);
    this.#history(gap);
  }

  /** What the two words at the gap say, each by itself. */
  pair(gap: Gap): void {
    this.#end = this.#read(gap, END);
    this.#start = this.#read(gap, START);
    this.#sink.word(AS_END, this.#end);
    this.#sink.word(AS_START, this.#start);
  }

  /** What the words next to these add; asked after `pair`. */
  beside(gap: Gap): void {
    this.#before(gap);
    this.#behind(gap);
  }

  /** What both sides together, the marks and the sentence so far say; asked after `beside`. */
  around(gap: Gap): void {
    this.#both(gap);
    this.#history(gap);
  }

  #both(gap: Gap): void {
    const words = this.#words;
    const sink = this.#sink;
    const [end, start] = [this.#end, this.#start];
    const [endShape, startShape] = [words.at(end, SHAPE), words.at(start, SHAPE)];
    const [ending2, ending3] = [words.at(end, ENDING2), words.at(end, ENDING3)];
    const known = words.known(start);
    sink.facts(bothFacts(known, endShape, startShape));
    sink.facts(threeFacts(endShape, startShape, words.at(this.#after, SHAPE)));
    sink.word(AS_END_BY_SHAPE + startShape, end);
    sink.add(232, Math.imul(ending3, 31) + known);
    sink.add(233, Math.imul(ending2, 31) + known * SHAPES + startShape);
    sink.add(234, Math.imul(ending3, 31) ^ words.at(start, HASH));
    sink.add(235, Math.imul(ending3, 31) ^ words.at(this.#after, ENDING3));
    this.#marks(gap, ending3, startShape);
  }

  /** What the last word of a would-be sentence says; finite verbs end in few ways. */
  end(gap: Gap): void {
    this.#end = this.#read(gap, END);
    this.#sink.word(AS_END, this.#end);
    this.#before(gap);
  }

  #before(gap: Gap): void {
    if (!isSet(gap, BEFORE)) return;
    const words = this.#words;
    const sink = this.#sink;
    const end = this.#end;
    const before = this.#read(gap, BEFORE);
    sink.word(AS_BEFORE, before);
    sink.add(40, Math.imul(words.at(before, ENDING2), 31) ^ words.at(end, ENDING3));
    sink.add(41, Math.imul(words.at(before, ENDING3), 31) ^ words.at(end, HASH));
    if (isSet(gap, BEFORE2)) sink.word(AS_BEFORE2, this.#read(gap, BEFORE2));
  }

  /** What the first words of a would-be next sentence say. */
  start(gap: Gap): void {
    this.#start = this.#read(gap, START);
    this.#sink.word(AS_START, this.#start);
    this.#behind(gap);
  }

  #behind(gap: Gap): void {
    const after = this.#read(gap, AFTER);
    this.#after = after;
    if (!isSet(gap, AFTER)) return;
    const words = this.#words;
    const sink = this.#sink;
    const start = this.#start;
    const shape = words.at(start, SHAPE);
    const afterShape = words.at(after, SHAPE);
    sink.facts(behindFacts(words.known(start), shape, afterShape));
    sink.word(AS_AFTER + shape, after);
    sink.add(130, Math.imul(words.at(start, ENDING3), 31) ^ words.at(after, ENDING3));
    if (!isSet(gap, AFTER2)) return;
    const after2 = this.#read(gap, AFTER2);
    sink.facts(behind2Facts(shape, afterShape, words.at(after2, SHAPE)));
    sink.word(AS_AFTER2, after2);
  }

  /** What the words farther off say. */
  far(gap: Gap): void {
    const sink = this.#sink;
    for (let k = 0, at = FAR_LEFT; k < gap.farLeft; k++, at += 2) sink.word(AS_FAR_LEFT, this.#read(gap, at));
    for (let k = 0, at = FAR_RIGHT; k < gap.farRight; k++, at += 2) sink.word(AS_FAR_RIGHT, this.#read(gap, at));
  }

  #read({ text, words, keys }: Gap, place: number): number {
    return this.#words.rowOf(keys[place]!, unitsOf(text), words[place]!, words[place + 1]!);
  }

  #marks(gap: Gap, ending3: number, startShape: number): void {
    const sink = this.#sink;
    const { left, right, markBefore, markAfter } = gap;
    if ((left | right | markBefore | markAfter) === 0 && !gap.enclosed) {
      sink.facts(unmarkedFacts(startShape));
      sink.word(AS_END_UNMARKED, this.#end);
      sink.word(AS_START_UNMARKED, this.#start);
      return;
    }
    sink.add(250, left * 0x10000 + right);
    sink.add(251, gap.enclosed ? 1 : 0);
    sink.add(255, markBefore);
    sink.add(256, Math.imul(ending3, 31) ^ markBefore);
    sink.add(257, markAfter * SHAPES + startShape);
    sink.add(258, Math.imul(this.#words.at(this.#start, WRITTEN), 31) ^ markAfter);
    if (left + right === 0) return;
    sink.add(252, right * SHAPES + startShape);
    sink.add(253, Math.imul(ending3, 31) ^ right);
    sink.add(254, Math.imul(ending3, 31) ^ left);
  }

  /** What the sentence so far says: two words are hardly one. */
  #history(gap: Gap): void {
    const words = this.#words;
    const sink = this.#sink;
    const step = lengthStep(gap.count);
    if (step === 0) {
      sink.add(270, 0);
      return;
    }
    const [endShape, startShape] = [words.at(this.#end, SHAPE), words.at(this.#start, SHAPE)];
    const ending2 = Math.imul(words.at(this.#end, ENDING2), 31);
    const dashed = gap.dashed ? 1 : 0;
    const first = words.at(this.#read(gap, FIRST), HASH);
    sink.facts(courseFacts(dashed, step, words.known(this.#start), startShape));
    sink.facts(courseEndFacts(dashed, step, endShape));
    sink.add(272, ending2 + step);
    sink.add(273, Math.imul(words.at(this.#end, ENDING3), 31) + (step >> 1));
    sink.add(276, ending2 + dashed);
    sink.add(278, first);
    sink.add(279, Math.imul(first, 31) + step);
  }
}

const isSet = (gap: Gap, place: number): boolean => gap.words[place]! < gap.words[place + 1]!;

/** Numbers of words fall into steps that grow. */
function lengthStep(words: number): number {
  if (words <= 6) return words;
  if (words <= 8) return 7;
  if (words <= 11) return 8;
  if (words <= 15) return 9;
  return words <= 22 ? 10 : 11;
}
