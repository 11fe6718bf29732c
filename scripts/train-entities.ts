/**
 * Trains the entity tagger: `npx tsx scripts/train-entities.ts --data FILE.iob2… [--records FILE.txt…]
 * [--clusters FILE] [--out models]`. Same data and options, same bytes. The word classes are not copied into the
 * weights: the tagger reads them from `models/clusters-by-sa.bin`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readClusters } from '../src/extract/entities/clusters.ts';
import { LABEL_COUNT, LABELS, NAME_LABELS } from '../src/extract/entities/labels.ts';
import { MODEL_FILES, type Model, type Reading, writeModel } from '../src/extract/entities/model.ts';
import { readAnnotated, toLabelled } from './entities/annotated.ts';
import { type Crf, type CrfOptions, decode, trainCrf } from './entities/crf.ts';
import { type EncodedSentence, Encoder } from './entities/dataset.ts';
import { type ExportOptions, quantise } from './entities/export.ts';
import { gateScores, namesAlone, trainGate } from './entities/gate.ts';
import { type LabelledSentence, readIob2 } from './entities/iob2.ts';

export const OPTIONS: CrfOptions = { epochs: 8, alpha: 0.1, l1: 0.3, l2: 1, cutoff: 2, seed: 1, average: 4 };

/** The record's reading is read most, and wants short rows. */
const RECORD_L1 = 0.6;

/**
 * Faint weights change no label worth speaking of, and are many. KazNERD's reading has one gate alone; the record's
 * second gate has heard more and is trusted more.
 */
export const EXPORT: Readonly<Record<Reading, ExportOptions>> = {
  kaznerd: { reading: 'kaznerd', labels: LABEL_COUNT, faint: [0.03, 0.03], doubts: [2, 2] },
  record: { reading: 'record', labels: NAME_LABELS, faint: [0.05, 0.1], doubts: [2, 0.6] },
};

/**
 * The record's sentences bear no dates and numbers. A first model, trained on KazNERD alone, marks them there where
 * nothing is marked, so that both readings have one set of labels.
 */
export function fillNumbers(crf: Crf, encoder: Encoder, sentence: LabelledSentence): LabelledSentence {
  const guess = decode(crf, encoder.encode(sentence, 0));
  const labels = [...sentence.labels];
  for (let i = 0; i < guess.length; i++) {
    if (guess[i]! < NAME_LABELS || guess[i]! % 2 === 0) continue;
    let end = i + 1;
    while (end < guess.length && guess[end] === guess[i]! + 1) end++;
    if (labels.slice(i, end).every((label) => label === 'O'))
      for (let j = i; j < end; j++) labels[j] = LABELS[guess[j]!]!;
  }
  return { words: sentence.words, labels };
}

/** Both sets of sentences as one training set. */
export function bothReadings(
  kaznerd: readonly LabelledSentence[],
  records: readonly LabelledSentence[],
  encoder: Encoder,
  options: CrfOptions,
): EncodedSentence[] {
  const first = kaznerd.map((sentence) => encoder.encode(sentence, 0));
  if (records.length === 0) return first;
  const crf = trainCrf(first, { ...options, epochs: 5, average: 2 });
  return [...first, ...records.map((sentence) => encoder.encode(fillNumbers(crf, encoder, sentence), 1))];
}

/** Names of the features of all sentences, the record's own copies left out. */
export function sharedNames(data: readonly EncodedSentence[]): Set<number> {
  const names = new Set<number>();
  for (const { features, domain, starts, gold } of data)
    for (let i = 0; i < gold.length; i++) {
      const end = domain === 1 ? (starts[i]! + starts[i + 1]!) / 2 : starts[i + 1]!;
      for (let j = starts[i]!; j < end; j++) names.add(features[j]!);
    }
  return names;
}

/** The sentences once more with a part of their features; labels stay. */
type Encode = (wanted: 'single' | 'kinds') => EncodedSentence[];

/** What a model is trained on, and a way to encode it once more with a part of its features. */
interface TrainingSet {
  readonly data: EncodedSentence[];
  readonly encode: Encode;
}

function trainingSet(
  kaznerd: readonly LabelledSentence[],
  records: readonly LabelledSentence[],
  encoder: Encoder,
): TrainingSet {
  const data = bothReadings(kaznerd, records, encoder, OPTIONS);
  const encode: Encode = (wanted) =>
    data.map(({ gold, domain }, i) => {
      const { words } = kaznerd[i] ?? records[i - kaznerd.length]!;
      return { ...encoder.encode({ words, labels: [] }, domain, wanted), gold };
    });
  return { data, encode };
}

/** The model of KazNERD's reading, as it is shipped, from other sentences: for cross-validation. */
export function trainKaznerd(
  kaznerd: readonly LabelledSentence[],
  records: readonly LabelledSentence[],
  encoder: Encoder,
): Model {
  const { data, encode } = trainingSet(kaznerd, records, encoder);
  return kaznerdModel(data, encode);
}

/** The annotated sentences of this project. */
export function readRecords(folder = 'models/training'): LabelledSentence[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files
    .sort()
    .map((name) => `${folder}/${name}`)
    .flatMap(readAnnotated)
    .map(toLabelled);
}

/** KazNERD's reading: all labels; words by themselves say at which of them the tagger looks. */
function kaznerdModel(data: readonly EncodedSentence[], encode: Encode): Model {
  const crf = trainCrf(data, { ...OPTIONS, log });
  const single = encode('single');
  return quantise(crf, sharedNames(data), sharedNames(single), trainGate(single, OPTIONS), EXPORT.kaznerd);
}

/** The record's reading: dates, numbers and the like are found by others, and count as nothing here. */
function recordModel(data: readonly EncodedSentence[], encode: Encode): Model {
  const crf = trainCrf(namesAlone(data), { ...OPTIONS, l1: RECORD_L1, labels: NAME_LABELS, log });
  const [single, kinds] = [namesAlone(encode('single')), namesAlone(encode('kinds'))];
  const first = trainGate(single, OPTIONS);
  const gates = new Map([...first, ...trainGate(kinds, OPTIONS, gateScores(single, first))]);
  return quantise(crf, sharedNames(data), sharedNames(single), gates, EXPORT.record);
}

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', multiple: true },
      records: { type: 'string', multiple: true },
      clusters: { type: 'string', default: 'models/clusters-by-sa.bin' },
      out: { type: 'string', default: 'models' },
    },
  });
  const files = [...(values.data ?? []), ...positionals];
  if (files.length === 0) {
    process.stderr.write('Give KazNERD files in IOB2: --data FILE…\n');
    process.exitCode = 2;
    return;
  }
  const encoder = new Encoder(readClusters(readFileSync(values.clusters)));
  const records = values.records === undefined ? readRecords() : values.records.flatMap(readAnnotated).map(toLabelled);
  const { data, encode } = trainingSet(files.flatMap(readIob2), records, encoder);
  save(values.out, 'kaznerd', kaznerdModel(data, encode));
  save(values.out, 'record', recordModel(data, encode));
}

function save(folder: string, reading: Reading, model: Model): void {
  const bytes = writeModel(model);
  writeFileSync(`${folder}/${MODEL_FILES[reading]}`, bytes);
  log(`${MODEL_FILES[reading]}: ${bytes.length} bytes`);
}

if (process.argv[1]?.endsWith('train-entities.ts')) main();
