import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { cleanAll } from '../clean-all.ts';
import { Counters, summarise } from '../io/counters.ts';
import { type FoundDocuments, findDocuments } from '../io/find-documents.ts';
import { describeIoError, errorCode } from '../io/io-error.ts';
import { Progress } from '../io/progress.ts';
import { readDocuments } from '../io/read-documents.ts';
import { type Format, RecordWriter } from '../io/record-writer.ts';
import { FileSink, type Sink, StdoutSink } from '../io/sink.ts';
import { createProcessor } from '../processor.ts';
import { type CleanFlags, recordFlags, repairFlags, toOptions } from './clean-options.ts';
import { FAILED, OK } from './exit-code.ts';
import { Interruption } from './interruption.ts';
import { noTextsIn, UsageError } from './usage-error.ts';

interface Flags extends CleanFlags {
  readonly out?: string;
  readonly format: Format;
  readonly quiet?: boolean;
}

export function cleanCommand(): Command {
  const command = new Command('clean')
    .summary('turn essays into records')
    .description(
      'Cleans essays and writes one JSON record for each: repaired text, sections, sentences, dates, numbers,\n' +
        'named entities, and every change with its place in the raw text.',
    )
    .addArgument(new Argument('<paths...>', 'files, folders (.txt .md .html and names without ending), or - for stdin'))
    .addOption(new Option('-o, --out <file>', 'write there and not to stdout; the file appears when all is done'))
    .addOption(
      new Option('-f, --format <format>', 'a record a line, or one list').choices(['jsonl', 'json']).default('jsonl'),
    )
    .addOption(new Option('-q, --quiet', 'no summary at the end'))
    .addHelpText('after', EXAMPLES);
  for (const option of [...repairFlags(), ...recordFlags()]) command.addOption(option);
  return command.action(async (paths: string[], flags: Flags) => {
    process.exitCode = await runClean(paths, flags);
  });
}

const EXAMPLES = `
Examples:
  tazamatin clean essay.txt                       one record to the screen
  tazamatin clean essays --out corpus.jsonl       a folder to a file
  cat essay.txt | tazamatin clean - | jq .text    the clean text alone

Exit codes: 0 all well, 1 some documents failed (each is named), 2 wrong use.
`;

async function runClean(paths: readonly string[], flags: Flags): Promise<number> {
  const options = toOptions(flags);
  createProcessor(options); // Wrong options are told before any file is touched.
  const found = await findDocuments(paths);
  checkFound(found, flags.out);
  // Before the file is there: a Ctrl-C in between would leave it behind.
  const interruption = new Interruption();
  try {
    const sink = await openSink(flags.out);
    if (sink === null) return FAILED;
    const run = new CleanRun(found, new RecordWriter(sink, flags.format), flags, interruption);
    return await run.run(options);
  } finally {
    interruption.release();
  }
}

function checkFound({ documents, emptyFolders }: FoundDocuments, out: string | undefined): void {
  const empty = emptyFolders[0];
  if (empty !== undefined) throw new UsageError(noTextsIn(empty));
  if (out !== undefined && documents.some(({ path }) => resolve(path) === resolve(out))) {
    throw new UsageError(`--out ${out}: is one of the documents to clean`);
  }
}

async function openSink(out: string | undefined): Promise<Sink | null> {
  if (out === undefined) return new StdoutSink();
  try {
    return await FileSink.create(out);
  } catch (error) {
    tell(`--out ${out}: ${describeIoError(error)}`);
    return null;
  }
}

/** One run over all documents. */
class CleanRun {
  readonly #found: FoundDocuments;
  readonly #writer: RecordWriter;
  readonly #flags: Flags;
  readonly #interruption: Interruption;
  readonly #counters = new Counters();
  readonly #progress: Progress;

  constructor(found: FoundDocuments, writer: RecordWriter, flags: Flags, interruption: Interruption) {
    this.#found = found;
    this.#writer = writer;
    this.#flags = flags;
    this.#interruption = interruption;
    this.#progress = new Progress(found.documents.length + found.failures.length);
  }

  async run(options: ReturnType<typeof toOptions>): Promise<number> {
    for (const { name, reason } of this.#found.failures) this.#fail(name, reason);
    try {
      await this.#writeAll(options);
      if (this.#interruption.signal.aborted) return await this.#stop();
      const { out } = this.#flags;
      if (out !== undefined && this.#allFailed()) return await this.#keepOld(out);
      await this.#writer.finish();
    } catch (error) {
      return this.#giveUp(error);
    }
    this.#sumUp();
    return this.#counters.failed === 0 ? OK : FAILED;
  }

  async #writeAll(options: ReturnType<typeof toOptions>): Promise<void> {
    const { signal } = this.#interruption;
    const fail = (name: string, reason: string): void => this.#fail(name, reason);
    const documents = readDocuments(this.#found.documents, fail, signal);
    const onFailure = ({ name }: { name?: string | undefined }, error: Error): void =>
      this.#fail(name ?? 'document', error.message);
    for await (const record of cleanAll(documents, { ...options, onFailure })) {
      await this.#writer.write(record);
      this.#counters.add(record);
      this.#progress.show(this.#counters);
      if (signal.aborted) return;
    }
  }

  #fail(name: string, reason: string): void {
    this.#counters.failed++;
    this.#progress.clear();
    tell(`${name}: ${reason}`);
  }

  async #stop(): Promise<number> {
    const part = await this.#writer.keepPart();
    this.#progress.clear();
    const where = part === null ? '' : `; they are in ${part}`;
    tell(`stopped after ${this.#counters.documents} of ${this.#found.documents.length} documents${where}`);
    return this.#interruption.exitCode;
  }

  #allFailed(): boolean {
    return this.#counters.documents === 0 && this.#counters.failed > 0;
  }

  /** An older file is worth more than an empty one. */
  async #keepOld(out: string): Promise<number> {
    await this.#writer.abandon();
    this.#progress.clear();
    tell(`no document could be cleaned; --out ${out} is left as it was`);
    return FAILED;
  }

  async #giveUp(error: unknown): Promise<number> {
    await this.#writer.abandon();
    this.#progress.clear();
    const code = errorCode(error);
    if (code === 'EPIPE') return OK;
    if (code === undefined) throw error;
    tell(`${this.#flags.out === undefined ? 'stdout' : `--out ${this.#flags.out}`}: ${describeIoError(error)}`);
    return FAILED;
  }

  #sumUp(): void {
    this.#progress.clear();
    if (this.#flags.quiet !== true) process.stderr.write(summarise(this.#counters));
  }
}

function tell(line: string): void {
  process.stderr.write(`tazamatin: ${line}\n`);
}
