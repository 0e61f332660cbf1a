import type { Command } from 'commander';
import { repeatable } from '../repeatable-option.ts';
import type { FixOptions } from './fix-options.ts';

export function addFix(program: Command, setExitCode: (code: number) => void): void {
  program
    .command('fix')
    .description('mend in the Compose files what needs no decision: restart policies, limits, log rotation and more')
    .addOption(repeatable('-f, --file <file>', 'Compose file'))
    .option('--project-directory <folder>', 'folder that relative paths in the Compose files start from')
    .addOption(repeatable('--profile <name>', 'profile to enable'))
    .addOption(repeatable('--env-file <file>', 'environment file'))
    .option('-c, --config <file>', 'settings file (default: gates.yaml)')
    .addOption(repeatable('--only <check>', 'mend the findings of this check'))
    .option('--dry-run', 'print the change as a patch instead')
    .action(async (options: FixOptions) => {
      const { fix } = await import('./fix.ts');
      setExitCode(await fix(options));
    });
}
