import { abbreviates } from './join-names.ts';
import type { EntityType } from './mention.ts';
import type { Candidate, Sentence } from './rules/sentence.ts';
import { INITIALS } from './word-facts.ts';
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
  const sure = new SureNames();
  for (const sentence of sentences) {
    const { found } = sentence;
    if (found.length === 0) continue;
    readDeclared(sentence, declared);
    for (let k = 0; k < found.length; k++) sure.add(sentence, found[k]!);
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

/** Names of one word that a document is sure of. */
class SureNames {
  readonly #votes: Map<string, Map<EntityType, number>> = new Map();
  /** Letters with which they begin: most words are ruled out by them. */
  #initials = 0;

  get size(): number {
    return this.#votes.size;
  }

  add(sentence: Sentence, { from, to, type, confidence }: Candidate): void {
    if (to !== from + 1 || confidence < SURE || !LASTING.has(type)) return;
    const { forms, shape } = sentence.type(from);
    if (shape === SHAPE.small) return;
    this.#initials |= sentence.factOf(from, INITIALS);
    for (let k = 0; k < forms.length; k++) {
      const votes = this.#votes.get(forms[k]!);
      if (votes === undefined) this.#votes.set(forms[k]!, new Map([[type, confidence]]));
      else votes.set(type, (votes.get(type) ?? 0) + confidence);
    }
  }

  /** The class of the name that word `i` is a form of; undefined where none is known, or more than one. */
  classOf(sentence: Sentence, i: number): EntityType | undefined {
    if (!(sentence.factOf(i, INITIALS) & this.#initials)) return undefined;
    const { forms } = sentence.type(i);
    const votes = this.#votes.get(forms[forms.length - 1]!) ?? this.#votes.get(forms[0]!);
    return votes?.size === 1 ? votes.keys().next().value : undefined;
  }
}

function applySure(sentence: Sentence, sure: SureNames): void {
  const { found, length } = sentence;
  let k = 0;
  for (let i = 0; i < length; i++) {
    while (k < found.length && found[k]!.to <= i) k++;
    const here = k < found.length && found[k]!.from <= i ? found[k] : undefined;
    if (here !== undefined && (here.confidence >= WEAK || here.to > here.from + 1)) {
      i = here.to - 1;
      continue;
    }
    if (!(sentence.traitsOf(i) & TRAITS.capital)) continue;
    const type = sure.classOf(sentence, i);
    if (type === undefined) continue;
    if (here === undefined && i === 0 && sentence.type(i).forms[0]!.length < 4) continue;
    sentence.put(i, i + 1, type, 0.75);
  }
}
