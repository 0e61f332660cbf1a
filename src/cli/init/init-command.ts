import { type Command, Option } from 'commander';
import { repeatable } from '../options/repeatable-option.ts';
import { withEngine, withTimeout, withVariables } from '../options/target-options.ts';
import { printOut } from '../output.ts';
import type { InitOptions } from './init-options.ts';

/** `gates init`: a first settings file. */
export function addInit(program: Command): void {
  const command = program
    .command('init')
    .description('write a commented gates.yaml from the Compose files and the running project')
    .addOption(repeatable('-f, --file <file>', 'Compose file'))
    .option('-p, --project <name>', 'Compose project on the engine');
  withTimeout(withEngine(withVariables(command)))
    .addOption(
      new Option(
        '--credentials <consent>',
        'use the passwords that the containers were started with, to count rows and queues',
      ).choices(['from-containers']),
    )
    .option('--output <file>', 'file to write (default: gates.yaml)')
    .option('--print', 'print it and write nothing')
    .option('--force', 'replace the file that is there')
    .option('--quiet', 'no progress on stderr')
    .action(async (options: InitOptions) => {
      const { init } = await import('./init.ts');
      printOut(await init(options));
    });
}
