import { type Command, Option } from 'commander';
import { PRIORITIES } from '../../model/priorities.ts';
import { withFormat } from '../options/target-options.ts';
import type { MergeOptions } from './merge.ts';

const HELP = `
CAPTURE is the folder of a capture, the folder of a run, or an output folder; NAME=CAPTURE says what its host is called.
Each host is judged by itself and keeps its own documents and evidence, in a folder of its own below --out. What is
between the hosts is judged besides: versions that differ, secrets, ports and names that are used twice. To recognise a
secret on two hosts, take both captures with the same --fingerprint-key. Waivers of what is between hosts are read from
gates.waivers.yaml or the settings here, and from the captures; each host keeps those that its capture carries.

Exit codes: as of \`gates run\`, over all hosts.`;

/** `gates merge`: several engines in one report. */
export function addMerge(program: Command, setExitCode: (code: number) => void): void {
  const command = program
    .command('merge')
    .description('judge the captures of several hosts, and what is between them')
    .argument('<captures...>', 'two captures or more, each as CAPTURE or NAME=CAPTURE')
    .option('--out <folder>', 'folder for the reports', 'gates-merged');
  withFormat(command)
    .option('-c, --config <file>', 'settings file, whose waivers of what is between hosts count (default: gates.yaml)')
    .addOption(
      new Option('--fail-on <priority>', 'a finding between hosts this urgent or more fails (default: P1)').choices(
        PRIORITIES,
      ),
    )
    .addHelpText('after', HELP)
    .action(async (captures: string[], options: MergeOptions) => {
      const { merge } = await import('./merge.ts');
      setExitCode(await merge(captures, options));
    });
}
