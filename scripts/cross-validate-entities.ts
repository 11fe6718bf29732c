/**
 * Cross-validates the entity tagger: `npx tsx scripts/cross-validate-entities.ts FILE.iob2… [--folds 5]`. Each fold is
 * tagged by the tagger itself with weights trained on the others; sentences that differ in figures and endings alone
 * stand in one fold.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readClusters } from '../src/extract/entities/clusters.ts';
import { hashText } from '../src/extract/entities/hash.ts';
import { LABELS } from '../src/extract/entities/labels.ts';
import { readModel, writeModel } from '../src/extract/entities/model.ts';
import { Tagger } from '../src/extract/entities/tagger.ts';
import { Encoder } from './entities/dataset.ts';
import { readIob2, Score } from './entities/iob2.ts';
import { readRecords, trainKaznerd } from './train-entities.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string', default: '5' } },
});
const clusterOf = readClusters(readFileSync('models/clusters-by-sa.bin'));
const encoder = new Encoder(clusterOf);
const data = positionals.flatMap(readIob2);
const folds = Number(values.folds);

const NUMERALS =
  /^(?:нөл|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың|милли)/u;

function foldOf(words: readonly string[]): number {
  const known = words
    .map((word) => word.toLowerCase())
    .filter((word) => /^\p{L}{2}/u.test(word) && !NUMERALS.test(word))
    .map((word) => word.slice(0, 5));
  return (hashText(7, known.slice(0, 12).sort().join(' ')) >>> 0) % folds;
}

/** The sentences of this project are in no fold: they are always trained on. */
const records = readRecords();
const trained = (sentences: typeof data): Tagger =>
  new Tagger(readModel(writeModel(trainKaznerd(sentences, records, encoder))), clusterOf);

const all = new Score();
for (let fold = 0; fold < folds; fold++) {
  const tagger = trained(data.filter(({ words }) => foldOf(words) !== fold));
  const one = new Score();
  for (const { words, labels } of data.filter((sentence) => foldOf(sentence.words) === fold)) {
    const guess = Array.from(tagger.tag(words), (label) => LABELS[label]!);
    one.add(labels, guess);
    all.add(labels, guess);
  }
  process.stdout.write(`fold ${fold + 1}: F1 ${one.f1().toFixed(2)}\n`);
}
process.stdout.write(`${all.table()}\n`);
