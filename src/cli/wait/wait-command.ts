import { type Command, Option } from 'commander';
import { parseDuration } from '../options/duration-option.ts';
import { withEngine, withPrinting, withReports, withTarget } from '../options/target-options.ts';
import { CONDITIONS } from './condition.ts';
import type { WaitOptions } from './wait-options.ts';

const FIVE_MINUTES = 300_000;
const HELP = `
Healthy is what the health check of a container says, where it has one; else that it runs. A container that did its work
and ended with 0 is ready for everything. With --then-run the gates run whatever came of it, so that the documents say
what is wrong; the exit code is then that of the run, and never 0 after a wait in vain.

Exit codes: 0 all of them are, 1 they are not, 2 usage, 3 the engine could not tell, 130/143 interrupted.`;

/** `gates wait`: wait for the services, then perhaps run the gates. */
export function addWait(program: Command, setExitCode: (code: number) => void): void {
  const command = program
    .command('wait')
    .description('wait until the services are healthy, and show the last log lines of those that are not')
    .argument('[services...]', 'names of services; by default those that the Compose files start')
    .addOption(new Option('--for <condition>', 'what is waited for').choices(CONDITIONS).default('healthy'))
    .addOption(
      new Option('--timeout <time>', 'how long, for example 90s').argParser(parseDuration).default(FIVE_MINUTES, '5m'),
    )
    .option('--then-run', 'run the gates afterwards; the options below are for them');
  withPrinting(withReports(withEngine(withTarget(command))))
    .addHelpText('after', HELP)
    .action(async (services: string[], options: WaitOptions) => {
      const { wait } = await import('./wait.ts');
      setExitCode(await wait(services, options));
    });
}
