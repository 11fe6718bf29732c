import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ESSAY = 'corpus/raw/001_82d71daabcb7a883.txt';

function run(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const done = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: ROOT, encoding: 'utf8' });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

describe('clean', () => {
  test('says at the end what was done', () => {
    const { code, stderr } = run('clean', 'corpus/raw');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^5 documents; [\d,]+ characters/);
    expect(stderr).toMatch(/^repairs: [\d,]+$/m);
    expect(stderr).toMatch(/^doubts: /m);
  });

  test('switches reach the record', () => {
    const { stdout } = run('clean', ESSAY, '-q', '--edits', 'summary', '--offsets', 'code-point', '--no-entities');
    const record = JSON.parse(stdout);
    expect(record.edits).toEqual([]);
    expect(Object.keys(record.editCounts).length).toBeGreaterThan(0);
    expect(record.offsets).toBe('code-point');
    expect(record.entities).toEqual([]);
    expect(record.names).toEqual([]);
  });
});

describe('explain', () => {
  const text = readFileSync(resolve(ROOT, ESSAY), 'utf8');
  const { code, stdout } = run('explain', ESSAY);
  const changes = stdout.split('\n').filter((line) => line.includes(' -> '));

  test('shows every change with line, column, before and after', () => {
    expect(code).toBe(0);
    expect(changes.length).toBeGreaterThan(10);
    const rows = text.split('\n');
    for (const change of changes) {
      const [, line, column, before] = /^(\d+):(\d+)\t("(?:[^"\\]|\\.)*") -> /.exec(change)!;
      const row = [rows[Number(line) - 1], ...rows.slice(Number(line))].join('\n');
      expect(row.slice(Number(column) - 1)).toSatisfy((rest: string) => rest.startsWith(JSON.parse(before!)));
    }
  });

  test('a missing file: one line, exit 1', () => {
    const missing = run('explain', 'gone.txt');
    expect(missing.code).toBe(1);
    expect(missing.stderr).toBe('tazamatin: gone.txt: no such file or folder\n');
  });
});

describe('help', () => {
  test('tells a newcomer where to start', () => {
    const { code, stdout } = run('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('tazamatin clean essays --out corpus.jsonl');
  });

  test('each command has its own', () => {
    for (const command of ['clean', 'explain', 'rules']) {
      const { code, stdout } = run(command, '--help');
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: tazamatin ${command}`);
    }
  });
});

describe('rules', () => {
  test('lists every rule with what it does', () => {
    const { code, stdout } = run('rules');
    expect(code).toBe(0);
    for (const line of stdout.trim().split('\n')) expect(line).toMatch(/^[a-z-]+\/[a-z0-9-]+\s+\S/);
  });
});
