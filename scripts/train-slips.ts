/**
 * Fits the weights of `src/kazakh/words/slip-features.ts`: a logistic model that tells words misspelt by chance from
 * the unknown words of clean text. Each text is judged with a lexicon that was built without it; the project's own
 * texts, in no lexicon, with the one of the package.
 *
 *     tsx scripts/build-lexicon.ts --data DIR --out OUT/kaznerd --without kaznerd      (and the other two)
 *     tsx scripts/train-slips.ts --data DIR --lexicons OUT
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isKazakhLetters } from '../src/kazakh/alphabet.ts';
import { type CorrectionContext, Corrector, usageIn } from '../src/kazakh/words/correct.ts';
import { Lexicon } from '../src/kazakh/words/lexicon.ts';
import { usageFeatures } from '../src/kazakh/words/slip-features.ts';
import { WordGraph } from '../src/kazakh/words/word-graph.ts';
import { iobSentences, linesOf, loans } from './lexicon/count.ts';
import { fit as fitWeights, type Row } from './lexicon/logistic.ts';
import { misspell } from './lexicon/slip.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, lexicons: { type: 'string' } } });
if (values.data === undefined || values.lexicons === undefined)
  throw new Error('--data DIR and --lexicons OUT are needed');
const { data, lexicons } = values;
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODELS = join(ROOT, 'models');
const OWN = join(MODELS, 'training');

/** Texts, the share of their words to misspell, how many lines are one text, how much its use of words tells. */
const TEXTS: readonly (readonly [name: string, share: number, part: number, tells: number])[] = [
  ['kaznerd', 0.12, 40, 1],
  ['common_voice', 0.03, 40, 0],
  ['tatoeba', 0.03, 40, 0],
  ['own', 0.25, 100, 4],
];
/** A misspelt word in a hundred, about, stands against this many unknown ones that are right. */
const CLEAN_WEIGHT = 8;
/** Another word than the one meant does more harm than none. */
const WRONG_WEIGHT = 3;
/** In essays this share of the misspellings stands there twice. */
const KEPT = 0.04;
const MOST_LINES = 4000;
const SHORTEST = 5;

const misspelt = new Set(loans(join(ROOT, 'scripts/lexicon/misspelt.txt')));

let state = 7;
const chance = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

/** The project's texts without the marks of names. */
function ownLines(): string[] {
  const files = readdirSync(OWN).filter((file) => !file.startsWith('front-matter'));
  const text = files.map((file) => readFileSync(join(OWN, file), 'utf8')).join('\n');
  return text.replace(/\[[A-Z_]+ ([^\]|]*)(?:\|[^\]]*)?\]/g, '$1').split('\n');
}

function textOf(name: string): readonly string[] {
  if (name === 'own') return ownLines();
  if (name === 'kaznerd') return iobSentences(join(data, 'kaznerd/IOB2_valid.txt'));
  return linesOf(join(data, 'raw'), `${name}.txt`).slice(0, MOST_LINES);
}

function rowsOf(name: string, share: number, part: number): Example[] {
  const folder = name === 'own' ? MODELS : join(lexicons, name);
  const graphs = ['lexicon.bin', 'lexicon-by-sa.bin'].map((file) => readFileSync(join(folder, file)));
  const lexicon = new Lexicon(graphs.map((bytes) => new WordGraph(bytes)));
  const corrector = new Corrector(lexicon);
  const rows: Example[] = [];
  const lines = textOf(name);
  for (let from = 0; from < lines.length; from += part)
    readPart(lines.slice(from, from + part).join('\n'), lexicon, share, (written, meant, context) => {
      const row = rowOf(lexicon, corrector, written, meant, context);
      if (row !== null) rows.push(row);
    });
  return rows;
}

interface Example {
  readonly slip: Row;
  readonly usage: readonly number[];
}

/** The features of a row of letters, if anybody would ask; `meant` is null where it is right. */
function rowOf(
  lexicon: Lexicon,
  corrector: Corrector,
  written: string,
  meant: string | null,
  context: CorrectionContext,
): Example | null {
  if (written.length < SHORTEST || !isKazakhLetters(written) || lexicon.strength(written) > 1) return null;
  const nearest = corrector.nearest(written, true);
  if (nearest === null || nearest.best.alike) return null;
  const slip = corrector.slipFeatures(written, nearest, context);
  const judged = corrector.judge(written, nearest, context);
  if (slip === null || judged === null) return null;
  const usage = usageFeatures(usageIn(judged, context), { ...judged, count: nearest.count });
  const isTrue = nearest.best.word === meant;
  const weight = meant === null ? CLEAN_WEIGHT : isTrue ? 1 : WRONG_WEIGHT;
  return { slip: { features: slip, isTrue, weight }, usage };
}

type AddRow = (written: string, meant: string | null, context: CorrectionContext) => void;

function readPart(text: string, lexicon: Lexicon, share: number, add: AddRow): void {
  const words = [...text.matchAll(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu)];
  const counts = new Map<string, number>();
  for (const [word] of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  for (const { 0: word, index } of words) {
    const lower = word.toLowerCase();
    const name = word[0] !== lower[0] && /[\p{L},] $/u.test(text.slice(Math.max(0, index - 2), index));
    if (misspelt.has(lower)) continue;
    const isUnknown = lexicon.strength(lower) < 2;
    if (!isUnknown && (lower.length < SHORTEST || chance() >= share)) continue;
    const written = isUnknown ? lower : misspell(lower, chance);
    // At this place the text has the word as written; some writers keep to a misspelling.
    const times = !isUnknown && chance() < KEPT ? 2 : 1;
    const here = (word: string): number => (word === written ? times : 0) - (word === lower ? 1 : 0);
    const support = (word: string): number => (counts.get(word) ?? 0) + here(word);
    const beginning = (start: string): number => {
      let sum = times * Number(written.startsWith(start)) - Number(lower.startsWith(start));
      for (const [other, count] of counts) if (other.startsWith(start)) sum += count;
      return sum;
    };
    add(written, isUnknown ? null : lower, { name, support, beginning, words: words.length });
  }
}

const texts = TEXTS.map(([name, share, part]) => rowsOf(name, share, part));
const slipWeights = fitWeights(texts.flat().map(({ slip }) => slip));

/** What a text's use of words adds, by texts that have a subject; the odds of the words stand beside it. */
function usageWeights(): number[] {
  const rows = texts.flatMap((examples, k) =>
    examples.map(({ slip, usage }) => {
      const odds = slip.features.reduce((sum, value, i) => sum + value * slipWeights[i]!, 0);
      return { ...slip, features: [1, odds, ...usage], weight: slip.weight * TEXTS[k]![3] };
    }),
  );
  const [, scale, ...weights] = fitWeights(rows);
  console.log(`the odds of the words count ${scale!.toFixed(2)} beside`);
  return weights.map((weight) => weight / scale!);
}

const rounded = (weights: readonly number[]): string => weights.map((weight) => Number(weight.toFixed(2))).join(', ');
const ofUsage = usageWeights();
console.log(`slips (${texts.flat().length} rows): ${rounded(slipWeights)}`);
console.log(`usage: ${rounded(ofUsage)}`);
