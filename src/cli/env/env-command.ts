import type { Command } from 'commander';
import { repeatable } from '../repeatable-option.ts';
import type { CheckOptions } from './check-environment.ts';

const EXIT_CODES = '\nExit codes: 0 nothing found, 1 something found, 2 bad input. No value is ever printed.';

/** `gates env`: statements about environment files that need no engine and are fast enough for a git hook. */
export function addEnvironment(program: Command, setExitCode: (code: number) => void): void {
  const env = program.command('env').description('check environment files against their contract, compare two of them');
  env
    .command('check')
    .description('find missing, placeholder, weak, unguarded, undocumented and stale variables')
    .addOption(repeatable('-f, --file <file>', 'Compose file'))
    .addOption(repeatable('--env-file <file>', 'environment file (default: .env)'))
    .option(
      '--contract <file>',
      'contract, YAML or a Markdown document (default: env.contract.yaml, the documents, or the Compose files)',
    )
    .addHelpText('after', EXIT_CODES)
    .action(async (options: CheckOptions) => {
      const { checkEnvironment } = await import('./check-environment.ts');
      setExitCode(await checkEnvironment(options));
    });
  env
    .command('diff')
    .description('name the variables that are missing, extra or different in the second of two environment files')
    .argument('<first>', 'environment file')
    .argument('<second>', 'environment file')
    .addHelpText('after', EXIT_CODES)
    .action(async (first: string, second: string) => {
      const { compareEnvironments } = await import('./compare-environments.ts');
      setExitCode(await compareEnvironments(first, second));
    });
}
