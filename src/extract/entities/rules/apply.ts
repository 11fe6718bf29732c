import type { EntityRule } from './entity-rule.ts';
import { ENTITY_RULES } from './index.ts';
import type { Sentence } from './sentence.ts';

/**
 * Lets the rules look at the sentences in their order, each where it has a start or a name to look at. A rule sees all
 * sentences before the next one sees any: to a rule a sentence is all there is, and its code is met once a document.
 */
export function applyRules(sentences: readonly Sentence[]): void {
  let begun = 0;
  for (let i = 0; i < sentences.length; i++) begun |= sentences[i]!.occasions;
  for (let k = 0; k < ENTITY_RULES.length; k++) {
    const rule = ENTITY_RULES[k]!;
    if (rule.startsAt === undefined) applyAtNames(rule, sentences);
    else if (begun & (1 << k)) applyAtStarts(rule, sentences, 1 << k);
  }
}

function applyAtStarts(rule: EntityRule, sentences: readonly Sentence[], bit: number): void {
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (!(sentence.occasions & bit)) continue;
    if (rule.applyAt !== undefined) applyAtEach(rule.applyAt, sentence, bit);
    else rule.apply?.(sentence, sentence.placesOf(bit));
  }
}

function applyAtEach(applyAt: NonNullable<EntityRule['applyAt']>, sentence: Sentence, bit: number): void {
  const { places, bits } = sentence.landmarks;
  for (let k = sentence.firstMark; k < sentence.lastMark; k++)
    if (bits[k]! & bit) applyAt(sentence, places[k]! - sentence.first);
}

function applyAtNames(rule: EntityRule, sentences: readonly Sentence[]): void {
  for (let i = 0; i < sentences.length; i++) if (sentences[i]!.found.length > 0) rule.apply?.(sentences[i]!, NOWHERE);
}

const NOWHERE: readonly number[] = [];
