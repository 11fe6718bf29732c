import type { RepairRule, Rule, RuleExample } from './core/rule.ts';
import { NUMBER_FORMATS } from './extract/numbers/formats/index.ts';
import { CHAR_RULES } from './repair/rules/chars/index.ts';
import { BOUNDARY_RULES } from './structure/boundaries/rules/index.ts';
import { INLINE_RULES } from './structure/restore.ts';
import { STRUCTURE_RULES, type StructureRule } from './structure-rules.ts';

/** A rule as lists and documents show it. */
export interface ListedRule {
  readonly id: string;
  readonly summary: string;
  readonly group: RuleGroup;
  /** True for rules that change the text: edits bear their ids. */
  readonly edits: boolean;
  /** True for those of them that can be switched off. */
  readonly switchable: boolean;
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
    ...STRUCTURE_RULES.map(listedStructure),
    ...BOUNDARY_RULES.map((rule) => listed(rule, 'sentence ends', false, ({ raw }) => raw)),
    ...NUMBER_FORMATS.map((rule) => listed(rule, 'numbers', false, ({ value }) => value)),
  ];
}

let switchable: ReadonlySet<string> | undefined;

/** Whether `id` names a rule that can be switched off. */
export function isSwitchable(id: string): boolean {
  switchable ??= new Set(
    listRules()
      .filter((rule) => rule.switchable)
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
  return { id, summary, group, edits, switchable: edits, examples: shown };
}

function listedStructure({ id, summary, fixed = false }: StructureRule): ListedRule {
  return { id, summary, group: 'structure', edits: true, switchable: !fixed, examples: [] };
}
