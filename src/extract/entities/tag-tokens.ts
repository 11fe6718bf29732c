import { LABELS } from './labels.ts';
import { shippedTagger } from './tagger.ts';

/**
 * Tags a sentence's tokens with KazNERD's 25 classes.
 *
 * @param tokens one sentence, marks as tokens of their own, endings kept with their words (`АҚШ-тың`)
 * @returns one IOB2 label a token, always legal
 */
export function tagTokens(tokens: readonly string[]): string[] {
  return Array.from(shippedTagger('kaznerd').tag(tokens), (label) => LABELS[label]!);
}
