import { Command, CommanderError } from 'commander';
import { readAsset } from '../core/asset.ts';
import { TazamatinError } from '../core/error.ts';
import { cleanCommand } from './clean-command.ts';
import { damageCommand } from './damage-command.ts';
import { FAILED, OK, USAGE } from './exit-code.ts';
import { explainCommand } from './explain-command.ts';
import { rulesCommand } from './rules-command.ts';
import { scoreCommand } from './score-command.ts';
import { UsageError } from './usage-error.ts';

const DESCRIPTION = `Turns raw, noisy Kazakh essays into a structured JSON corpus.

Every change to the text is kept with its place and its rule, so that nothing is lost and all can be shown or undone.`;

const EXAMPLES = `
Start here:
  tazamatin clean essays --out corpus.jsonl    clean a folder of essays
  tazamatin explain essay.txt                  see what was repaired, and why
  tazamatin help clean                         all switches of a command
`;

/** Runs a command line and says with which code the process should end. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const program = makeProgram();
  try {
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? OK);
  } catch (error) {
    return exitCodeOf(error);
  }
}

function makeProgram(): Command {
  const program = new Command('tazamatin')
    .description(DESCRIPTION)
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES);
  for (const command of COMMANDS.map((make) => make())) program.addCommand(command);
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError(SEE_HELP);
  return program;
}

const COMMANDS = [cleanCommand, explainCommand, rulesCommand, damageCommand, scoreCommand];
const SEE_HELP = '(tazamatin --help tells what can be done)';

/** Commander has printed its own errors; help and version end that way too, with code 0. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? OK : USAGE;
  if (error instanceof UsageError || isBadOption(error)) {
    process.stderr.write(`tazamatin: ${(error as Error).message}\n`);
    return USAGE;
  }
  if (error instanceof TazamatinError) {
    process.stderr.write(`tazamatin: ${error.message}\n`);
    return FAILED;
  }
  throw error;
}

function isBadOption(error: unknown): boolean {
  return error instanceof TazamatinError && (error.code === 'bad-option' || error.code === 'bad-rule');
}

function packageVersion(): string {
  const { version } = JSON.parse(new TextDecoder().decode(readAsset('package.json'))) as { version: string };
  return version;
}
