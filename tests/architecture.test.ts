import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Rooms in the order in which they may know each other: a room imports its own row and those above it. */
const ROWS = [
  ['core'],
  ['kazakh'],
  ['decode', 'repair', 'structure'],
  ['extract'],
  ['record'],
  ['processor'],
  ['corpus', 'io', 'adapters', 'damage'],
  ['cli'],
];

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(SRC, path), 'utf8') }));
}

/** Files right under src are the processor's room. */
function rowOf(path: string): number {
  const room = path.includes('/') ? path.split('/')[0]! : 'processor';
  return ROWS.findIndex((rooms) => rooms.includes(room));
}

function importsOf({ path, text }: SourceFile): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) =>
    relative(SRC, resolve(SRC, dirname(path), specifier))
      .split(sep)
      .join('/'),
  );
}

const files = sourceFiles();

/** A file that holds a rule with its examples. */
const isRule = (text: string): boolean => /^ {2}examples: \[/m.test(text);

describe('the house', () => {
  test('every file stands in a known room', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter(({ path }) => rowOf(path) < 0).map(({ path }) => path)).toEqual([]);
  });

  test('imports point one way', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => rowOf(target) > rowOf(file.path))
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('core imports nothing of Kazakh and no package', () => {
    const foreign = files
      .filter(({ path }) => path.startsWith('core/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/from '([^'.][^']*)'/g)]
          .filter((m) => !m[1]!.startsWith('node:'))
          .map((m) => `${path} ${m[1]}`),
      );
    expect(foreign).toEqual([]);
  });

  test('natural is only ever taken by subpath', () => {
    const root = files.filter(({ text }) => /from 'natural'/.test(text)).map(({ path }) => path);
    expect(root).toEqual([]);
  });

  test('no default exports, file names in kebab-case', () => {
    expect(files.filter(({ text }) => /^export default/m.test(text)).map(({ path }) => path)).toEqual([]);
    const odd = files
      .map(({ path }) => path)
      .filter((path) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(path));
    expect(odd).toEqual([]);
  });

  test('files of code stay short: rules 200 lines, engines 400', () => {
    const long = files
      .filter(({ path }) => !path.startsWith('kazakh/'))
      .filter(({ text }) => text.split('\n').length > (isRule(text) ? 201 : 401))
      .map(({ path, text }) => `${path} ${text.split('\n').length}`);
    expect(long).toEqual([]);
  });
});
