import type { Command } from 'commander';
import {
  withDestructiveFlows,
  withEngine,
  withFailOn,
  withMasking,
  withOut,
  withProgress,
  withSigning,
  withTarget,
  withTimeout,
  withWeighing,
} from '../options/target-options.ts';
import type { CaptureOptions } from '../stages/capture-options.ts';

const HELP = `
What fails a gate is written into the capture, and followed by \`gates evaluate\`.

Exit codes: 0 captured, 2 could not start, 4 internal error, 130/143 interrupted, what was read until then is stored.`;

/** `gates capture`: reads and stores, judges nothing. */
export function addCapture(program: Command, setExitCode: (code: number) => void): void {
  const command = program
    .command('capture')
    .description('read what the gates need and store it, to be judged elsewhere by `gates evaluate`')
    .argument('[gates...]', 'g1 (configuration), g2 (runtime), g3 (functional); all by default');
  const judged = withWeighing(withFailOn(withSigning(withOut(withEngine(withTarget(command))))));
  withProgress(withMasking(withDestructiveFlows(withTimeout(judged))))
    .addHelpText('after', HELP)
    .action(async (gates: string[], options: CaptureOptions) => {
      const { capture } = await import('./capture.ts');
      setExitCode(await capture(gates, options));
    });
}
