import * as v from 'valibot';
import { ENTITY_TYPES } from '../extract/entities/mention.ts';
import { type EssayRecord, RECORD_SCHEMA } from './types.ts';

/*
 * The record's shape once more, as a schema: the published JSON Schema (2020-12) is made of it. The type of
 * `recordSchema` ties it to the interface, so that the two cannot part.
 */

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.pipe(v.strictTuple([offset, offset]), v.description('[start, end], half open'));
const index = offset;
const text = v.nullable(v.string());
const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const amount = v.pipe(v.number(), v.minValue(0));
const day = v.nullable(v.pipe(v.string(), v.regex(/^[+-]?\d{4,}-\d{2}-\d{2}$/)));
const script = v.pipe(v.string(), v.regex(/^[A-Z][a-z]{3}$/));
const code = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/));
const placed = { span, raw: span };

const source = v.strictObject({
  name: text,
  mediaType: v.string(),
  encoding: v.string(),
  bytes: offset,
  characters: offset,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const front = v.strictObject({
  institution: text,
  work: text,
  author: text,
  supervisor: text,
  group: text,
  city: text,
  year: text,
});

const block = v.strictObject({
  kind: v.picklist([
    'title',
    'heading',
    'paragraph',
    'item',
    'verse',
    'line',
    'cell',
    'caption',
    'footnote',
    'reference',
  ]),
  ...placed,
  section: index,
  marker: text,
});

const section = v.strictObject({
  index,
  parent: v.nullable(index),
  level: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist([
    'contents',
    'introduction',
    'chapter',
    'section',
    'conclusion',
    'references',
    'appendix',
    'abstract',
    'other',
  ]),
  number: text,
  title: text,
  heading: v.nullable(span),
  ...placed,
  page: text,
  confidence,
});

const date = v.strictObject({
  ...placed,
  text: v.string(),
  type: v.picklist(['DATE', 'TIME', 'DURATION', 'SET']),
  edtf: v.pipe(v.string(), v.description('EDTF for DATE, ISO 8601 for the other three')),
  from: day,
  to: day,
  rule: v.string(),
  confidence,
});

const number = v.strictObject({
  ...placed,
  text: v.string(),
  type: v.picklist(['CARDINAL', 'ORDINAL', 'PERCENTAGE', 'MONEY', 'QUANTITY', 'FRACTION', 'REFERENCE']),
  value: v.nullable(v.number()),
  min: v.nullable(v.number()),
  max: v.nullable(v.number()),
  approx: v.nullable(v.picklist(['about', 'over', 'under'])),
  unit: text,
  rule: v.string(),
  confidence,
});

const entityType = v.picklist(ENTITY_TYPES);

const entity = v.strictObject({
  ...placed,
  text: v.string(),
  type: entityType,
  base: v.string(),
  name: v.pipe(index, v.description('index into names')),
  confidence,
});

const removed = v.strictObject({
  raw: span,
  text: v.string(),
  kind: v.picklist(['page-marker', 'boilerplate', 'watermark', 'truncation', 'toc', 'caption-debris']),
  rule: v.string(),
});

const edit = v.strictObject({ rule: v.string(), ...placed, before: v.string(), after: v.string(), confidence });

const quality = v.strictObject({
  letters: offset,
  words: offset,
  sentences: offset,
  meanSentenceWords: amount,
  meanWordLetters: amount,
  typeTokenRatio: confidence,
  kazakhShare: confidence,
  lettersRepairedPer1000: amount,
  lettersRemovedPer1000: amount,
  editsPer1000: amount,
});

const message = v.strictObject({
  rule: v.string(),
  reason: v.string(),
  raw: v.nullable(span),
  severity: v.picklist(['info', 'warning']),
});

/** The schema of a record, every key required and none besides. */
export const recordSchema: v.GenericSchema<unknown, EssayRecord> = v.strictObject({
  schema: v.literal(RECORD_SCHEMA),
  id: v.pipe(v.string(), v.minLength(1)),
  source,
  offsets: v.picklist(['utf-16', 'code-point']),
  meta: v.record(v.string(), v.unknown()),
  title: text,
  titleSpan: v.nullable(span),
  front,
  language: v.strictObject({ code, script, confidence }),
  languages: v.array(v.strictObject({ code, script, ...placed })),
  text: v.string(),
  blocks: v.array(block),
  sections: v.array(section),
  sentences: v.array(v.strictObject({ ...placed, block: index, section: index })),
  dates: v.array(date),
  numbers: v.array(number),
  entities: v.array(entity),
  names: v.array(
    v.strictObject({ type: entityType, name: v.string(), aliases: v.array(v.string()), mentions: v.array(index) }),
  ),
  citations: v.array(
    v.strictObject({ ...placed, text: v.string(), numbers: v.array(v.string()), pages: v.array(v.string()) }),
  ),
  toc: v.array(
    v.strictObject({
      level: v.pipe(v.number(), v.integer(), v.minValue(1)),
      number: text,
      title: v.string(),
      page: text,
      section: v.nullable(index),
    }),
  ),
  references: v.array(v.strictObject({ number: text, text: v.string(), ...placed })),
  removed: v.array(removed),
  edits: v.array(edit),
  editCounts: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))),
  quality,
  messages: v.array(message),
});
