/**
 * Fits the weights of `src/kazakh/words/slip-features.ts`: a logistic model that tells words misspelt by chance from
 * the unknown words of clean text. Each text is judged with a lexicon that was built without it.
 *
 *     tsx scripts/build-lexicon.ts --data DIR --out OUT/kaznerd --without kaznerd      (and the other two)
 *     tsx scripts/train-slips.ts --data DIR --lexicons OUT
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isKazakhLetters, LETTERS } from '../src/kazakh/alphabet.ts';
import { Corrector } from '../src/kazakh/words/correct.ts';
import { Lexicon } from '../src/kazakh/words/lexicon.ts';
import { proofOf, slipFeatures, supportFeatures } from '../src/kazakh/words/slip-features.ts';
import { SparedWords } from '../src/kazakh/words/spared.ts';
import { WordGraph } from '../src/kazakh/words/word-graph.ts';
import { iobSentences, linesOf, loans } from './lexicon/count.ts';
import { fit as fitWeights, type Row } from './lexicon/logistic.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, lexicons: { type: 'string' } } });
if (values.data === undefined || values.lexicons === undefined)
  throw new Error('--data DIR and --lexicons OUT are needed');
const { data, lexicons } = values;

/** Texts and the share of their words to misspell. */
const TEXTS: readonly (readonly [name: string, share: number])[] = [
  ['kaznerd', 0.12],
  ['common_voice', 0.03],
  ['tatoeba', 0.03],
];
/** A misspelt word in a hundred, about, stands against this many unknown ones that are right. */
const CLEAN_WEIGHT = 8;
const PART = 40;
const MOST_LINES = 4000;
const SHORTEST = 5;
const VOWELS = 'аоұыәеөүіэуи';
const CONSONANTS = 'бвгғджзйкқлмнңпрстш';

const misspelt = new Set(loans(join(dirname(fileURLToPath(import.meta.url)), 'lexicon/misspelt.txt')));

let state = 7;
const chance = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const pick = (letters: string): string => letters.charAt(Math.floor(chance() * letters.length));

/** One slip: a letter dropped, changed, added or swapped, or a part typed twice, as often as typists do. */
function slip(word: string): string {
  const i = 1 + Math.floor(chance() * (word.length - 1));
  const kind = chance();
  const [head, tail] = [word.slice(0, i), word.slice(i)];
  if (kind < 0.42) return head + tail.slice(1);
  if (kind < 0.62) return head + pick(VOWELS.includes(tail.charAt(0)) ? VOWELS : CONSONANTS) + tail.slice(1);
  if (kind < 0.78) return head + (chance() < 0.4 ? tail.charAt(0) : pick(LETTERS)) + tail;
  if (kind < 0.88 && tail.length > 1) return head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
  if (kind < 0.94) return head + tail.slice(0, 2) + tail;
  return chance() < 0.5 ? word.slice(1) : pick(LETTERS) + word;
}

function rowsOf(name: string, share: number): Row[] {
  const graphs = ['lexicon.bin', 'lexicon-by-sa.bin'].map((file) => readFileSync(join(lexicons, name, file)));
  const lexicon = new Lexicon(graphs.map((bytes) => new WordGraph(bytes)));
  const corrector = new Corrector(lexicon);
  const spared = new SparedWords(lexicon);
  const rows: Row[] = [];
  const add: AddRow = (written, meant, isName, counts) => {
    if (written.length < SHORTEST || !isKazakhLetters(written) || lexicon.strength(written) > 1) return;
    const nearest = corrector.nearest(written, true);
    if (nearest === null || nearest.best.alike) return;
    const place = { name: isName, sharesStem: spared.sharesStem(written, nearest.best.word) };
    const { word } = nearest.best;
    const form = (counts.get(word) ?? 0) - (word === meant ? 1 : 0);
    const proof = proofOf(written, word);
    let stem = -(counts.get(word) ?? 0);
    for (const [other, count] of counts) if (proof !== null && other.startsWith(proof)) stem += count;
    const features = [...slipFeatures(lexicon, written, nearest, place), ...supportFeatures(form, Math.max(0, stem))];
    rows.push({ features, isTrue: nearest.best.word === meant, weight: meant === null ? CLEAN_WEIGHT : 1 });
  };
  const lines =
    name === 'kaznerd'
      ? iobSentences(join(data, 'kaznerd/IOB2_valid.txt'))
      : linesOf(join(data, 'raw'), `${name}.txt`).slice(0, MOST_LINES);
  for (let from = 0; from < lines.length; from += PART)
    readPart(lines.slice(from, from + PART).join('\n'), lexicon, share, add);
  return rows;
}

type AddRow = (written: string, meant: string | null, isName: boolean, counts: ReadonlyMap<string, number>) => void;

function readPart(text: string, lexicon: Lexicon, share: number, add: AddRow): void {
  const words = [...text.matchAll(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu)];
  const counts = new Map<string, number>();
  for (const [word] of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  for (const { 0: word, index } of words) {
    const lower = word.toLowerCase();
    const isName = word[0] !== lower[0] && /[\p{L},] $/u.test(text.slice(Math.max(0, index - 2), index));
    if (misspelt.has(lower)) continue;
    if (lexicon.strength(lower) < 2) add(lower, null, isName, counts);
    else if (lower.length >= SHORTEST && chance() < share) add(slip(lower), lower, isName, counts);
  }
}

const rows = TEXTS.flatMap(([name, share]) => rowsOf(name, share));
const weights = fitWeights(rows);
console.log(`${rows.length} rows; the last two weights are those of support`);
console.log(weights.map((weight) => Number(weight.toFixed(3))).join(', '));
