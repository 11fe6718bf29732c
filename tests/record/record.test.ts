import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { clean, type EssayRecord } from '../../src/index.ts';
import { LineIndex } from '../../src/record/line-index.ts';
import { fromUnit, lengthIn, toUnit } from '../../src/record/offset-unit.ts';
import { RECORD_SCHEMA } from '../../src/record/types.ts';
import { listRules } from '../../src/rules.ts';
import { rawEssays } from '../helpers/essays.ts';
import { validateRecord } from '../helpers/schema.ts';

const records: readonly EssayRecord[] = rawEssays.map(({ bytes, name }) => clean(bytes, { name }));

describe('the published schema', () => {
  // As a user reads it: from the built package, with a validator of their own.
  const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../dist/schema.json'), 'utf8'));
  const validate = new Ajv2020({ strict: true }).compile(schema);

  test('is JSON Schema 2020-12 and names the version of the record', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.properties.schema.const).toBe(RECORD_SCHEMA);
    expect([...schema.required].sort()).toEqual(Object.keys(records[0]!).sort());
  });

  test.each(records.map((record) => ({ name: record.source.name, record })))('holds for $name', ({ record }) => {
    expect(validate(JSON.parse(JSON.stringify(record))), JSON.stringify(validate.errors?.slice(0, 2))).toBe(true);
  });

  test('refuses what is no record', () => {
    const broken = (change: object): boolean =>
      validateRecord(JSON.parse(JSON.stringify({ ...records[0], ...change })));
    expect(broken({})).toBe(true);
    expect(broken({ text: 5 })).toBe(false);
    expect(broken({ surprise: 1 })).toBe(false);
    expect(broken({ titleSpan: [3] })).toBe(false);
    expect(broken({ titleSpan: [-1, 3] })).toBe(false);
    expect(broken({ schema: 'tazamatin/record@0' })).toBe(false);
  });
});

describe('the records of the essays', () => {
  test.each(records.map((record) => ({ name: record.source.name, record })))('$name hangs together', ({ record }) => {
    const { blocks, sections, sentences, entities, names, edits, editCounts } = record;
    for (const { parent, index } of sections) expect(parent === null || parent < index).toBe(true);
    for (const { heading, title } of sections) if (heading !== null) expect(record.text.slice(...heading)).toBe(title);
    for (const sentence of sentences) expect(blocks[sentence.block]!.section).toBe(sentence.section);
    entities.forEach((entity, i) => {
      expect(names[entity.name]!.mentions).toContain(i);
      expect(names[entity.name]!.type).toBe(entity.type);
    });
    const known = new Set(listRules().map(({ id }) => id));
    expect(Object.keys(editCounts).filter((rule) => !known.has(rule))).toEqual([]);
    expect(edits.flatMap(({ rule }) => rule.split('+')).length).toBe(
      Object.values(editCounts).reduce((a, b) => a + b, 0),
    );
    expect(record.quality.sentences).toBe(sentences.length);
    expect(record.quality.kazakhShare).toBeGreaterThan(0.9);
    expect(record.language.code).toBe('kk');
  });
});

describe('quality', () => {
  test('counts words, hyphenated ones once', () => {
    const { words, letters, sentences } = clean('АҚШ-тың қарым-қатынасы бар. Ол бар.').quality;
    expect({ words, sentences }).toEqual({ words: 5, sentences: 2 });
    expect(letters).toBe('АҚШтыңқарымқатынасыбарОлбар'.length);
  });

  test('is zero for nothing', () => {
    expect(Object.values(clean('').quality).every((value) => value === 0)).toBe(true);
  });
});

describe('offsets', () => {
  const text = 'а😀б\ud83dв';

  test('in code points and back', () => {
    const there = toUnit(text, 'code-point');
    const back = fromUnit(text, 'code-point');
    expect(there([0, 1])).toEqual([0, 1]);
    expect(there([1, 3])).toEqual([1, 2]);
    expect(there([3, 6])).toEqual([2, 5]);
    expect(lengthIn(text, 'code-point')).toBe([...text].length);
    for (const span of [
      [0, 1],
      [1, 3],
      [3, 4],
      [4, 6],
    ] as const)
      expect(back(there(span))).toEqual(span);
  });

  test('in UTF-16 units stay', () => {
    expect(toUnit(text, 'utf-16')([1, 3])).toEqual([1, 3]);
    expect(lengthIn(text, 'utf-16')).toBe(text.length);
  });
});

describe('LineIndex', () => {
  test('counts lines and columns from 1, over every kind of line end', () => {
    const lines = new LineIndex('аб\nв\r\nг\rд');
    const at = (offset: number): string => `${lines.point(offset).line}:${lines.point(offset).column}`;
    expect([0, 1, 2, 3, 6, 7, 8].map(at)).toEqual(['1:1', '1:2', '1:3', '2:1', '3:1', '3:2', '4:1']);
  });
});
