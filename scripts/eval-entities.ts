/** Scores the shipped tagger on files in IOB2 as conlleval does: `npx tsx scripts/eval-entities.ts FILE.iob2…`. */
import { tagTokens } from '../src/extract/entities/tag-tokens.ts';
import { readIob2, Score } from './entities/iob2.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('Give files of `token label` lines, sentences parted by empty lines.\n');
  process.exitCode = 2;
} else {
  const score = new Score();
  let tokens = 0;
  for (const file of files)
    for (const { words, labels } of readIob2(file)) {
      score.add(labels, tagTokens(words));
      tokens += words.length;
    }
  process.stdout.write(`${tokens} tokens\n${score.table()}\n`);
}
