/** Writes the record's JSON Schema (2020-12): `tsx scripts/emit-schema.ts dist/schema.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { recordSchema } from '../src/record/schema.ts';

const target = process.argv[2] ?? 'dist/schema.json';
const { $schema, ...shape } = toJsonSchema(recordSchema, { target: 'draft-2020-12' });
const schema = {
  $schema,
  title: 'tazamatin record',
  description:
    'One Kazakh essay: clean text, structure, mentions, and every edit that leads back to the raw text. ' +
    'Spans are [start, end], half open, in the unit that `offsets` names; `span` points into `text`, `raw` into the decoded raw text.',
  ...shape,
};
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(schema, null, 2)}\n`);
