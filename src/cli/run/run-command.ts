import type { Command } from 'commander';
import {
  withDestructiveFlows,
  withEngine,
  withMasking,
  withPrinting,
  withReports,
  withSealing,
  withTarget,
  withTimeout,
  withWeighing,
} from '../options/target-options.ts';
import type { RunOptions } from './run-options.ts';

const EXIT_CODE_HELP = `
Exit codes: 0 ready, 1 a gate failed, 2 could not start, 3 not established, 4 internal error, 130/143 interrupted.`;

/** `gates run`: capture, evaluate, report. */
export function addRun(program: Command, setExitCode: (code: number) => void): void {
  const command = program
    .command('run')
    .description('run the gates and write the audit documents')
    .argument('[gates...]', 'g1 (configuration), g2 (runtime), g3 (functional); all by default');
  const judged = withWeighing(withSealing(withReports(withEngine(withTarget(command)))));
  withPrinting(withMasking(withDestructiveFlows(withTimeout(judged))))
    .addHelpText('after', EXIT_CODE_HELP)
    .action(async (gates: string[], options: RunOptions) => {
      const { run } = await import('./run.ts');
      setExitCode(await run(gates, options));
    });
}
