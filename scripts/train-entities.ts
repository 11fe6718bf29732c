/**
 * Trains the entity tagger: `npx tsx scripts/train-entities.ts --data FILE.iob2… [--records FILE.txt…]
 * [--clusters FILE] [--out models/entities.bin]`. Same data and options, same bytes. The word classes are not copied
 * into the weights: the tagger reads them from `models/clusters-by-sa.bin`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readClusters } from '../src/extract/entities/clusters.ts';
import { LABELS, NAMED_CLASSES } from '../src/extract/entities/labels.ts';
import { writeModel } from '../src/extract/entities/model.ts';
import { readAnnotated, toLabelled } from './entities/annotated.ts';
import { type Crf, type CrfOptions, decode, trainCrf } from './entities/crf.ts';
import { type EncodedSentence, Encoder } from './entities/dataset.ts';
import { quantise } from './entities/export.ts';
import { namesAlone, trainGate } from './entities/gate.ts';
import { type LabelledSentence, readIob2 } from './entities/iob2.ts';

export const OPTIONS: CrfOptions = { epochs: 8, alpha: 0.1, l1: 0.3, l2: 1, cutoff: 2, seed: 1, average: 4 };

const FIRST_NUMERIC = 1 + 2 * NAMED_CLASSES;

/**
 * The record's sentences bear no dates and numbers. A first model, trained on KazNERD alone, marks them there where
 * nothing is marked, so that both readings have one set of labels.
 */
export function fillNumbers(crf: Crf, encoder: Encoder, sentence: LabelledSentence): LabelledSentence {
  const guess = decode(crf, encoder.encode(sentence, 0));
  const labels = [...sentence.labels];
  for (let i = 0; i < guess.length; i++) {
    if (guess[i]! < FIRST_NUMERIC || guess[i]! % 2 === 0) continue;
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

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', multiple: true },
      records: { type: 'string', multiple: true },
      clusters: { type: 'string', default: 'models/clusters-by-sa.bin' },
      out: { type: 'string', default: 'models/entities.bin' },
    },
  });
  const files = [...(values.data ?? []), ...positionals];
  if (files.length === 0) {
    process.stderr.write('Give KazNERD files in IOB2: --data FILE…\n');
    process.exitCode = 2;
    return;
  }
  const folder = 'models/training';
  const recordFiles =
    values.records ??
    readdirSync(folder)
      .filter((f) => f.endsWith('.txt'))
      .sort()
      .map((f) => `${folder}/${f}`);
  const encoder = new Encoder(readClusters(readFileSync(values.clusters)));
  const kaznerd = files.flatMap(readIob2);
  const records = recordFiles.flatMap(readAnnotated).map(toLabelled);
  const data = bothReadings(kaznerd, records, encoder, OPTIONS);
  const crf = trainCrf(data, { ...OPTIONS, log: (line) => process.stdout.write(`${line}\n`) });
  const names = sharedNames(data);
  const alone = data.map(({ gold, domain }, i) => {
    const { words } = kaznerd[i] ?? records[i - kaznerd.length]!;
    return { ...encoder.encode({ words, labels: [] }, domain, true), gold };
  });
  const gates = { kaznerd: trainGate(alone, OPTIONS), record: trainGate(namesAlone(alone), OPTIONS) };
  const parts = quantise(crf, names, sharedNames(alone), gates);
  const bytes = writeModel(parts);
  writeFileSync(values.out, bytes);
  process.stdout.write(`${parts.names.length} features, ${parts.labels.length} weights, ${bytes.length} bytes\n`);
}

if (process.argv[1]?.endsWith('train-entities.ts')) main();
