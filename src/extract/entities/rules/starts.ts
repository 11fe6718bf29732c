import type { EntityType } from '../mention.ts';
import type { WordBook } from '../word-book.ts';
import { ENTITY_RULES } from './index.ts';
import type { Sentence } from './sentence.ts';

/** A bit for each rule that has `startsAt`: bit k for the k-th rule. */
const [UNKNOWN, NONE] = [-1, 0];

/** Which rules may have something to do at each word of a book; asked once a word. */
export class RuleStarts {
  readonly book: WordBook;
  #bits: Int32Array = new Int32Array(1024).fill(UNKNOWN);

  constructor(book: WordBook) {
    this.book = book;
  }

  /** The rules that one of the words at `[from, to)` may start, as bits. */
  among(ids: Int32Array, from: number, to: number): number {
    let bits = NONE;
    for (let i = from; i < to; i++) bits |= this.at(ids[i]!);
    return bits;
  }

  /** The rules that the word may start, as bits. */
  at(id: number): number {
    const bits = this.#bits;
    return id < bits.length && bits[id] !== UNKNOWN ? bits[id]! : this.#ask(id);
  }

  #ask(id: number): number {
    if (id >= this.#bits.length) this.#grow(id);
    let bits = NONE;
    for (const [k, { startsAt }] of ENTITY_RULES.entries())
      if (startsAt?.(this.book.surfaces[id]!, this.book.types[id]!)) bits |= 1 << k;
    this.#bits[id] = bits;
    return bits;
  }

  #grow(id: number): void {
    const larger = new Int32Array(Math.max(id + 1, 2 * this.#bits.length)).fill(UNKNOWN);
    larger.set(this.#bits);
    this.#bits = larger;
  }
}

/** The rules that look at names found alone, as bits. */
const AT_NAMES: number = ENTITY_RULES.reduce(
  (bits, rule, k) => (rule.startsAt === undefined ? bits | (1 << k) : bits),
  0,
);

/**
 * Lets each rule look at a sentence in its order, where it has a start or a name to look at.
 *
 * @param begun the rules that the sentence's words may start, as bits
 */
export function applyRules(sentence: Sentence, starts: RuleStarts, begun: number): void {
  // What a rule finds another may look at.
  if (begun === NONE && sentence.found.length === 0) return;
  const wanted = begun | AT_NAMES;
  for (let k = 0; wanted >> k !== 0; k++) {
    if (!(wanted & (1 << k))) continue;
    const rule = ENTITY_RULES[k]!;
    if (rule.startsAt !== undefined) rule.apply(sentence, placesOf(sentence, starts, 1 << k));
    else if (hasAmong(sentence, rule.among)) rule.apply(sentence, NOWHERE);
  }
}

const NOWHERE: readonly number[] = [];

/** Whether a name of one of these classes has been found; of any, where none are said. */
function hasAmong({ found }: Sentence, classes: ReadonlySet<EntityType> | undefined): boolean {
  if (classes === undefined) return found.length > 0;
  for (let i = 0; i < found.length; i++) if (classes.has(found[i]!.type)) return true;
  return false;
}

function placesOf(sentence: Sentence, starts: RuleStarts, bit: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < sentence.length; i++) if (starts.at(sentence.id(i)) & bit) places.push(i);
  return places;
}
