import { Command, Option } from 'commander';
import { type ListedRule, listRules } from '../rules.ts';
import { printAll } from './print-all.ts';

export function rulesCommand(): Command {
  return new Command('rules')
    .summary('list the rules')
    .description('Lists the rules that change texts: the id that edits carry and --off takes, and what the rule does.')
    .addOption(new Option('--examples', 'with examples'))
    .action(async ({ examples }: { examples?: boolean }) => {
      const rules = listRules().filter((rule) => rule.switchable);
      const width = Math.max(...rules.map(({ id }) => id.length));
      const lines = rules.flatMap((rule) => [
        `${rule.id.padEnd(width)}  ${rule.summary}`,
        ...(examples === true ? showExamples(rule) : []),
      ]);
      process.exitCode = await printAll(`${lines.join('\n')}\n`);
    });
}

/** Quoted as JSON, so that blanks and line ends can be seen. */
function showExamples({ examples }: ListedRule): string[] {
  return examples.map(({ raw, result }) => {
    const becomes = result === undefined ? 'stays' : `-> ${JSON.stringify(result)}`;
    return `    ${JSON.stringify(raw)} ${becomes}`;
  });
}
