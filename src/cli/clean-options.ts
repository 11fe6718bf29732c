import { readFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { describeIoError } from '../io/io-error.ts';
import type { Options } from '../options.ts';
import { UsageError } from './usage-error.ts';

/** The switches that `clean` and `explain` share, as commander hands them over. */
export interface CleanFlags {
  readonly repair: 'strict' | 'standard' | 'aggressive';
  readonly reference?: string;
  readonly off: readonly string[];
  readonly lexicon?: string;
  readonly entities: boolean;
  readonly offsets: 'utf-16' | 'code-point';
  readonly edits: 'full' | 'summary';
}

/** `--repair`, `--off`, `--lexicon`: what decides over repairs. */
export function repairFlags(): Option[] {
  return [
    new Option('--repair <mode>', 'how bold repairs may be')
      .choices(['strict', 'standard', 'aggressive'])
      .default('standard'),
    new Option('--off <rules>', 'rules not to run, parted by commas ("tazamatin rules" lists them)')
      .argParser(collect)
      .default([], 'none'),
    new Option('--lexicon <file>', 'JSON file with own words: { abbreviations, headings, names, words }'),
  ];
}

/** What decides over the contents of records. */
export function recordFlags(): Option[] {
  return [
    new Option('--reference <date>', 'day that relative dates are seen from, YYYY-MM-DD').argParser(asDay),
    new Option('--edits <kind>', 'keep every edit, or counts by rule only')
      .choices(['full', 'summary'])
      .default('full'),
    new Option('--offsets <unit>', 'what offsets count: utf-16 (JavaScript, Java) or code-point (Python)')
      .choices(['utf-16', 'code-point'])
      .default('utf-16'),
    new Option('--no-entities', 'leave out named entities (faster)'),
  ];
}

/** The library's options for these switches. */
export function toOptions(flags: Partial<CleanFlags>): Options {
  const { repair, reference, off, lexicon, entities, offsets, edits } = flags;
  return {
    ...(repair === undefined ? {} : { repair }),
    ...(reference === undefined ? {} : { reference }),
    ...(off === undefined || off.length === 0 ? {} : { rules: { off } }),
    ...(lexicon === undefined ? {} : { lexicon: readLexicon(lexicon) }),
    ...(entities === undefined ? {} : { entities }),
    ...(offsets === undefined ? {} : { offsets }),
    ...(edits === undefined ? {} : { edits }),
  };
}

function collect(value: string, before: readonly string[]): string[] {
  const rules = value.split(',').map((rule) => rule.trim());
  return [...before, ...rules.filter((rule) => rule !== '')];
}

function asDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.');
  return value;
}

function readLexicon(path: string): NonNullable<Options['lexicon']> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as NonNullable<Options['lexicon']>;
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is no JSON' : describeIoError(error);
    throw new UsageError(`--lexicon ${path}: ${reason}`);
  }
}
