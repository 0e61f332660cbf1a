import type { Command } from 'commander';
import { repeatable } from '../options/repeatable-option.ts';
import { withMasking } from '../options/target-options.ts';
import type { RedactOptions } from './redact.ts';

const HELP = `
CAPTURE is the folder of a capture, the folder of a run, or an output folder, of which the latest run is meant. It stays
as it is; what is written is a capture of its own, which \`gates evaluate\` judges like any other. Of a pattern with a
group only what the first group matches is masked. Patterns are RE2 (https://github.com/google/re2/wiki/Syntax).

Exit codes: 0 written, 2 could not start.`;

/** `gates redact`: masks more in a capture that was taken before. */
export function addRedact(program: Command): void {
  const command = program
    .command('redact')
    .description('mask more in a capture: host names, addresses, whatever must not be handed on')
    .argument('<capture>', 'a capture, a run or an output folder')
    .requiredOption('--out <folder>', 'folder for the new capture')
    .addOption(repeatable('--also <pattern>', 'regular expression of what is masked as well'))
    .addOption(repeatable('--also-values <file>', 'file with texts that are masked as well, one a line'));
  withMasking(command)
    .addHelpText('after', HELP)
    .action(async (capture: string, options: RedactOptions) => {
      const { redact } = await import('./redact.ts');
      await redact(capture, options);
    });
}
