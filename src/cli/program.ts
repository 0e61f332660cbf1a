import { Command, Option } from 'commander';
import { PRIORITIES } from '../model/priorities.ts';
import { parseDuration } from './duration-option.ts';
import { addEnvironment } from './env/env-command.ts';
import { addFix } from './fix/fix-command.ts';
import { addFlows } from './flows/flows-command.ts';
import type { ModelOptions } from './model/model.ts';
import { repeatable } from './repeatable-option.ts';
import type { RunOptions } from './run/run-options.ts';
import { toolVersion } from './version.ts';

const EXIT_CODE_HELP = `
Exit codes: 0 ready, 1 a gate failed, 2 could not start, 3 not established, 4 internal error, 130/143 interrupted.`;

/** The command line. Heavy modules are loaded by the command that needs them. */
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
  program
    .command('checks')
    .description('list every check')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) => {
      const { checksJson, checksText } = await import('./commands/checks.ts');
      process.stdout.write(json ? checksJson() : checksText());
    });
  program
    .command('explain')
    .description('explain one check: why, what to do, references')
    .argument('<id>', 'id of the check')
    .action(async (id: string) => {
      const { explainText } = await import('./commands/explain.ts');
      process.stdout.write(explainText(id));
    });
  addModel(program);
  return program;
}

function addModel(program: Command): void {
  program
    .command('model')
    .description('print the resolved Compose project as `docker compose config --format json` does, secrets masked')
    .addOption(repeatable('-f, --file <file>', 'Compose file'))
    .option('-p, --project <name>', 'name of the project')
    .option('--project-directory <folder>', 'folder that relative paths in the Compose files start from')
    .addOption(repeatable('--profile <name>', 'profile to enable'))
    .addOption(repeatable('--env-file <file>', 'environment file'))
    .option('--json', 'as JSON, which is its only form')
    .action(async (options: ModelOptions) => {
      const { modelText } = await import('./model/model.ts');
      const { output, warnings } = modelText(options);
      for (const line of warnings) process.stderr.write(`warning: ${line}\n`);
      process.stdout.write(output);
    });
}

function addRun(program: Command, setExitCode: (code: number) => void): void {
  program
    .command('run')
    .description('run the gates and write the audit documents')
    .argument('[gates...]', 'g1 (configuration), g2 (runtime), g3 (functional); all by default')
    .addOption(repeatable('-f, --file <file>', 'Compose file'))
    .option('-p, --project <name>', 'Compose project on the engine')
    .option('--project-directory <folder>', 'folder that relative paths in the Compose files start from')
    .addOption(repeatable('--profile <name>', 'profile to enable'))
    .addOption(repeatable('--env-file <file>', 'environment file'))
    .option('-c, --config <file>', 'settings file (default: gates.yaml)')
    .option('--context <name>', 'Docker context')
    .option('-H, --host <url>', 'Docker engine, for example unix:///var/run/docker.sock')
    .option('--out <folder>', 'folder for the reports', 'gates-report')
    .option('--format <list>', 'formats of the documents', 'md,json')
    .addOption(
      new Option('--fail-on <priority>', 'a finding this urgent or more fails its gate (default: P1)').choices(
        PRIORITIES,
      ),
    )
    .addOption(
      new Option(
        '--severity <profile>',
        'how urgent findings are: for production or for development (default: prod)',
      ).choices(['prod', 'dev']),
    )
    .option('--keep-going', 'start a gate even when the one before it is not ready for it')
    .addOption(
      new Option('--timeout <time>', 'time for the whole collection, for example 90s').argParser(parseDuration),
    )
    .option('--allow-destructive <project>', 'run destructive flows too, on the project of this name')
    .option('--json', 'print the result as JSON on stdout')
    .option('--quiet', 'no progress on stderr')
    .addHelpText('after', EXIT_CODE_HELP)
    .action(async (gates: string[], options: RunOptions) => {
      const { run } = await import('./run/run.ts');
      setExitCode(await run(gates, options));
    });
}
