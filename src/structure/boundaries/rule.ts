import type { Rule, RuleExample } from '../../core/rule.ts';
import type { Place } from './place.ts';

/** `break`: a sentence ends here; `join`: it goes on; undefined: the rule has nothing to say. */
export type Decision = 'break' | 'join' | undefined;

/**
 * Decides a place where a sentence may end. Examples are raw text in which `|` stands where one sentence ends and the
 * next begins; one without `|` is a single sentence.
 */
export interface BoundaryRule extends Rule<RuleExample> {
  /** Facts of `place-facts.ts`: where a place has none of them, the rule has nothing to say. */
  readonly needs: number;
  decide(place: Place): Decision;
}
