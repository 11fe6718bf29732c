/**
 * Precision and recall of the number and date grammar on a file in IOB2 (KazNERD), by class, with exact spans, in
 * KazNERD's own reading, and the share of what is found that has a value.
 *
 *     npx tsx scripts/eval-numerics.ts FILE [CLASS]    CLASS: print what is missed and found too much of it
 */
import { readFileSync } from 'node:fs';
import { Lexemes } from '../src/core/lexemes.ts';
import { tokenize } from '../src/core/tokens.ts';
import { findNumerics, type NumericClass } from '../src/extract/numbers/kaznerd.ts';

const CLASSES: readonly NumericClass[] = ['DATE', 'TIME', 'CARDINAL', 'ORDINAL', 'MONEY', 'PERCENTAGE', 'QUANTITY'];
const [, , file, shown] = process.argv;
if (file === undefined) throw new Error('which file? npx tsx scripts/eval-numerics.ts FILE');

interface Sentence {
  readonly text: string;
  readonly gold: ReadonlyMap<string, string>;
}

/** Words joined by blanks; the blanks about a decimal comma and a clock's colon, which no text has, are left out. */
function readSentence(lines: readonly string[]): Sentence {
  const rows = lines.map((line) => line.split(' ') as [string, string]);
  let text = '';
  const gold = new Map<string, string>();
  let open: { type: string; start: number; end: number } | null = null;
  const close = (): void => {
    if (open !== null) gold.set(`${open.start} ${open.end}`, open.type);
    open = null;
  };
  rows.forEach(([word, tag], i) => {
    if (i > 0 && !isTight(rows, i)) text += ' ';
    if (!tag.startsWith('I-')) close();
    if (tag.startsWith('B-')) open = { type: tag.slice(2), start: text.length, end: 0 };
    text += word;
    if (open !== null) open.end = text.length;
  });
  close();
  return { text, gold };
}

function isTight(rows: readonly (readonly [string, string])[], i: number): boolean {
  const figure = (k: number): boolean => /^\d/.test(rows[k]?.[0] ?? '');
  const mark = (k: number): boolean => /^[,:]$/.test(rows[k]?.[0] ?? '') && (rows[k]?.[1].startsWith('I-') ?? false);
  return (mark(i) && figure(i - 1) && figure(i + 1)) || (mark(i - 1) && figure(i - 2) && figure(i));
}

const counts = new Map<string, { hit: number; found: number; gold: number; valued: number }>(
  CLASSES.map((name) => [name, { hit: 0, found: 0, gold: 0, valued: 0 }]),
);
const lexemes = new Lexemes();
for (const block of readFileSync(file, 'utf8').split(/\r?\n\r?\n/)) {
  const lines = block.split(/\r?\n/).filter((line) => line.includes(' '));
  if (lines.length === 0) continue;
  const { text, gold } = readSentence(lines);
  for (const type of gold.values()) if (counts.has(type)) counts.get(type)!.gold++;
  const seen = new Set<string>();
  for (const { span, type, mention } of findNumerics(tokenize(text, lexemes))) {
    const count = counts.get(type)!;
    const key = span.join(' ');
    count.found++;
    const value = 'edtf' in mention ? mention.edtf : (mention.value ?? mention.min);
    if (value !== null && value !== '' && !Number.isNaN(value)) count.valued++;
    if (gold.get(key) === type) {
      count.hit++;
      seen.add(key);
    } else if (shown === type)
      console.log(`+ ${text.slice(...span)} | ${text.slice(Math.max(0, span[0] - 30), span[1] + 30)}`);
  }
  for (const [key, type] of gold) {
    if (type !== shown || seen.has(key)) continue;
    const [start, end] = key.split(' ').map(Number) as [number, number];
    console.log(`- ${text.slice(start, end)} | ${text.slice(Math.max(0, start - 30), end + 30)}`);
  }
}

const percent = (part: number, whole: number): string =>
  (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(8);
console.log(`${'class'.padEnd(12)}${['P', 'R', 'F1', 'valued', 'gold'].map((name) => name.padStart(8)).join('')}`);
for (const [name, { hit, found, gold, valued }] of counts)
  console.log(
    name.padEnd(12) +
      percent(hit, found) +
      percent(hit, gold) +
      percent(2 * hit, found + gold) +
      percent(valued, found) +
      String(gold).padStart(8),
  );
