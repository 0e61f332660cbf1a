import type { Command } from 'commander';
import { maskedResult } from '../door.ts';
import { withEngine, withTarget, withTimeout } from '../options/target-options.ts';
import { printOut } from '../output.ts';
import type { DoctorOptions } from './doctor.ts';

const HELP = `
Only reads: what it asks of the engine and of the services, a run asks too.

Exit codes: 0 nothing is in the way of a run, 1 something is, 2 usage.`;

/** `gates doctor`: is everything there that a run needs. */
export function addDoctor(program: Command, setExitCode: (code: number) => void): void {
  withTimeout(withEngine(withTarget(program.command('doctor'))))
    .description('check what a run needs: engine, permissions, versions, probes, credentials, each with its fix')
    .option('--out <folder>', 'folder for the reports', 'gates-report')
    .option('--json', 'as JSON')
    .option('--quiet', 'no progress on stderr')
    .addHelpText('after', HELP)
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('./doctor.ts');
      const { text, exitCode } = await doctor(options);
      printOut(await maskedResult(text));
      setExitCode(exitCode);
    });
}
