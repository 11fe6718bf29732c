import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clean } from '../../src/index.ts';
import { Counters, summarise } from '../../src/io/counters.ts';
import { findDocuments } from '../../src/io/find-documents.ts';
import { describeIoError } from '../../src/io/io-error.ts';
import { readDocuments } from '../../src/io/read-documents.ts';
import { FileSink } from '../../src/io/sink.ts';

let folder: string;
const at = (...parts: string[]): string => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tazamatin-io-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('findDocuments', () => {
  test('takes texts of a folder in order, once each, and no hidden or linked folders', async () => {
    mkdirSync(at('in/b'), { recursive: true });
    mkdirSync(at('in/.git'));
    for (const name of ['in/Я.txt', 'in/a.TXT', 'in/b/c.htm', 'in/d.pdf', 'in/.git/e.txt']) writeFileSync(at(name), '');
    symlinkSync(at('in'), at('in/loop'));
    symlinkSync(at('gone'), at('in/broken.txt'));
    const { documents, failures, emptyFolders } = await findDocuments([at('in'), at('in/a.TXT')], folder);
    expect(documents.map(({ name }) => name)).toEqual(['in/a.TXT', 'in/b/c.htm', 'in/Я.txt']);
    expect([failures, emptyFolders]).toEqual([[], []]);
  });

  test('tells what is missing and what is empty', async () => {
    mkdirSync(at('empty'));
    const { documents, failures, emptyFolders } = await findDocuments([at('gone'), at('empty')], folder);
    expect(documents).toEqual([]);
    expect(failures).toEqual([{ name: at('gone'), reason: 'no such file or folder' }]);
    expect(emptyFolders).toEqual([at('empty')]);
  });

  test('names a folder elsewhere by its last part', async () => {
    mkdirSync(at('essays'));
    mkdirSync(at('here'));
    writeFileSync(at('essays/a.txt'), '');
    const { documents } = await findDocuments([at('essays')], at('here'));
    expect(documents.map(({ name }) => name)).toEqual(['essays/a.txt']);
  });
});

describe('readDocuments', () => {
  test('keeps the order and goes on after a failure', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${i}.txt`);
    for (const name of names) if (name !== '5.txt') writeFileSync(at(name), name);
    const failed: string[] = [];
    const read: string[] = [];
    const found = names.map((name) => ({ name, path: at(name) }));
    for await (const { input } of readDocuments(found, (name) => failed.push(name))) read.push(String(input));
    expect(read).toEqual(names.filter((name) => name !== '5.txt'));
    expect(failed).toEqual(['5.txt']);
  });
});

describe('FileSink', () => {
  test('shows the file when it is finished, and not before', async () => {
    writeFileSync(at('out.jsonl'), 'old');
    const sink = await FileSink.create(at('out.jsonl'));
    await sink.write('{"a":1}\n'.repeat(200_000));
    expect(readFileSync(at('out.jsonl'), 'utf8')).toBe('old');
    await sink.finish();
    expect(readFileSync(at('out.jsonl'), 'utf8')).toHaveLength(1_600_000);
    expect(readdirSync(folder)).toEqual(['out.jsonl']);
  });

  test('leaves nothing when it is abandoned', async () => {
    const sink = await FileSink.create(at('out.jsonl'));
    await sink.write('x');
    await sink.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('keeps a part under another name', async () => {
    const sink = await FileSink.create(at('out.jsonl'));
    await sink.write('x\n');
    expect(await sink.keepPart()).toBe(at('out.jsonl.partial'));
    expect(existsSync(at('out.jsonl'))).toBe(false);
    expect(readFileSync(at('out.jsonl.partial'), 'utf8')).toBe('x\n');
  });
});

describe('Counters', () => {
  test('sum up documents, repairs and doubts', () => {
    const counters = new Counters();
    counters.add(clean('Бір   екі.'));
    counters.add(clean(''));
    counters.failed = 1;
    const summary = summarise(counters);
    expect(summary).toMatch(/^2 documents, 1 failed; 10 characters/);
    expect(summary).toMatch(/^ {2}empty +1$/m);
    expect(summary).toMatch(/^repairs: 1$/m);
  });
});

describe('describeIoError', () => {
  test('speaks words where it knows them', () => {
    expect(describeIoError(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe('the disk is full');
    expect(describeIoError(new Error('first\nsecond'))).toBe('first');
  });
});
