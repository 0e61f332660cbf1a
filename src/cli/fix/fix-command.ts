import type { Command } from 'commander';
import { repeatable } from '../options/repeatable-option.ts';
import { withComposeFiles } from '../options/target-options.ts';
import type { FixOptions } from './fix-options.ts';

export function addFix(program: Command, setExitCode: (code: number) => void): void {
  const command = program
    .command('fix')
    .description('mend in the Compose files what needs no decision: restart policies, limits, log rotation and more');
  withComposeFiles(command)
    .option('-c, --config <file>', 'settings file (default: gates.yaml)')
    .addOption(repeatable('--only <check>', 'mend the findings of this check'))
    .option('--dry-run', 'print the change as a patch instead')
    .action(async (options: FixOptions) => {
      const { fix } = await import('./fix.ts');
      setExitCode(await fix(options));
    });
}
