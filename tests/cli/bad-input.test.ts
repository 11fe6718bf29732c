import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = resolve(import.meta.dirname, '../../dist/cli.js');
const ESSAY = 'Қазақстан – тәуелсіз мемлекет. Ол 1991 жылы құрылды.\n';

let folder: string;
const at = (name: string): string => join(folder, name);

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], input: string | Uint8Array = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const records = (
  text: string,
): { text: string; source: { name: string }; id: string; messages: { rule: string }[] }[] =>
  lines(text).map((line) => JSON.parse(line));

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: npm run build comes before these tests');
  folder = mkdtempSync(join(tmpdir(), 'tazamatin-'));
  writeFileSync(at('good.txt'), ESSAY);
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('blank.txt'), ' \n\t\n ');
  writeFileSync(at('binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 0, 255, 254, 0, 0]));
  writeFileSync(at('lossy.txt'), Buffer.concat([Buffer.from(ESSAY), Buffer.from([0xff]), Buffer.from(ESSAY)]));
  mkdirSync(at('texts/deep'), { recursive: true });
  writeFileSync(at('texts/b.md'), ESSAY);
  writeFileSync(at('texts/a.txt'), ESSAY);
  writeFileSync(at('texts/noending'), ESSAY);
  writeFileSync(at('texts/picture.png'), 'no');
  writeFileSync(at('texts/.hidden.txt'), ESSAY);
  writeFileSync(at('texts/deep/c.html'), ESSAY);
  mkdirSync(at('nothing'));
  writeFileSync(at('nothing/picture.png'), 'no');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('documents that are odd', () => {
  test.each(['empty.txt', 'blank.txt'])('%s: a record with empty text and the doubt `empty`', (name) => {
    const { code, stdout } = run(['clean', name]);
    const [record] = records(stdout);
    expect(code).toBe(0);
    expect(record?.text).toBe('');
    expect(record?.messages.map(({ rule }) => rule)).toContain('empty');
  });

  test('a binary file: no record, named with its reason, the others go on, exit 1', () => {
    const { code, stdout, stderr } = run(['clean', '-q', 'binary.txt', 'good.txt']);
    expect(code).toBe(1);
    expect(records(stdout).map(({ source }) => source.name)).toEqual(['good.txt']);
    expect(lines(stderr)).toEqual([expect.stringMatching(/^tazamatin: binary\.txt: .*no text/)]);
  });

  test('invalid bytes: a record with U+FFFD and the doubt `decode/lossy` with its place', () => {
    const { code, stdout } = run(['clean', 'lossy.txt']);
    const [record] = records(stdout);
    expect(code).toBe(0);
    expect(record?.text).toContain('\ufffd');
    expect(record?.messages).toContainEqual(
      expect.objectContaining({ rule: 'decode/lossy', raw: [ESSAY.length, ESSAY.length + 1] }),
    );
  });

  test('the same document twice: the second id ends in -2', () => {
    const { stdout } = run(['clean', 'texts']);
    const ids = records(stdout).map(({ id }) => id);
    expect(ids.slice(1)).toEqual([`${ids[0]}-2`, `${ids[0]}-3`, `${ids[0]}-4`]);
  });
});

describe('paths', () => {
  test('a folder is read through, sorted; hidden files and other endings are passed over', () => {
    const { code, stdout } = run(['clean', 'texts']);
    expect(code).toBe(0);
    expect(records(stdout).map(({ source }) => source.name)).toEqual([
      'texts/a.txt',
      'texts/b.md',
      'texts/deep/c.html',
      'texts/noending',
    ]);
  });

  test('an absolute path leaves no absolute name', () => {
    const { stdout } = run(['clean', resolve(import.meta.dirname, '../../corpus/raw')]);
    for (const { source } of records(stdout)) expect(source.name).toMatch(/^raw\/\d+_[0-9a-f]+\.txt$/);
  });

  test('missing and unreadable paths: one line each, the others go on, exit 1', () => {
    writeFileSync(at('locked.txt'), ESSAY);
    chmodSync(at('locked.txt'), 0);
    const root = process.getuid?.() === 0;
    const { code, stdout, stderr } = run(['clean', '-q', 'gone.txt', 'locked.txt', 'good.txt', 'gone-too']);
    rmSync(at('locked.txt'));
    expect(code).toBe(1);
    expect(records(stdout)).toHaveLength(root ? 2 : 1);
    const told = lines(stderr).map((line) => line.split(': ')[1]);
    expect(told).toEqual(root ? ['gone.txt', 'gone-too'] : ['gone.txt', 'gone-too', 'locked.txt']);
  });

  test('- is standard input', () => {
    const { code, stdout } = run(['clean', '-'], ESSAY);
    expect(code).toBe(0);
    expect(records(stdout)[0]?.text).toBe(ESSAY.trim());
  });
});

describe('wrong use: exit 2, what was expected, nothing written', () => {
  test.each([
    { what: 'folder without texts', args: ['clean', 'nothing'], says: /expected \.txt/ },
    { what: 'unknown option', args: ['clean', '--speed', 'good.txt'], says: /unknown option '--speed'/ },
    { what: 'bad format', args: ['clean', '--format', 'xml', 'good.txt'], says: /jsonl, json/ },
    { what: 'bad repair', args: ['clean', '--repair', 'wild', 'good.txt'], says: /strict, standard, aggressive/ },
    { what: 'bad reference', args: ['clean', '--reference', '2020-02-30', 'good.txt'], says: /YYYY-MM-DD/ },
    { what: 'unknown rule', args: ['clean', '--off', 'no/such-rule', 'good.txt'], says: /no\/such-rule/ },
    { what: 'no paths', args: ['clean'], says: /paths/ },
    { what: 'unknown command', args: ['wash'], says: /unknown command 'wash'/ },
    { what: 'missing lexicon', args: ['clean', '--lexicon', 'gone.json', 'good.txt'], says: /gone\.json/ },
    {
      what: 'a rule that cannot be off',
      args: ['clean', '--off', 'line/wrap', 'good.txt'],
      says: /cannot be switched/,
    },
    { what: 'a rule to explain that is none', args: ['explain', '--rule', 'no/such', 'good.txt'], says: /no\/such/ },
    { what: 'nothing to score', args: ['score', 'nothing'], says: /expected \.txt/ },
    { what: '--out over an input', args: ['clean', 'good.txt', '--out', 'good.txt'], says: /one of the documents/ },
  ])('$what', ({ args, says }) => {
    const { code, stdout, stderr } = run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
  });
});

describe('output', () => {
  test('--out appears whole, under its own name only', () => {
    const { code, stdout } = run(['clean', 'texts', '--out', 'corpus.jsonl']);
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(records(readFileSync(at('corpus.jsonl'), 'utf8'))).toHaveLength(4);
    expect(readdirSync(folder).filter((name) => name.includes('corpus'))).toEqual(['corpus.jsonl']);
  });

  test('--format json is one list, also of nothing', () => {
    expect(JSON.parse(run(['clean', 'texts', '--format', 'json']).stdout)).toHaveLength(4);
    expect(JSON.parse(run(['clean', 'gone.txt', '--format', 'json']).stdout)).toEqual([]);
  });

  test('where every document failed, an older file stays as it was', () => {
    writeFileSync(at('older.jsonl'), 'older\n');
    const { code, stderr } = run(['clean', 'gone.txt', '--out', 'older.jsonl']);
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(2);
    expect(readFileSync(at('older.jsonl'), 'utf8')).toBe('older\n');
  });

  test('damage does not write its truth over the text', () => {
    writeFileSync(at('sound.txt'), ESSAY);
    expect(run(['damage', 'sound.txt', '--truth', './sound.txt']).code).toBe(2);
    expect(readFileSync(at('sound.txt'), 'utf8')).toBe(ESSAY);
  });

  test('a path nobody can write to: one line, exit 1', () => {
    const { code, stderr } = run(['clean', 'good.txt', '--out', 'no/such/folder.jsonl']);
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk: one line, exit 1', () => {
    const { code, stderr } = run(['clean', 'good.txt', '--out', '/dev/full']);
    expect(code).toBe(1);
    expect(lines(stderr)).toEqual([expect.stringContaining('the disk is full')]);
  });

  test('a reader that closes the pipe: quiet, exit 0', async () => {
    many();
    const child = spawn(process.execPath, [CLI, 'clean', 'many'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await exitCode(child)).toBe(0);
    expect(stderr).toBe('');
  });

  test('Ctrl-C: whole lines, exit 130', async () => {
    many();
    const child = spawn(process.execPath, [CLI, 'clean', 'many'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      if (stdout === '') child.kill('SIGINT');
      stdout += chunk;
    });
    expect(await exitCode(child)).toBe(130);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(records(stdout).length).toBeGreaterThan(0);
    expect(records(stdout).length).toBeLessThan(MANY);
  });

  test('Ctrl-C with --out: nothing under the final name, whole lines beside it', async () => {
    many();
    const child = spawn(process.execPath, [CLI, 'clean', 'many', '--out', 'stopped.jsonl'], {
      cwd: folder,
      stdio: 'ignore',
    });
    while (!readdirSync(folder).some((name) => name.startsWith('.stopped')))
      await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGINT');
    expect(await exitCode(child)).toBe(130);
    expect(existsSync(at('stopped.jsonl'))).toBe(false);
    records(readFileSync(at('stopped.jsonl.partial'), 'utf8'));
  });
});

const MANY = 400;

/** A folder of documents long enough to be stopped in the middle. */
function many(): void {
  if (existsSync(at('many'))) return;
  mkdirSync(at('many'));
  for (let i = 0; i < MANY; i++) writeFileSync(at(`many/${i}.txt`), `${i}. ${ESSAY.repeat(400)}`);
}

function exitCode(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((done) => child.on('close', done));
}
