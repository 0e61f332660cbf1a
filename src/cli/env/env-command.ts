import type { Command } from 'commander';
import { repeatable } from '../options/repeatable-option.ts';
import type { CheckOptions } from './check-environment.ts';
import type { DiffOptions } from './diff-arguments.ts';

const NO_VALUE = 'No value is ever printed.';
const CHECK_EXIT_CODES = `\nExit codes: 0 nothing found, 1 something found, 2 bad input. ${NO_VALUE}`;
const DIFF_HELP = `
What a variable is to be in a container comes from the Compose files, filled in with the environment file (default: .env).

Exit codes: 0 in step, 1 differences, 2 bad input, 3 not established: the engine or a container does not answer.
${NO_VALUE}`;

/** `gates env`: statements about environment files, fast enough for a git hook, and about what runs with them. */
export function addEnvironment(program: Command, setExitCode: (code: number) => void): void {
  const env = program
    .command('env')
    .description('check environment files against their contract, compare two of them, or one with what runs');
  env
    .command('check')
    .description('find missing, placeholder, weak, unguarded, undocumented and stale variables')
    .addOption(repeatable('-f, --file <file>', 'Compose file'))
    .addOption(repeatable('--env-file <file>', 'environment file (default: .env)'))
    .option(
      '--contract <file>',
      'contract, YAML or a Markdown document (default: env.contract.yaml, the documents, or the Compose files)',
    )
    .addHelpText('after', CHECK_EXIT_CODES)
    .action(async (options: CheckOptions) => {
      const { checkEnvironment } = await import('./check-environment.ts');
      setExitCode(await checkEnvironment(options));
    });
  addDiff(env, setExitCode);
}

function addDiff(env: Command, setExitCode: (code: number) => void): void {
  env
    .command('diff')
    .description('name the variables that are missing, extra or different in another file, or in running containers')
    .argument('[first]', 'environment file')
    .argument('[second]', 'environment file to compare it with')
    .option('--running', 'compare with the running containers of the project instead of a second file')
    .addOption(repeatable('--service <name>', 'with --running: this service alone'))
    .addOption(repeatable('-f, --file <file>', 'with --running: Compose file'))
    .addOption(repeatable('--profile <name>', 'with --running: profile to enable'))
    .option('-p, --project <name>', 'with --running: Compose project on the engine')
    .option('--context <name>', 'with --running: Docker context')
    .option('-H, --host <url>', 'with --running: Docker engine, for example unix:///var/run/docker.sock')
    .option('--all', 'with --running: name what is in step as well')
    .addHelpText('after', DIFF_HELP)
    .action(async (first: string | undefined, second: string | undefined, options: DiffOptions) => {
      const { diff } = await import('./diff-arguments.ts');
      setExitCode(await diff(first, second, options));
    });
}
