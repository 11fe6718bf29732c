/**
 * The speed of the rules for words alone: on essays met before, on text with fresh words, and on letters by chance.
 *
 *     npx tsx tests/bench/words.ts [FILE with fresh text]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applySorted, type Edit, resolveEdits } from '../../src/core/edit.ts';
import { WORD_RULES } from '../../src/repair/rules/words/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BAR = 0.8;

/** Milliseconds of work, so that other programs on the machine do not count. */
const cpu = (): number => process.cpuUsage().user / 1e3;

/** The text after all rules for words, as `restore` asks them; time by rule is added to `times`. */
function repair(text: string, times: Map<string, number>): string {
  let now = text;
  for (const rule of WORD_RULES) {
    const edits: Edit[] = [];
    const begin = cpu();
    rule.find(now, (start, end, insert, confidence = 1) => {
      if (confidence >= BAR) edits.push({ start, end, insert, rule: rule.id, confidence });
    });
    times.set(rule.id, (times.get(rule.id) ?? 0) + cpu() - begin);
    if (edits.length > 0) now = applySorted(now, resolveEdits(edits));
  }
  return now;
}

/** Speed of the first round, and of the later half of many, when the engine has compiled what is hot. */
function report(name: string, texts: readonly string[], rounds: number): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  measure(`${name}, first round`, texts, bytes, 1);
  const half = rounds >> 1;
  if (half === 0) return;
  for (let round = 1; round < half; round++) for (const text of texts) repair(text, new Map());
  measure(`${name}, after ${half} rounds`, texts, bytes, half);
}

function measure(name: string, texts: readonly string[], bytes: number, rounds: number): void {
  const times = new Map<string, number>();
  const begin = cpu();
  for (let round = 0; round < rounds; round++) for (const text of texts) repair(text, times);
  const took = (cpu() - begin) / rounds;
  console.log(`${name}: ${(bytes / 1e3 / took).toFixed(1)} MB/s, ${took.toFixed(1)} ms a round`);
  const rows = [...times].sort((a, b) => b[1] - a[1]).map(([id, ms]) => `${id} ${(ms / rounds).toFixed(2)}`);
  console.log(`    ${rows.join(', ')}`);
}

function readEssays(): string[] {
  const folders = ['corpus/raw', 'corpus/cases'].map((folder) => join(ROOT, folder));
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt') && !name.endsWith('.clean.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}

/** Letters and blanks by a small generator of numbers: no words at all. */
function chanceLetters(length: number): string {
  const letters = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя      ';
  let state = 1;
  const out: string[] = [];
  for (let i = 0; i < length; i++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    out.push(letters.charAt((state >> 8) % letters.length));
  }
  return out.join('');
}

/** Every other word by chance. */
function halfChance(text: string): string {
  const chance = chanceLetters(text.length).split(/ +/);
  return text
    .split(' ')
    .map((word, i) => (i % 2 === 0 ? word : (chance[i % chance.length] ?? '')))
    .join(' ');
}

report('essays', readEssays(), 200);
const [file] = process.argv.slice(2);
if (file !== undefined) {
  const fresh = readFileSync(file, 'utf8');
  report('fresh text', fresh.match(/[\s\S]{1,10000}/g) ?? [], 4);
}
report('letters by chance', [chanceLetters(500_000)], 1);
report('half by chance', [halfChance(readEssays().join(' ').slice(0, 200_000))], 1);
