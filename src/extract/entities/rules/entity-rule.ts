import type { Rule, RuleExample } from '../../../core/rule.ts';
import type { WordType } from '../word-type.ts';
import type { Sentence } from './sentence.ts';

/** An example: names the whole extractor must find, as `CLASS surface`; left out where the rule must find none. */
export interface EntityExample extends RuleExample {
  readonly found?: readonly string[];
}

/** Looks at what the tagger found in a sentence and puts right what the tagger cannot know. */
export interface EntityRule extends Rule<EntityExample> {
  /**
   * Whether the rule may have something to do where this word stands; asked once a word, and kept. A rule without it
   * looks at names found alone, in sentences that have some.
   */
  readonly startsAt?: (word: string, type: WordType) => boolean;
  /** What it does with word `i`, where `startsAt` is so; of several such words the first comes first. */
  applyAt?(sentence: Sentence, i: number): void;
  /**
   * In place of `applyAt`, what it does with a whole sentence.
   *
   * @param starts where `startsAt` is so, in order; never empty where the rule has it
   */
  apply?(sentence: Sentence, starts: readonly number[]): void;
}
