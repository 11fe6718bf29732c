import { abbreviates } from './join-names.ts';
import type { EntityType } from './mention.ts';
import type { Candidate, Sentence } from './rules/sentence.ts';
import { SHAPE, TRAITS } from './word-type.ts';

/** Classes whose names are the same thing wherever they stand in a document. */
const LASTING: ReadonlySet<EntityType> = new Set<EntityType>(['PERSON', 'GPE', 'LOCATION', 'ORGANISATION']);
/** Found this surely, a name helps its other mentions. */
const SURE = 0.9;
/** Found this weakly, a name gives way to what the document knows. */
const WEAK = 0.6;

/**
 * What a document says of its names, used on all its sentences: an abbreviation declared in brackets has the class
 * of its full form everywhere, and a one-word name found surely is found in its other mentions too.
 */
export function recallNames(sentences: readonly Sentence[]): void {
  const declared = new Map<string, EntityType>();
  const sure = new Map<string, Map<EntityType, number>>();
  for (const sentence of sentences) {
    readDeclared(sentence, declared);
    for (const one of sentence.found) if (one.to === one.from + 1 && one.confidence >= SURE) vote(sentence, one, sure);
  }
  for (const sentence of sentences) {
    if (declared.size > 0) applyDeclared(sentence, declared);
    if (sure.size > 0 && sentence.traits & TRAITS.capital) applySure(sentence, sure);
  }
}

/** `Орталық Азия (ОА)`. */
function readDeclared(sentence: Sentence, declared: Map<string, EntityType>): void {
  // What is put in stands behind the name at hand, where it takes the place of whatever stood there.
  for (let k = 0; k < sentence.found.length; k++) {
    const { from, to, type } = sentence.found[k]!;
    if (to - from < 2 || sentence.word(to) !== '(' || sentence.word(to + 2) !== ')') continue;
    const short = sentence.word(to + 1);
    const long = wordsOf(sentence, from, to);
    if (!abbreviates(short, long)) continue;
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
    const { shape } = sentence.type(i);
    if (shape === SHAPE.small || shape === SHAPE.mark || shape === SHAPE.digits) continue;
    const word = sentence.word(i);
    const type = declared.get(word) ?? declared.get(word.slice(0, Math.max(0, word.indexOf('-'))));
    const here = sentence.at(i);
    if (type !== undefined && (here === undefined || (here.to === here.from + 1 && here.type !== type)))
      sentence.put(i, i + 1, type, 0.85);
  }
}

function vote(
  sentence: Sentence,
  { from, type, confidence }: Candidate,
  sure: Map<string, Map<EntityType, number>>,
): void {
  const { forms, shape } = sentence.type(from);
  if (!LASTING.has(type) || shape === SHAPE.small) return;
  for (const form of forms) {
    let votes = sure.get(form);
    if (votes === undefined) {
      votes = new Map();
      sure.set(form, votes);
    }
    votes.set(type, (votes.get(type) ?? 0) + confidence);
  }
}

function applySure(sentence: Sentence, sure: ReadonlyMap<string, ReadonlyMap<EntityType, number>>): void {
  for (let i = 0; i < sentence.length; i++) {
    if (!(sentence.traitsOf(i) & TRAITS.capital)) continue;
    const { forms } = sentence.type(i);
    const here = sentence.at(i);
    if (here !== undefined && (here.confidence >= WEAK || here.to > here.from + 1)) continue;
    const votes = sure.get(forms[forms.length - 1]!) ?? sure.get(forms[0]!);
    if (votes === undefined || votes.size !== 1) continue;
    const [type] = votes.keys();
    if (here === undefined && i === 0 && forms[0]!.length < 4) continue;
    sentence.put(i, i + 1, type!, 0.75);
  }
}
