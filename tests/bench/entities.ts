/**
 * Speed of the entity tagger on running text: tokens a second on one core, features in; time to load; sizes.
 *
 *     npm run bench            this, then all parts
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Lexemes } from '../../src/core/lexemes.ts';
import { tokenize, tokenText } from '../../src/core/tokens.ts';
import { findEntities } from '../../src/extract/entities/index.ts';
import { shippedTagger } from '../../src/extract/entities/tagger.ts';
import { splitSentences } from '../../src/structure/split-sentences.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = 7;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Weights, word classes and name lists; processor time, so that a busy machine does not count. */
const loading = process.cpuUsage();
shippedTagger('record').tag(['Абай', 'келді', '.']);
const loadedIn = process.cpuUsage(loading);
const loaded = (loadedIn.user + loadedIn.system) / 1000;

const folder = join(ROOT, 'corpus/gold');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.clean.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^[#@-].*$/gmu, ''));
const lexemes = new Lexemes();
const documents = texts.map((text) => ({ tokens: tokenize(text, lexemes), sentences: splitSentences(text) }));
const rows = documents.flatMap(({ tokens }) => Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i)));
const sentences: string[][] = [];
for (let i = 0; i < rows.length; i += 16) sentences.push(rows.slice(i, i + 16));

function measure(work: () => number): number {
  for (let i = 0; i < 3; i++) work();
  const speeds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    // Processor time, so that a busy machine does not count.
    const start = process.cpuUsage().user;
    let count = 0;
    while (process.cpuUsage().user - start < 300_000) count += work();
    speeds.push((1e6 * count) / (process.cpuUsage().user - start));
  }
  return median(speeds);
}

const tagger = shippedTagger('record');
const tagging = measure(() => {
  let count = 0;
  for (const words of sentences) count += tagger.tag(words).length;
  return count;
});
const finding = measure(() => {
  let count = 0;
  for (const { tokens, sentences: spans } of documents) {
    findEntities(tokens, spans);
    count += tokens.count;
  }
  return count;
});
const bytes = (name: string): number => statSync(join(ROOT, 'models', name)).size;
const line = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(34)} ${value}\n`);
};
line('tagger, features in', `${Math.round(tagging).toLocaleString('en')} tokens/s`);
line('findEntities, rules and bases in', `${Math.round(finding).toLocaleString('en')} tokens/s`);
line('load', `${loaded.toFixed(0)} ms`);
for (const name of ['entities.bin', 'entities-kaznerd.bin', 'clusters-by-sa.bin'])
  line(`models/${name}`, `${bytes(name).toLocaleString('en')} bytes`);
