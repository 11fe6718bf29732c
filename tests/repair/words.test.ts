import { describe, it } from 'vitest';
import { WORD_RULES } from '../../src/repair/rules/words/index.ts';
import { checkRuleExamples, checkRuleIds } from './rule-examples.ts';

describe('word rules', () => {
  it.each(WORD_RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => checkRuleExamples(rule));

  it('have ids of their own', () => checkRuleIds(WORD_RULES));
});
