import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { damage } from '../damage/damage.ts';
import { describeIoError } from '../io/io-error.ts';
import { type DamageFlags, damageFlags } from './damage-flags.ts';
import { FAILED } from './exit-code.ts';
import { printAll } from './print-all.ts';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

interface Flags extends DamageFlags {
  readonly truth?: string;
}

export function damageCommand(): Command {
  const command = new Command('damage')
    .summary('damage a clean text, to test cleaners')
    .description(
      'Prints a clean text as bad scans, copies and conversions would leave it. The same seed, the same damage.',
    )
    .addArgument(new Argument('<file>', 'a clean text, or - for stdin'))
    .addOption(new Option('--truth <file>', 'write there what was done, as JSON'));
  for (const option of damageFlags()) command.addOption(option);
  return command.action(async (file: string, { seed, kinds, truth }: Flags) => {
    process.exitCode = await runDamage(file, { seed, kinds }, truth);
  });
}

async function runDamage(file: string, flags: DamageFlags, truthFile: string | undefined): Promise<number> {
  if (truthFile !== undefined && file !== '-' && resolve(truthFile) === resolve(file))
    throw new UsageError(`--truth ${truthFile}: is the text to damage`);
  const read = await readText(file);
  if (read === null) return FAILED;
  const { text, truth } = damage(read.text, flags);
  if (truthFile !== undefined) {
    try {
      await writeFile(truthFile, `${JSON.stringify(truth)}\n`);
    } catch (error) {
      process.stderr.write(`tazamatin: --truth ${truthFile}: ${describeIoError(error)}\n`);
      return FAILED;
    }
  }
  return printAll(text);
}
