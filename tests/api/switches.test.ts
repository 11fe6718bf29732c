import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, clean, type EssayRecord } from '../../src/index.ts';
import { listRules } from '../../src/rules.ts';

const CASES = resolve(import.meta.dirname, '../../corpus/cases');
const texts = readdirSync(CASES)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.clean.txt'))
  .map((name) => readFileSync(join(CASES, name), 'utf8'));

const idsIn = (record: EssayRecord): Set<string> => new Set(record.edits.flatMap(({ rule }) => rule.split('+')));
const cleanWithout = (text: string, off: readonly string[] = []): EssayRecord =>
  clean(text, { entities: false, rules: { off } });

const rules = listRules().filter(({ edits }) => edits);
const seen = texts.map((text) => idsIn(cleanWithout(text)));

describe('rules switched off', () => {
  test('every id that an edit bears is listed', () => {
    const known = new Set(rules.map(({ id }) => id));
    expect([...new Set(seen.flatMap((ids) => [...ids]))].filter((id) => !known.has(id))).toEqual([]);
  });

  const met = rules.filter(({ id, switchable }) => switchable && seen.some((ids) => ids.has(id)));

  test('most rules are met in these texts', () => expect(met.length).toBeGreaterThan(25));

  test.each(met.map(({ id }) => id))('%s leaves no edit, and the record holds together', (id) => {
    texts.forEach((text, i) => {
      if (!seen[i]!.has(id)) return;
      const record = cleanWithout(text, [id]);
      expect(idsIn(record).has(id)).toBe(false);
      expect(applyEdits(text.replace(/^\ufeff/, ''), record.edits)).toBe(record.text);
      for (const { span } of record.blocks) expect(record.text.slice(...span)).not.toMatch(/\n/);
    });
  });

  test('headings by a rule that is off are running text', () => {
    const text = 'Кіріспе\n\nҚазақстан – тәуелсіз ел. Ол 1991 жылы құрылды.\n\nҚорытынды\n\nЕл дамып келеді.';
    expect(cleanWithout(text).sections.filter(({ heading }) => heading !== null)).toHaveLength(2);
    const off = cleanWithout(text, ['heading/wording', 'heading/layout']);
    expect(off.sections.filter(({ heading }) => heading !== null)).toHaveLength(0);
    expect(off.text).toContain('Кіріспе');
  });

  test('rules that set the form of the text stay on', () => {
    for (const { id } of rules.filter(({ switchable }) => !switchable))
      expect(() => cleanWithout('Мәтін.', [id])).toThrow(/cannot be switched off/);
  });
});
