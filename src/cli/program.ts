import { Command } from 'commander';
import { addCatalogue } from './commands/catalogue-commands.ts';
import { addEnvironment } from './env/env-command.ts';
import { addFix } from './fix/fix-command.ts';
import { addFlows } from './flows/flows-command.ts';
import { addModel } from './model/model-command.ts';
import { addRun } from './run/run-command.ts';
import { toolVersion } from './version.ts';

/** The command line, one line per family of commands. Heavy modules are loaded by the command that needs them. */
export function buildProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('gates')
    .description('Operational gates for Docker Compose systems: audits that cite their evidence.')
    .version(toolVersion())
    .exitOverride()
    .showHelpAfterError('Run `gates --help` for usage.');
  addRun(program, setExitCode);
  addFix(program, setExitCode);
  addEnvironment(program, setExitCode);
  addFlows(program, setExitCode);
  addCatalogue(program);
  addModel(program);
  return program;
}
