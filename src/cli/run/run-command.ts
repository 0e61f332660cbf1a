import { type Command, Option } from 'commander';
import { withEngine, withPrinting, withReports, withTarget, withTimeout } from '../options/target-options.ts';
import type { RunOptions } from './run-options.ts';

const EXIT_CODE_HELP = `
Exit codes: 0 ready, 1 a gate failed, 2 could not start, 3 not established, 4 internal error, 130/143 interrupted.`;

/** `gates run`: capture, evaluate, report. */
export function addRun(program: Command, setExitCode: (code: number) => void): void {
  const command = program
    .command('run')
    .description('run the gates and write the audit documents')
    .argument('[gates...]', 'g1 (configuration), g2 (runtime), g3 (functional); all by default');
  const judged = withReports(withEngine(withTarget(command)))
    .addOption(
      new Option(
        '--severity <profile>',
        'how urgent findings are: for production or for development (default: prod)',
      ).choices(['prod', 'dev']),
    )
    .option('--keep-going', 'start a gate even when the one before it is not ready for it');
  withPrinting(
    withTimeout(judged).option(
      '--allow-destructive <project>',
      'run destructive flows too, on the project of this name',
    ),
  )
    .addHelpText('after', EXIT_CODE_HELP)
    .action(async (gates: string[], options: RunOptions) => {
      const { run } = await import('./run.ts');
      setExitCode(await run(gates, options));
    });
}
