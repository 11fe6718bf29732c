import type { Rule, RuleExample } from '../../../core/rule.ts';
import type { Sentence } from './sentence.ts';

/** An example: names the whole extractor must find, as `CLASS surface`; left out where the rule must find none. */
export interface EntityExample extends RuleExample {
  readonly found?: readonly string[];
}

/** Looks at what the tagger found in a sentence and puts right what the tagger cannot know. */
export interface EntityRule extends Rule<EntityExample> {
  apply(sentence: Sentence): void;
}
