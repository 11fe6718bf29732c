/**
 * The speed of the parts and of the whole, as ratios to one ceiling: reading the words out of the same bytes with one
 * regular expression. Prints a table; ends with an error when the whole is slower than its floor or not linear.
 *
 *     npm run bench            all
 *     npm run bench -- quick   without the 10 MB document
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Lexemes } from '../../src/core/lexemes.ts';
import { tokenize } from '../../src/core/tokens.ts';
import { findDates } from '../../src/extract/dates/index.ts';
import { findEntities } from '../../src/extract/entities/index.ts';
import { findNumbers } from '../../src/extract/numbers/index.ts';
import { clean } from '../../src/index.ts';
import { restore } from '../../src/structure/restore.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;

/** The whole must reach this share of the ceiling. */
const FLOOR = 0.1;
/** A document a thousand times as long may take this many times as long a megabyte. */
const MAX_SLOWDOWN = 3;

interface Part {
  readonly name: string;
  readonly target: number | null;
  readonly run: () => number;
}

/** Essays of 5 to 20 kB, as they lie in the repository. */
function readEssays(): Uint8Array[] {
  const folders = ['corpus/raw', 'corpus/cases'].map((folder) => join(ROOT, folder));
  const essays = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt') && !name.endsWith('.clean.txt'))
      .map((name) => readFileSync(join(folder, name))),
  );
  return essays.filter(({ length }) => length >= 5_000).map((bytes) => bytes.subarray(0, 20_000));
}

/** Work for about this many bytes a measurement, so that a clock tick is nothing. */
const BATCH = 2_000_000;

function makeBatch(essays: readonly Uint8Array[]): Uint8Array[] {
  const batch: Uint8Array[] = [];
  for (let bytes = 0; bytes < BATCH; bytes += batch.at(-1)!.length) batch.push(essays[batch.length % essays.length]!);
  return batch;
}

function makeParts(batch: readonly Uint8Array[]): Part[] {
  const decoder = new TextDecoder();
  const texts = batch.map((bytes) => decoder.decode(bytes));
  const restored = texts.map((text) => restore(text, {}));
  const lexemes = new Lexemes();
  const tokens = restored.map(({ log }) => tokenize(log.text, lexemes));
  const spans = restored.map(({ sentences }) => sentences.map(({ span }) => span));
  const records = batch.map((bytes) => clean(bytes));
  const each = (work: (i: number) => number) => (): number => batch.reduce((sum, _, i) => sum + work(i), 0);
  return [
    { name: 'ceiling', target: null, run: each((i) => decoder.decode(batch[i]!).match(WORD)?.length ?? 0) },
    { name: 'repair + structure + sentences', target: 0.5, run: each((i) => restore(texts[i]!, {}).sentences.length) },
    {
      name: 'dates + numbers',
      target: 0.75,
      // Tokenized anew each time: what was read of a text is kept with its tokens.
      run: each((i) => {
        const fresh = tokenize(restored[i]!.log.text, lexemes);
        return findNumbers(fresh, findDates(fresh)).length;
      }),
    },
    {
      name: 'entities',
      target: null,
      run: each((i) => findEntities(tokens[i]!, spans[i]!).length),
    },
    {
      name: 'whole, without entities',
      target: 0.3,
      run: each((i) => clean(batch[i]!, { entities: false }).text.length),
    },
    { name: 'whole, with entities', target: 0.13, run: each((i) => clean(batch[i]!).text.length) },
    { name: 'record to JSON', target: 1, run: each((i) => JSON.stringify(records[i]).length) },
  ];
}

function time(run: () => number): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Runs before the clock counts: fewer measure the compiler, not the code. */
const WARM_UP = 5;

/** Medians of five runs, ceiling and parts in turn, so that a busy machine slows both. */
function measure(parts: readonly Part[]): number[] {
  for (const { run } of parts) for (let i = 0; i < WARM_UP; i++) run();
  const times = parts.map((): number[] => []);
  for (let round = 0; round < 5; round++) for (const [i, { run }] of parts.entries()) times[i]!.push(time(run));
  return times.map(median);
}

function printParts(parts: readonly Part[], times: readonly number[], bytes: number, tokens: number): number {
  const ceiling = times[0]!;
  let whole = 0;
  console.log(`${'part'.padEnd(32)}${'ratio'.padStart(8)}${'target'.padStart(8)}${'MB/s'.padStart(8)}`);
  parts.forEach(({ name, target }, i) => {
    const ratio = ceiling / times[i]!;
    const rate = bytes / 1e3 / times[i]!;
    console.log(
      name.padEnd(32) +
        ratio.toFixed(2).padStart(8) +
        (target?.toFixed(2) ?? '').padStart(8) +
        rate.toFixed(1).padStart(8),
    );
    if (name === 'whole, with entities') whole = ratio;
    if (name === 'entities') console.log(`${''.padEnd(4)}${Math.round((tokens / times[i]!) * 1000)} tokens a second`);
  });
  return whole;
}

/** Time a megabyte for one document of growing length. */
function checkLinear(essays: readonly Uint8Array[], sizes: readonly number[]): number {
  const all = Buffer.concat(essays.map((bytes) => Buffer.concat([bytes, Buffer.from('\n\n')])));
  const rates = sizes.map((size) => {
    const repeats = Math.ceil(size / all.length);
    const document = Buffer.concat(Array.from({ length: repeats }, () => all)).subarray(0, size);
    const rounds = Math.max(1, Math.min(20, Math.floor(1_000_000 / size)));
    const perDocument =
      median([1, 2, 3].map(() => time(() => repeat(rounds, () => clean(document).text.length)))) / rounds;
    console.log(`${String(size).padStart(10)} bytes  ${(size / 1e3 / perDocument).toFixed(2).padStart(8)} MB/s`);
    return perDocument / size;
  });
  return rates.at(-1)! / Math.min(...rates);
}

function repeat(times: number, work: () => number): number {
  let sum = 0;
  for (let i = 0; i < times; i++) sum += work();
  return sum;
}

const quick = process.argv.includes('quick');
const essays = readEssays();
const batch = makeBatch(essays);
const parts = makeParts(batch);
const bytes = batch.reduce((sum, { length }) => sum + length, 0);
const lexemes = new Lexemes();
const tokens = batch.reduce(
  (sum, one) => sum + tokenize(restore(new TextDecoder().decode(one), {}).log.text, lexemes).count,
  0,
);

console.log(
  `${batch.length} essays of ${essays.length} different ones, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}`,
);
const whole = printParts(parts, measure(parts), bytes, tokens);
console.log('\none document of growing length');
const slowdown = checkLinear(essays, quick ? [10_000, 100_000, 1_000_000] : [10_000, 100_000, 1_000_000, 10_000_000]);

if (whole < FLOOR) console.log(`\nfailed: the whole reaches ${whole.toFixed(3)} of the ceiling, expected ${FLOOR}`);
if (slowdown > MAX_SLOWDOWN)
  console.log(`\nfailed: the longest document takes ${slowdown.toFixed(1)} times as long a byte`);
process.exitCode = whole < FLOOR || slowdown > MAX_SLOWDOWN ? 1 : 0;
