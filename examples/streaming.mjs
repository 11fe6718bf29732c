// Clean a folder of any size, one document in memory at a time, and keep what is worth keeping.
//
//     node examples/streaming.mjs corpus/raw > good.jsonl
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanAll } from 'tazamatin';

const folder = process.argv[2] ?? new URL('../corpus/raw', import.meta.url).pathname;

async function* essays() {
  for (const name of (await readdir(folder)).sort()) {
    if (name.endsWith('.txt')) yield { input: await readFile(join(folder, name)), name };
  }
}

const options = {
  edits: 'summary',
  onFailure: (document, error) => console.error(`${document.name}: ${error.message}`),
};

let kept = 0;
for await (const record of cleanAll(essays(), options)) {
  const { kazakhShare, words } = record.quality;
  if (kazakhShare < 0.8 || words < 100) continue;
  kept++;
  console.log(JSON.stringify(record));
}
console.error(`kept ${kept}`);
