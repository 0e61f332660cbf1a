import type { Command } from 'commander';
import { repeatable } from '../options/repeatable-option.ts';
import { withPrinting, withReports, withSealing, withWeighing } from '../options/target-options.ts';
import type { EvaluateOptions } from './evaluate-options.ts';

const HELP = `
CAPTURE is the folder of a capture, the folder of a run, or an output folder, of which the latest run is meant. It is
judged as it says that it was to be judged; --fail-on, --severity and --keep-going win over that, and the report says
so. Of the settings here only \`seal\` and \`history\` count, which are about the folder that is written; what judging needs
is in the capture. Neither an engine nor a network is needed.

Exit codes: as of \`gates run\`; 130/143 when the capture is of a run that was interrupted.`;

/** `gates evaluate`: judges a capture. */
export function addEvaluate(program: Command, setExitCode: (code: number) => void): void {
  const command = program
    .command('evaluate')
    .description('judge a capture and write the audit documents, with no engine and no network')
    .argument('<capture>', 'a capture, a run or an output folder');
  withPrinting(withWeighing(withSealing(withReports(command))))
    .option('-c, --config <file>', 'settings file, of which `seal` and `history` count (default: gates.yaml)')
    .addOption(repeatable('--plugin <name>', 'plugin that the capture was taken with: a file or a package'))
    .addHelpText('after', HELP)
    .action(async (capture: string, options: EvaluateOptions) => {
      const { evaluateCapture } = await import('./evaluate-capture.ts');
      setExitCode(await evaluateCapture(capture, options));
    });
}
