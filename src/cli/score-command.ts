import { Argument, Command } from 'commander';
import { clean } from '../clean.ts';
import { damage } from '../damage/damage.ts';
import { type RestorationScore, scoreRestoration, sumScores } from '../damage/score.ts';
import { findDocuments } from '../io/find-documents.ts';
import { type CleanFlags, repairFlags, toOptions } from './clean-options.ts';
import { type DamageFlags, damageFlags } from './damage-flags.ts';
import { FAILED, OK } from './exit-code.ts';
import { printAll } from './print-all.ts';
import { readText } from './read-text.ts';
import { noTextsIn, UsageError } from './usage-error.ts';

export function scoreCommand(): Command {
  const command = new Command('score')
    .summary('damage clean texts, clean them, and count')
    .description(
      'Damages clean texts, cleans them again, and prints for each kind of damage how much was made good (recall) and\n' +
        'how much sound text was spared (precision).',
    )
    .addArgument(new Argument('<paths...>', 'clean texts: files or folders'));
  for (const option of [...damageFlags(), ...repairFlags()]) command.addOption(option);
  return command.action(async (paths: string[], flags: DamageFlags & Partial<CleanFlags>) => {
    process.exitCode = await runScore(paths, flags);
  });
}

async function runScore(paths: readonly string[], flags: DamageFlags & Partial<CleanFlags>): Promise<number> {
  const { documents, failures, emptyFolders } = await findDocuments(paths);
  if (emptyFolders[0] !== undefined) throw new UsageError(noTextsIn(emptyFolders[0]));
  for (const { name, reason } of failures) process.stderr.write(`tazamatin: ${name}: ${reason}\n`);
  const { seed, kinds, ...cleanFlags } = flags;
  const options = { ...toOptions(cleanFlags), entities: false };
  const scores: RestorationScore[] = [];
  for (const { path } of documents) {
    const read = await readText(path);
    if (read === null) continue;
    const { text, truth } = damage(read.text, { seed, kinds });
    scores.push(scoreRestoration(read.text, clean(text, options).text, truth));
  }
  const printed = await printAll(showScores(sumScores(scores)));
  return printed === OK && scores.length === documents.length && failures.length === 0 ? OK : FAILED;
}

function showScores(scores: RestorationScore): string {
  const rows = Object.entries(scores).filter(([, { damaged, harmed }]) => damaged > 0 || harmed > 0);
  const cells = rows.map(([kind, { damaged, restored, harmed, recall, precision }]) => [
    kind,
    ...[damaged, restored, harmed].map(String),
    ...[recall, precision].map((share) => `${(share * 100).toFixed(1)} %`),
  ]);
  const table = [['kind', 'damaged', 'restored', 'harmed', 'recall', 'precision'], ...cells];
  return table
    .map(([kind, ...rest]) => `${kind!.padEnd(22)}${rest.map((cell) => cell.padStart(11)).join('')}\n`)
    .join('');
}
