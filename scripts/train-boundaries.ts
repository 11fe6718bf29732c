/**
 * Trains the sentence boundary model: does a sentence end between two words that no mark parts?
 *
 *     tsx scripts/train-boundaries.ts --data DIR [--check]
 *
 * DIR holds kaznerd/IOB2_valid.txt (KazNERD, CC BY 4.0), raw/common_voice.txt (CC0) and raw/tatoeba.txt (CC BY 2.0
 * FR). Logistic regression by AdaGrad over hashed features, quantised to one byte a weight. `--check` holds out every
 * fifth block of 50 sentences and prints precision and recall. Same data, same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  endFeatures,
  FEATURE_SPACE,
  pairFeatures,
  type Shape,
  shapeOf,
  startFeatures,
} from '../src/structure/boundaries/gap-features.ts';

interface Gap {
  readonly features: Int32Array;
  readonly ends: boolean;
  readonly capital: boolean;
}

const args = process.argv.slice(2);
const dir = args[args.indexOf('--data') + 1] ?? '.';
const check = args.includes('--check');

function kaznerdSentences(): string[][] {
  const blocks = readFileSync(join(dir, 'kaznerd/IOB2_valid.txt'), 'utf8').split(/\n\n+/);
  return blocks
    .map((b) =>
      b
        .split('\n')
        .map((line) => line.split(' ')[0] ?? '')
        .filter(Boolean),
    )
    .filter((s) => s.length > 0);
}

function plainSentences(file: string): string[][] {
  return readFileSync(join(dir, file), 'utf8')
    .split('\n')
    .map((line) => line.match(/[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*|[^\s]/gu) ?? [])
    .filter((s) => s.length > 1 && /^[.!?]$/.test(s[s.length - 1]!));
}

const isWord = (w: string): boolean => /^[\p{L}\p{N}]/u.test(w);

function gapsOf(sentences: readonly string[][]): Gap[] {
  const gaps: Gap[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const words = sentences[s]!.filter((w, i, all) => isWord(w) || i < all.length - 1);
    const next = sentences[s + 1]?.filter(isWord) ?? [];
    for (let i = 0; i < words.length; i++) {
      const last = i === words.length - 1;
      const [a, b] = [words[i]!, last ? next[0] : words[i + 1]];
      if (b === undefined || !isWord(a) || !isWord(b)) continue;
      const c = (last ? next[1] : words[i + 2]) ?? '';
      gaps.push(gap(words[i - 1] ?? '', a, b, c, last));
    }
  }
  return gaps;
}

function gap(before: string, end: string, start: string, after: string, ends: boolean): Gap {
  const out: number[] = [];
  const [endShape, startShape]: [Shape, Shape] = [shapeOf(end), shapeOf(start)];
  endFeatures(end.toLowerCase(), endShape, before.toLowerCase(), out);
  startFeatures(start.toLowerCase(), startShape, after.toLowerCase(), shapeOf(after), out);
  pairFeatures(end.toLowerCase(), endShape, startShape, out);
  return { features: Int32Array.from(out), ends, capital: startShape === 1 || startShape === 2 };
}

function shuffle<T>(items: T[]): void {
  let state = 12345;
  for (let i = items.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}

function train(gaps: Gap[]): Float64Array {
  const weights = new Float64Array(FEATURE_SPACE);
  const squares = new Float64Array(FEATURE_SPACE).fill(1e-3);
  shuffle(gaps);
  for (let epoch = 0; epoch < 12; epoch++) {
    for (const { features, ends } of gaps) {
      let sum = 0;
      for (const f of features) sum += weights[f]!;
      const error = 1 / (1 + Math.exp(-sum)) - (ends ? 1 : 0);
      for (const f of features) {
        const g = error + 1e-5 * weights[f]!;
        squares[f]! += g * g;
        weights[f]! -= (0.2 * g) / Math.sqrt(squares[f]!);
      }
    }
  }
  return weights;
}

/** One byte a weight, in steps of 1/16. */
function quantise(weights: Float64Array): Int8Array {
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w * 16))));
}

function report(weights: Int8Array, gaps: readonly Gap[]): void {
  for (const threshold of [-2, -1, -0.5, 0, 0.5, 1, 2, 3, 4]) {
    let [hit, given, wanted] = [0, 0, 0];
    for (const { features, ends, capital } of gaps) {
      if (!capital) continue;
      let sum = 0;
      for (const f of features) sum += weights[f]!;
      const yes = sum / 16 > threshold;
      if (yes) given++;
      if (ends) wanted++;
      if (yes && ends) hit++;
    }
    const [p, r] = [hit / given, hit / wanted];
    console.log(
      `threshold ${threshold}: P ${p.toFixed(4)} R ${r.toFixed(4)} F1 ${((2 * p * r) / (p + r)).toFixed(4)} of ${wanted}`,
    );
  }
}

const kaznerd = kaznerdSentences();
// Common Voice and Tatoeba are sorted; in KazNERD a sentence and its twin with digits stand side by side.
const others = [...plainSentences('raw/common_voice.txt'), ...plainSentences('raw/tatoeba.txt')];
shuffle(others);
const held = (i: number): boolean => check && Math.floor(i / 50) % 5 === 4;
const gaps = [...gapsOf(kaznerd.filter((_, i) => !held(i))), ...gapsOf(others)];
const weights = quantise(train(gaps));
if (check) report(weights, gapsOf(kaznerd.filter((_, i) => held(i))));
else writeFileSync(new URL('../models/boundaries.bin', import.meta.url), weights);
console.log(`${gaps.length} gaps`);
