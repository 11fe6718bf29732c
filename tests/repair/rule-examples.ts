import { expect } from 'vitest';
import { applySorted, type Edit, resolveEdits } from '../../src/core/edit.ts';
import type { RepairRule } from '../../src/core/rule.ts';

/** The text after one pass of the rule alone. */
export function applyRule(rule: RepairRule, text: string): string {
  const edits: Edit[] = [];
  rule.find(text, (start, end, insert, confidence = 1) => {
    // Plain comparisons: an expectation an edit would make tests of time measure the test.
    if (start < 0 || end > text.length || start > end)
      throw new Error(`${rule.id}: edit [${start}, ${end}) is no span`);
    if (text.slice(start, end) === insert) throw new Error(`${rule.id}: edit [${start}, ${end}) changes nothing`);
    edits.push({ start, end, insert, rule: rule.id, confidence });
  });
  return applySorted(text, resolveEdits(edits));
}

/**
 * Checks a rule against its own examples: each becomes its `clean` or stays, a second pass changes nothing, and one
 * example at least must be left alone.
 */
export function checkRuleExamples(rule: RepairRule): void {
  for (const { raw, clean, why } of rule.examples) {
    const label = `${rule.id}: ${JSON.stringify(raw)}${why === undefined ? '' : ` (${why})`}`;
    const once = applyRule(rule, raw);
    expect(once, label).toBe(clean ?? raw);
    expect(applyRule(rule, once), `${label}, second pass`).toBe(once);
  }
  expect(
    rule.examples.some(({ raw, clean }) => clean === undefined || clean === raw),
    `${rule.id}: no example to leave alone`,
  ).toBe(true);
  expect(
    rule.examples.some(({ clean }) => clean !== undefined),
    `${rule.id}: no example of the repair`,
  ).toBe(true);
  expect(rule.summary, rule.id).toMatch(/^[A-Z].*\.$/);
}

/** Checks that no two rules share an id, and that ids read `room/name`. */
export function checkRuleIds(rules: readonly RepairRule[]): void {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/);
}
