import type { Command } from 'commander';
import { printable } from '../../model/printable.ts';
import { withComposeFiles } from '../options/target-options.ts';
import { printError, printOut } from '../output.ts';
import type { ModelOptions } from './model.ts';

/** `gates model`: the project as it is after all files were merged and all variables filled in. */
export function addModel(program: Command): void {
  const command = program
    .command('model')
    .description('print the resolved Compose project as `docker compose config --format json` does, secrets masked')
    .option('-p, --project <name>', 'name of the project');
  withComposeFiles(command)
    .option('--json', 'as JSON, which is its only form')
    .action(async (options: ModelOptions) => {
      const { modelText } = await import('./model.ts');
      const { output, warnings } = modelText(options);
      for (const line of warnings) printError(printable`warning: ${line}\n`);
      printOut(output);
    });
}
