/**
 * Checks the package as a user gets it: packs it, lays it out beside its dependencies, then imports and requires it,
 * compiles a program against its types under both ways TypeScript finds them, and runs its command.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

const PROGRAM = `
import { clean, cleanAll, createProcessor, extractDates, type EssayRecord, type Span, TazamatinError } from 'tazamatin';
import type { RepairRule } from 'tazamatin';
import schema from 'tazamatin/schema.json' with { type: 'json' };

const record: EssayRecord = clean('Ол 1991 жылы құрылды.', { repair: 'strict' });
const span: Span | undefined = record.dates[0]?.span;
const viaProcessor: EssayRecord = createProcessor({ offsets: 'code-point' }).processSync('Мәтін.').result;
const rule: RepairRule = { id: 'own/nothing', summary: 'Nothing.', examples: [], find: (_text, emit) => emit(0, 0, '') };
for await (const each of cleanAll([{ input: 'Мәтін.', name: 'a' }], { rules: { add: [rule] } })) console.log(each.id);
console.log(span, viaProcessor.text, extractDates('1991 жылы')[0]?.edtf, schema.title, new TazamatinError('io', '') instanceof Error);
// @ts-expect-error no such mode
clean('', { repair: 'wild' });
`;

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8' });
}

/** Packs the tree as it is built and unpacks it where a user's project would have it. */
function installInto(project: string): string[] {
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], ROOT),
  );
  run('tar', ['-xzf', filename], project);
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  cpSync(join(project, 'package'), join(modules, 'tazamatin'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  return (files as { path: string }[]).map(({ path }) => path);
}

function checkFiles(files: readonly string[]): void {
  const needed = [
    'dist/index.js',
    'dist/index.d.ts',
    'dist/cli.js',
    'dist/schema.json',
    'LICENSE',
    'NOTICE',
    'README.md',
  ];
  const missing = needed.filter((file) => !files.includes(file));
  const strange = files.filter(
    (file) => /^(?:src|tests|corpus|scripts|examples)\//.test(file) || file.endsWith('.map'),
  );
  if (missing.length > 0) throw new Error(`not in the package: ${missing.join(', ')}`);
  if (strange.length > 0) throw new Error(`should not be in the package: ${strange.join(', ')}`);
}

function checkTypes(project: string): void {
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const flags = ['--strict', '--noEmit', '--target', 'es2023', '--resolveJsonModule', '--types', 'node'];
    run(
      process.execPath,
      [TSC, ...flags, '--module', module!, '--moduleResolution', resolution!, 'program.ts'],
      project,
    );
  }
}

const project = mkdtempSync(join(tmpdir(), 'tazamatin-package-'));
try {
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'program.ts'), PROGRAM);
  const files = installInto(project);
  checkFiles(files);
  checkTypes(project);
  run(
    process.execPath,
    ['--input-type=module', '-e', "const m = await import('tazamatin'); m.clean('Мәтін.');"],
    project,
  );
  run(process.execPath, ['--input-type=commonjs', '-e', "require('tazamatin').clean('Мәтін.');"], project);
  writeFileSync(join(project, 'essay.txt'), 'Мәтін.');
  const record = run(process.execPath, ['node_modules/tazamatin/dist/cli.js', 'clean', '-q', 'essay.txt'], project);
  if (JSON.parse(record).text !== 'Мәтін.') throw new Error('the command of the package does not work');
  console.log(`the package works: ${files.length} files`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
