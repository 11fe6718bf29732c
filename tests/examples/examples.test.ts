import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

function run(command: string, args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: done.status, stdout: done.stdout ?? '', stderr: done.stderr ?? '' };
}

describe('examples run', () => {
  const programs = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.mjs'));

  test('there are some', () => expect(programs.length).toBeGreaterThanOrEqual(4));

  test.each(programs)('%s', (name) => {
    const { code, stdout, stderr } = run(process.execPath, [join('examples', name)]);
    expect(code, stderr).toBe(0);
    expect(stdout).not.toBe('');
  });

  test.skipIf(run('python3', ['--version']).code !== 0)('read_in_python.py', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tazamatin-python-'));
    const corpus = join(folder, 'essays.jsonl');
    run(process.execPath, ['dist/cli.js', 'clean', 'corpus/raw', '--offsets', 'code-point', '--out', corpus]);
    const { code, stdout, stderr } = run('python3', ['examples/read_in_python.py', corpus]);
    rmSync(folder, { recursive: true });
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/\d+ dates in 5 essays/);
  });

  test('every example is in the list', () => {
    const list = readFileSync(join(ROOT, 'examples/README.md'), 'utf8');
    for (const name of readdirSync(join(ROOT, 'examples'))) {
      if (name !== 'README.md') expect(list).toContain(`\`${name}\``);
    }
  });
});

describe('the README keeps its word', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);

  test('has programs', () => expect(blocks.length).toBeGreaterThan(0));

  test.each(blocks.map((code, i) => ({ i: i + 1, code })))('program $i runs', ({ code }) => {
    // Beside the package, so that it finds it by name.
    const file = join(ROOT, `dist/readme-${process.pid}.mjs`);
    writeFileSync(file, code);
    const { code: exit, stderr } = run(process.execPath, [file]);
    rmSync(file);
    expect(exit, stderr).toBe(0);
  });

  test.each([...readme.matchAll(/^npx tazamatin (.*)$/gm)].map((match) => match[1]!.replace(/\s+#.*$/, '')))(
    'npx tazamatin %s',
    (line) => {
      if (/[|>]/.test(line)) return;
      const folder = mkdtempSync(join(tmpdir(), 'tazamatin-readme-'));
      const args = line.split(' ').map((word) => (word === 'corpus.jsonl' ? join(folder, word) : word));
      const { code, stderr } = run(process.execPath, ['dist/cli.js', ...args]);
      rmSync(folder, { recursive: true });
      expect(code, stderr).toBe(0);
    },
  );

  test('links lead somewhere', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map((match) => match[1]!);
    for (const link of links) expect(() => readdirOrRead(join(ROOT, link)), link).not.toThrow();
  });
});

function readdirOrRead(path: string): void {
  try {
    readFileSync(path);
  } catch {
    readdirSync(path);
  }
}
