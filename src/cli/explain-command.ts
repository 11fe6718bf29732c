import { Argument, Command, Option } from 'commander';
import { clean } from '../clean.ts';
import type { EditRecord } from '../core/edit.ts';
import { LineIndex } from '../record/line-index.ts';
import { listRules } from '../rules.ts';
import { type CleanFlags, repairFlags, toOptions } from './clean-options.ts';
import { FAILED } from './exit-code.ts';
import { printAll } from './print-all.ts';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';

interface Flags extends Partial<CleanFlags> {
  readonly rule?: string;
}

export function explainCommand(): Command {
  const command = new Command('explain')
    .summary('show every repair of one essay')
    .description(
      'Prints each change made to an essay: line and column in the raw file, what stood there, what stands there\n' +
        'now, and the rule that did it. Then the doubts.',
    )
    .addArgument(new Argument('<file>', 'a file, or - for stdin'))
    .addOption(new Option('--rule <id>', 'only changes by this rule'));
  for (const option of repairFlags()) command.addOption(option);
  return command.action(async (file: string, flags: Flags) => {
    process.exitCode = await runExplain(file, flags);
  });
}

async function runExplain(file: string, { rule, ...flags }: Flags): Promise<number> {
  if (rule !== undefined && !listRules().some(({ id, edits }) => edits && id === rule))
    throw new UsageError(`--rule ${rule}: no such rule; "tazamatin rules" lists them`);
  const options = { ...toOptions(flags), entities: false };
  const read = await readText(file);
  if (read === null) return FAILED;
  const record = clean(read.text, options);
  const lines = new LineIndex(read.text);
  const doubts = [...read.messages, ...record.messages];
  const edits = record.edits.filter((edit) => rule === undefined || edit.rule.split('+').includes(rule));
  const out = edits.map((edit) => describeEdit(edit, lines));
  for (const { rule: id, reason, raw } of doubts) {
    const place = raw === null ? '-' : showPlace(lines, raw[0]);
    out.push(`${place}\tdoubt: ${reason}\t${id}`);
  }
  out.push(`${edits.length} ${edits.length === 1 ? 'change' : 'changes'}`);
  return printAll(`${out.join('\n')}\n`);
}

/** Quoted as JSON, so that blanks and line ends can be seen. */
function describeEdit({ raw, before, after, rule }: EditRecord, lines: LineIndex): string {
  return `${showPlace(lines, raw[0])}\t${JSON.stringify(before)} -> ${JSON.stringify(after)}\t${rule}`;
}

function showPlace(lines: LineIndex, offset: number): string {
  const { line, column } = lines.point(offset);
  return `${line}:${column}`;
}
