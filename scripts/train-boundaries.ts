/**
 * Trains the sentence boundary model: does a sentence end between two words that no mark parts?
 *
 *     tsx scripts/train-boundaries.ts --data DIR [--fold K/N] [--out FILE]
 *
 * DIR holds kaznerd/IOB2_valid.txt (KazNERD, CC BY 4.0), raw/common_voice.txt (CC0), raw/tatoeba.txt (CC BY 2.0 FR)
 * and lexicon/unilex-kk-frequency.txt (Unicode-3.0); models/training holds sentences of this project. `--fold K/N`
 * leaves out every N-th block of 50 KazNERD sentences, for measuring. Logistic regression by AdaGrad over hashed
 * features, quantised to one byte a weight. Same data, same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLowerAt, isUpperAt } from '../src/core/chars.ts';
import { FEATURE_SPACE, FeatureList, GapFeatures, START } from '../src/structure/boundaries/gap-features.ts';
import { readSurroundings, scanGaps } from '../src/structure/boundaries/gap-scan.ts';
import { GapWords } from '../src/structure/boundaries/gap-words.ts';
import { EVIDENCE_BYTES, WordEvidence } from '../src/structure/boundaries/word-evidence.ts';
import { iob2Sentences, isHeldOut, plainSentences } from './boundaries/corpora.ts';

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string =>
  args.includes(name) ? (args[args.indexOf(name) + 1] ?? otherwise) : otherwise;
const data = option('--data', '.');
const [fold, folds] = option('--fold', '0/0').split('/').map(Number) as [number, number];

/** Sentences in blocks; a block's own words are no evidence for its own gaps. */
const BLOCK = 50;
const EVIDENCE_FOLDS = 10;
const EPOCHS = Number(option('--epochs', '4'));
const RATE = Number(option('--rate', '0.05'));
const DECAY = Number(option('--decay', '3e-4'));
/** The sentences of a block are put in another order for each round after the first. */
const ROUNDS = Number(option('--rounds', '4'));
/** Per cent of the features that are left out at each step, so that no one of them is relied on alone. */
const LEFT_OUT = Number(option('--left-out', '25'));
/** Of the gaps before small letters, which no lost stop is looked for in, one in so many is learnt from. */
const SMALL_SHARE = 4;

let state = 12345;
function random(n: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
}

function shuffle<T>(items: T[]): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

function blocksOf(sentences: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (let i = 0; i < sentences.length; i += BLOCK) blocks.push(sentences.slice(i, i + BLOCK));
  return blocks;
}

function projectSentences(): string[] {
  const dir = new URL('../models/training/', import.meta.url);
  return readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(new URL(name, dir), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\[[A-Z_]+ ([^\]|]*)(?:\|[^\]]*)?\]/g, '$1'))
    .filter((line) => /[.!?]$/.test(line));
}

function load(): string[][] {
  const kaznerd = iob2Sentences(join(data, 'kaznerd/IOB2_valid.txt')).filter((_, i) => !isHeldOut(i, fold, folds));
  // Common Voice and Tatoeba are sorted; neighbours there would be too much alike.
  const others = [
    ...plainSentences(join(data, 'raw/common_voice.txt')),
    ...plainSentences(join(data, 'raw/tatoeba.txt')),
  ].filter((line) => /^[^.!?…]+[.!?]$/.test(line));
  shuffle(others);
  return [...blocksOf(kaznerd), ...blocksOf(projectSentences()), ...blocksOf(others)];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;

interface Count {
  lower: number;
  name: number;
}

class Counts {
  readonly words: Map<string, Count> = new Map();

  add(word: string, lower: number, name: number): void {
    const count = this.words.get(word) ?? { lower: 0, name: 0 };
    this.words.set(word, { lower: count.lower + lower, name: count.name + name });
  }

  addSentence(sentence: string): void {
    for (const match of sentence.matchAll(WORD)) {
      const word = match[0];
      if (isLowerAt(word, 0)) this.add(word.toLowerCase(), 1, 0);
      else if (isUpperAt(word, 0) && /[\p{L}\p{N},] $/u.test(sentence.slice(0, match.index)))
        this.add(word.toLowerCase(), 0, 1);
    }
  }

  evidence(): WordEvidence {
    const evidence = new WordEvidence();
    for (const [word, { lower, name }] of this.words) {
      if (lower * 4 >= name && lower > 0) evidence.addLower(word);
      if (name * 4 >= lower && name > 0) evidence.addName(word);
    }
    return evidence;
  }
}

function addUnilex(counts: Counts): void {
  const forms = new Map<string, number>();
  for (const line of readFileSync(join(data, 'lexicon/unilex-kk-frequency.txt'), 'utf8').split('\n')) {
    const [form, count] = line.split('\t');
    if (form && count && !form.startsWith('#')) forms.set(form, Number(count));
  }
  for (const [form, count] of forms) {
    const lower = form.toLowerCase();
    if (form === lower) counts.add(lower, 1, 0);
    else if (!forms.has(lower) && count > 15_000) counts.add(lower, 0, 1);
  }
}

/** Evidence without the words of each tenth of the blocks, and the evidence of all. */
function evidences(blocks: readonly string[][]): { without: WordEvidence[]; all: WordEvidence } {
  const build = (left: number): WordEvidence => {
    const counts = new Counts();
    addUnilex(counts);
    blocks.forEach((block, i) => {
      if (i % EVIDENCE_FOLDS !== left) for (const sentence of block) counts.addSentence(sentence);
    });
    return counts.evidence();
  };
  return { without: Array.from({ length: EVIDENCE_FOLDS }, (_, k) => build(k)), all: build(-1) };
}

interface Example {
  readonly features: Int32Array;
  readonly ends: boolean;
}

function examplesOf(block: readonly string[], evidence: WordEvidence, out: Example[]): void {
  const ends = new Set<number>();
  let text = '';
  for (const sentence of block) {
    text += `${sentence.replace(/\.$/, '')} `;
    ends.add(text.length - 1);
  }
  const words = new GapWords(evidence);
  const list = new FeatureList(words);
  const features = new GapFeatures(words, list);
  scanGaps(text, 0, text.length, true, (gap, at) => {
    const small = isLowerAt(text, gap.words[START]!);
    if (small && random(SMALL_SHARE) > 0) return ends.has(at);
    readSurroundings(gap);
    // One gap in five is seen without its history, as at a line end.
    if (random(5) === 0) gap.bare();
    words.makeRoom();
    features.all(gap);
    out.push({ features: list.ids.slice(0, list.count), ends: ends.has(at) });
    list.count = 0;
    return ends.has(at);
  });
}

function train(examples: Example[]): Float64Array {
  const weights = new Float64Array(FEATURE_SPACE);
  const squares = new Float64Array(FEATURE_SPACE).fill(1e-3);
  const sums = new Float64Array(FEATURE_SPACE);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples);
    for (const { features, ends } of examples) step(weights, squares, features, ends);
    if (epoch >= EPOCHS / 2) for (let i = 0; i < FEATURE_SPACE; i++) sums[i]! += weights[i]!;
  }
  const kept = EPOCHS - Math.ceil(EPOCHS / 2);
  return sums.map((sum) => sum / kept);
}

function step(weights: Float64Array, squares: Float64Array, features: Int32Array, ends: boolean): void {
  let sum = 0;
  const kept = features.filter(() => random(100) >= LEFT_OUT);
  for (const f of kept) sum += weights[f]!;
  const error = 1 / (1 + Math.exp(-sum)) - (ends ? 1 : 0);
  for (const f of kept) {
    const g = error + DECAY * weights[f]!;
    squares[f]! += g * g;
    weights[f]! -= (RATE * g) / Math.sqrt(squares[f]!);
  }
}

/** One byte a weight, in steps of 1/16. */
function quantise(weights: Float64Array): Int8Array {
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w * 16))));
}

const blocks = load();
const { without, all } = evidences(blocks);
const examples: Example[] = [];
for (let round = 0; round < ROUNDS; round++) {
  blocks.forEach((block, i) => {
    examplesOf(block, without[i % EVIDENCE_FOLDS]!, examples);
  });
  for (const block of blocks) shuffle(block);
}
console.log(`${blocks.flat().length} sentences, ${examples.length} gaps`);
const bytes = new Uint8Array(FEATURE_SPACE + EVIDENCE_BYTES);
bytes.set(new Uint8Array(quantise(train(examples)).buffer));
bytes.set(all.bytes, FEATURE_SPACE);
writeFileSync(option('--out', new URL('../models/boundaries.bin', import.meta.url).pathname), bytes);
