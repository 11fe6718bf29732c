import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';

const CASES = resolve(import.meta.dirname, '../../corpus/cases');
const PLAIN = 'Қазақстан Республикасы тәуелсіз мемлекет болып табылады. Халықтың тарихы мен мәдениеті өте бай. ';

const texts = [
  // A name with a letter too many, which is judged once and remembered.
  `${PLAIN}Бұл жерде салдантама көп. Сол салдантама туралы жаздық. Жаңа салдантама табылды. Кеше біз үлкен Салдңантама деген жерге бардық. ${PLAIN}`,
  'Қазақстан халқы бірлікте өмір сүреді.',
  'Біз Қазақстан туралы оқыдық.',
  ...readdirSync(CASES)
    .filter((name) => name.endsWith('.txt') && !name.endsWith('.clean.txt'))
    .map((name) => readFileSync(join(CASES, name), 'utf8')),
];

/** The library as a new process has it: nothing is remembered. */
async function freshClean(): Promise<(text: string) => string> {
  vi.resetModules();
  const { clean } = await import('../../src/index.ts');
  return (text) => JSON.stringify(clean(text));
}

describe('the same text, the same record', () => {
  test('whatever was cleaned before', async () => {
    const forth = await freshClean();
    const records = texts.map(forth);
    expect(texts.map(forth)).toEqual(records);
    const back = await freshClean();
    expect([...texts].reverse().map(back).reverse()).toEqual(records);
  });

  test.each(texts.slice(0, 5).map((text, i) => [i, text] as const))('first of all: text %i', async (_, text) => {
    const [alone, used] = [await freshClean(), await freshClean()];
    used(texts[1]!);
    expect(used(text)).toBe(alone(text));
  });
});
