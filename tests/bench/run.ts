/**
 * The speed of the parts and of the whole, as ratios to one ceiling: reading the words out of the same bytes with one
 * regular expression. Prints a table; ends with an error when the whole is slower than its floor or not linear.
 *
 *     npm run bench            all
 *     npm run bench -- quick   without the 10 MB document
 */
import { execFileSync } from 'node:child_process';
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
  /** Makes ready what it works on, and gives what is timed. */
  readonly make: (batch: readonly Uint8Array[]) => (i: number) => number;
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

const decoder = new TextDecoder();

/** What the parts behind the repair work on. */
function restoreAll(batch: readonly Uint8Array[]): ReturnType<typeof restore>[] {
  return batch.map((bytes) => restore(decoder.decode(bytes), {}));
}

const WHOLE = 'whole, with entities';
const ENTITIES = 'entities';

const PARTS: readonly Part[] = [
  {
    name: 'repair + structure + sentences',
    target: 0.5,
    make: (batch) => {
      const texts = batch.map((bytes) => decoder.decode(bytes));
      return (i) => restore(texts[i]!, {}).sentences.length;
    },
  },
  {
    name: 'dates + numbers',
    target: 0.75,
    make: (batch) => {
      const restored = restoreAll(batch);
      const lexemes = new Lexemes();
      // Tokenized anew each time: what was read of a text is kept with its tokens.
      return (i) => {
        const fresh = tokenize(restored[i]!.log.text, lexemes);
        return findNumbers(fresh, findDates(fresh)).length;
      };
    },
  },
  {
    name: ENTITIES,
    target: null,
    make: (batch) => {
      const restored = restoreAll(batch);
      const lexemes = new Lexemes();
      const tokens = restored.map(({ log }) => tokenize(log.text, lexemes));
      const spans = restored.map(({ sentences }) => sentences.map(({ span }) => span));
      return (i) => findEntities(tokens[i]!, spans[i]!).length;
    },
  },
  {
    name: 'whole, without entities',
    target: 0.3,
    make: (batch) => (i) => clean(batch[i]!, { entities: false }).text.length,
  },
  { name: WHOLE, target: 0.13, make: (batch) => (i) => clean(batch[i]!).text.length },
  {
    name: 'record to JSON',
    target: 1,
    make: (batch) => {
      const records = batch.map((bytes) => clean(bytes));
      return (i) => JSON.stringify(records[i]).length;
    },
  },
];

function time(run: () => number): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Runs before the clock counts: what a document runs through a few times alone takes long to be compiled. */
const WARM_UP = 15;
const RUNS = 5;

/** Times of the ceiling and of a part, in ms. */
type Times = readonly [ceiling: number, part: number];

/** Medians of runs in turn, so that a busy machine slows both. */
function measure(part: Part, batch: readonly Uint8Array[]): Times {
  const each = (work: (i: number) => number) => (): number => batch.reduce((sum, _, i) => sum + work(i), 0);
  const ceiling = each((i) => decoder.decode(batch[i]!).match(WORD)?.length ?? 0);
  const run = each(part.make(batch));
  for (let i = 0; i < WARM_UP; i++) {
    ceiling();
    run();
  }
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    times[0].push(time(ceiling));
    times[1].push(time(run));
  }
  return [median(times[0]), median(times[1])];
}

/** Measures a part with its ceiling in a process of its own, where no other part has left its marks on the compiler. */
function measureApart(part: Part): Times {
  const output = execFileSync(process.execPath, [import.meta.filename, `--part=${part.name}`], { encoding: 'utf8' });
  return JSON.parse(output) as Times;
}

/** Prints a row for each part; what the whole reaches. */
function measureParts(bytes: number, tokens: number): number {
  let whole = 0;
  console.log(`${'part'.padEnd(32)}${'ratio'.padStart(8)}${'target'.padStart(8)}${'MB/s'.padStart(8)}`);
  for (const part of PARTS) {
    const [ceiling, own] = measureApart(part);
    const ratio = ceiling / own;
    const target = part.target?.toFixed(2) ?? '';
    const rate = (bytes / 1e3 / own).toFixed(1);
    console.log(part.name.padEnd(32) + ratio.toFixed(3).padStart(8) + target.padStart(8) + rate.padStart(8));
    if (part.name === WHOLE) whole = ratio;
    if (part.name === ENTITIES) console.log(`    ${Math.round((tokens / own) * 1000)} tokens a second`);
  }
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

function countTokens(batch: readonly Uint8Array[]): number {
  const lexemes = new Lexemes();
  return restoreAll(batch).reduce((sum, { log }) => sum + tokenize(log.text, lexemes).count, 0);
}

function measureAll(quick: boolean): void {
  const essays = readEssays();
  const batch = makeBatch(essays);
  const bytes = batch.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${batch.length} essays of ${essays.length} different ones, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}`,
  );
  const whole = measureParts(bytes, countTokens(batch));
  console.log('\none document of growing length');
  const slowdown = checkLinear(essays, quick ? [10_000, 100_000, 1_000_000] : [10_000, 100_000, 1_000_000, 10_000_000]);
  if (whole < FLOOR) console.log(`\nfailed: the whole reaches ${whole.toFixed(3)} of the ceiling, expected ${FLOOR}`);
  if (slowdown > MAX_SLOWDOWN)
    console.log(`\nfailed: the longest document takes ${slowdown.toFixed(1)} times as long a byte`);
  process.exitCode = whole < FLOOR || slowdown > MAX_SLOWDOWN ? 1 : 0;
}

const asked = process.argv.find((word) => word.startsWith('--part='))?.slice('--part='.length);
const part = PARTS.find(({ name }) => name === asked);
if (part === undefined) measureAll(process.argv.includes('quick'));
else console.log(JSON.stringify(measure(part, makeBatch(readEssays()))));
