import { abbreviates } from './join-names.ts';
import type { EntityType } from './mention.ts';
import { OCCASIONS } from './rules/landmarks.ts';
import type { Sentence } from './rules/sentence.ts';
import { SureNames } from './sure-names.ts';
import { MARKS, SHAPE } from './word-type.ts';

/** Found this surely, a name helps its other mentions. */
const SURE = 0.9;
/** Found this weakly, a name gives way to what the document knows. */
const WEAK = 0.6;

const sure: SureNames = new SureNames();

/**
 * What a document says of its names, used on all its sentences: an abbreviation declared in brackets has the class
 * of its full form everywhere, and a one-word name found surely is found in its other mentions too.
 */
export function recallNames(sentences: readonly Sentence[]): void {
  const declared = new Map<string, EntityType>();
  sure.begin();
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (sentence.found.length === 0) continue;
    if (sentence.occasions & OCCASIONS.bracket) readDeclared(sentence, declared);
    addSure(sentence);
  }
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (declared.size > 0) applyDeclared(sentence, declared);
    if (sure.some && sentence.occasions & OCCASIONS.capital) applySure(sentence);
  }
}

/** `Орталық Азия (ОА)`. */
function readDeclared(sentence: Sentence, declared: Map<string, EntityType>): void {
  // What is put in stands behind the name at hand, where it takes the place of whatever stood there.
  for (let k = 0; k < sentence.found.length; k++) {
    const { from, to, type } = sentence.found[k]!;
    if (to - from < 2 || sentence.mark(to) !== MARKS.bracketOpen) continue;
    if (sentence.mark(to + 2) !== MARKS.bracketClose) continue;
    const short = sentence.word(to + 1);
    if (!abbreviates(short, wordsOf(sentence, from, to))) continue;
    declared.set(short, type);
    sentence.put(to + 1, to + 2, type, 0.9);
  }
}

function wordsOf(sentence: Sentence, from: number, to: number): string {
  let words = sentence.word(from);
  for (let i = from + 1; i < to; i++) words += ` ${sentence.word(i)}`;
  return words;
}

function applyDeclared(sentence: Sentence, declared: ReadonlyMap<string, EntityType>): void {
  for (let i = 0; i < sentence.length; i++) {
    const shape = sentence.shape(i);
    if (shape === SHAPE.small || shape === SHAPE.mark || shape === SHAPE.digits) continue;
    const word = sentence.word(i);
    const type = declared.get(word) ?? declared.get(word.slice(0, Math.max(0, word.indexOf('-'))));
    const here = sentence.at(i);
    if (type !== undefined && (here === undefined || (here.to === here.from + 1 && here.type !== type)))
      sentence.put(i, i + 1, type, 0.85);
  }
}

function addSure(sentence: Sentence): void {
  const { book, found } = sentence;
  for (let k = 0; k < found.length; k++) {
    const { from, to, type, confidence } = found[k]!;
    if (to === from + 1 && confidence >= SURE && sentence.shape(from) !== SHAPE.small)
      sure.add(book, sentence.id(from), type);
  }
}

function applySure(sentence: Sentence): void {
  const { book, found, first, landmarks } = sentence;
  let k = 0;
  for (let m = sentence.firstMark; m < sentence.lastMark; m++) {
    if (!(landmarks.bits[m]! & OCCASIONS.capital)) continue;
    const i = landmarks.places[m]! - first;
    while (k < found.length && found[k]!.to <= i) k++;
    const here = k < found.length && found[k]!.from <= i ? found[k] : undefined;
    if (here !== undefined && (here.confidence >= WEAK || here.to > here.from + 1)) continue;
    const type = sure.classOf(book, sentence.id(i));
    if (type === undefined) continue;
    if (here === undefined && i === 0 && sentence.type(i).forms[0]!.length < 4) continue;
    sentence.put(i, i + 1, type, 0.75);
  }
}
