import type { Command } from 'commander';
import { maskedResult } from '../door.ts';
import { withOut } from '../options/target-options.ts';
import { printOut } from '../output.ts';
import type { ChecklistOptions } from './checklist.ts';

/** `gates checklist`: what is left to do before a release. */
export function addChecklist(program: Command): void {
  const command = program
    .command('checklist')
    .description('print the checklist before a release with the state of a run, as Markdown to paste')
    .argument('[run]', 'a result.json, the folder of a run, or an output folder (default: the latest run)');
  withOut(command)
    .option('-c, --config <file>', 'settings file, whose `checklist` people tick off (default: gates.yaml)')
    .action(async (run: string | undefined, options: ChecklistOptions) => {
      const { checklist } = await import('./checklist.ts');
      printOut(await maskedResult(await checklist(run, options)));
    });
}
