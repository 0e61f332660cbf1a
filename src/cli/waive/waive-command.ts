import type { Command } from 'commander';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';
import type { WaiveOptions } from './waive.ts';

const HELP = `
FINDING is a fingerprint as result.json has it, or the id of a check. What is printed belongs below \`waivers:\` in
gates.waivers.yaml; nothing is written. The last day counts to its end in UTC. A P0 needs an approver other than the owner.

Exit codes: 0 printed, 2 there is no such finding, or something is missing.`;

/** `gates waive`: the waiver that accepts a finding. */
export function addWaive(program: Command): void {
  program
    .command('waive')
    .description('print the waiver that accepts a finding of a run')
    .argument('<finding>', 'fingerprint of a finding, or id of a check')
    .option('--run <run>', 'result.json, folder of a run, or output folder', 'gates-report')
    .option('--service <name>', 'with the id of a check: the findings of this service only')
    .requiredOption('--reason <text>', 'why it is accepted')
    .requiredOption('--owner <name>', 'who answers for it')
    .option('--approver <name>', 'who agreed to it')
    .requiredOption('--expires <day>', 'the last day on which it counts, for example 2027-01-31')
    .addHelpText('after', HELP)
    .action(async (finding: string, options: WaiveOptions) => {
      const { waive } = await import('./waive.ts');
      printOut(await maskedResult(await waive(finding, options)));
    });
}
