/**
 * Counts which letter follows which in running Kazakh and prints `src/decode/tables/kazakh-pairs.ts`.
 *
 *     tsx scripts/build-letter-pairs.ts TEXT... > src/decode/tables/kazakh-pairs.ts
 */
import { readFileSync } from 'node:fs';
import { COST_DIGITS, COST_STEP } from '../src/decode/cost-digits.ts';
import { LETTERS } from '../src/kazakh/alphabet.ts';

const symbols = ` ${LETTERS}`;
const size = symbols.length;
const counts: number[][] = Array.from({ length: size }, () => new Array<number>(size).fill(0.1));
const idOf = new Map<string, number>([...symbols].map((char, id) => [char, id]));

for (const path of process.argv.slice(2)) {
  let before = 0;
  for (const char of readFileSync(path, 'utf8').normalize('NFC').toLowerCase()) {
    const id = idOf.get(char) ?? 0;
    if (id !== 0 || before !== 0) counts[before]![id]!++;
    before = id;
  }
}

const digit = (share: number): string =>
  COST_DIGITS[Math.min(COST_DIGITS.length - 1, Math.round(-Math.log(share) / COST_STEP))]!;

const rows = counts.map((row) => {
  const total = row.reduce((sum, count) => sum + count, 0);
  return `  '${row.map((count) => digit(count / total)).join('')}',`;
});
process.stdout.write(`/**
 * What a letter costs after another in Kazakh: one row for the letter before (first the word's edge, then the
 * alphabet), one digit for the letter after, read by \`letter-costs.ts\`. Made by \`scripts/build-letter-pairs.ts\` from
 * Common Voice's Kazakh sentences (CC0), Tatoeba's (CC BY 2.0 FR) and Abai's works (public domain).
 */
export const KAZAKH_PAIRS: readonly string[] = [
${rows.join('\n')}
];
`);
