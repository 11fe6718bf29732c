// Clean one essay and look at what came out.
//
//     node examples/basic.mjs
import { readFileSync } from 'node:fs';
import { clean } from 'tazamatin';

// Bytes are best: the encoding is found out. A string does as well.
const bytes = readFileSync(new URL('../corpus/raw/001_82d71daabcb7a883.txt', import.meta.url));
const record = clean(bytes, { name: 'essay-1', meta: { grade: 11 } });

console.log(
  `${record.source.characters} raw characters, ${record.text.length} clean ones, ${record.edits.length} edits`,
);

for (const section of record.sections) {
  console.log(`${'  '.repeat(section.level - 1)}${section.kind}: ${section.title ?? '(no heading)'}`);
}

// Every mention knows its place in the clean text and in the raw one.
for (const date of record.dates.slice(0, 5)) {
  console.log(`${date.text} = ${date.edtf}, raw characters ${date.raw[0]} to ${date.raw[1]}`);
}
