import type { RepairRule, Rule, RuleExample } from './core/rule.ts';
import { NUMBER_FORMATS } from './extract/numbers/formats/index.ts';
import { CHAR_RULES } from './repair/rules/chars/index.ts';
import { BOUNDARY_RULES } from './structure/boundaries/rules/index.ts';
import { INLINE_RULES } from './structure/restore.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';

/** A rule as lists and documents show it. */
export interface ListedRule {
  readonly id: string;
  readonly summary: string;
  readonly group: RuleGroup;
  /** True for rules that change the text: only these can be switched off. */
  readonly edits: boolean;
  readonly examples: readonly ListedExample[];
}

/** An example; one without `result` is left alone. */
export interface ListedExample {
  readonly raw: string;
  readonly result?: string | undefined;
  readonly why?: string | undefined;
}

export type RuleGroup = 'repairs' | 'structure' | 'sentence ends' | 'numbers';

/** Every built-in rule, in the order they are asked. */
export function listRules(): readonly ListedRule[] {
  const repairs: readonly RepairRule[] = [...CHAR_RULES, ...INLINE_RULES];
  return [
    ...repairs.map((rule) => listed(rule, 'repairs', true, ({ clean }) => clean)),
    ...STRUCTURE_RULES.map((rule) => ({ ...rule, group: 'structure' as const, edits: true, examples: [] })),
    ...BOUNDARY_RULES.map((rule) => listed(rule, 'sentence ends', false, ({ raw }) => raw)),
    ...NUMBER_FORMATS.map((rule) => listed(rule, 'numbers', false, ({ value }) => value)),
  ];
}

let switchable: ReadonlySet<string> | undefined;

/** Whether `id` names a rule that can be switched off. */
export function isSwitchable(id: string): boolean {
  switchable ??= new Set(
    listRules()
      .filter((rule) => rule.edits)
      .map((rule) => rule.id),
  );
  return switchable.has(id);
}

function listed<Example extends RuleExample>(
  { id, summary, examples }: Rule<Example>,
  group: RuleGroup,
  edits: boolean,
  resultOf: (example: Example) => string | undefined,
): ListedRule {
  const shown = examples.map((example) => ({ raw: example.raw, result: resultOf(example), why: example.why }));
  return { id, summary, group, edits, examples: shown };
}
