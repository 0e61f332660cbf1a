import { type Command, Option } from 'commander';
import { GATE_IDS } from '../../model/gate-ids.ts';
import { withOut } from '../options/target-options.ts';
import type { HistoryOptions } from './history.ts';
import type { PruneOptions } from './prune.ts';

const HISTORY_HELP = `
Every run is a line of history.jsonl in the output folder, and each line holds the digest of the one before it. Bars are
findings, run by run; · is none. A finding is fixed when a later run judged its check and did not see it.

Exit codes: 0, 1 with --verify when the history is not whole, 2 could not start, 4 internal error.`;

const PRUNE_HELP = `
The lines of the history stay, and each removal is a line of its own. The latest run is always kept.

Exit codes: 0 done, 2 could not start, 4 internal error.`;

/** `gates history` and `gates prune`: the runs in an output folder over time. */
export function addHistory(program: Command, setExitCode: (code: number) => void): void {
  withOut(program.command('history'))
    .description('show the runs of an output folder, the trend, and since when findings are open')
    .addOption(new Option('--gate <gate>', 'this gate only').choices(GATE_IDS))
    .option('-p, --project <name>', 'this project only')
    .option('--since <day>', 'runs since this day, for example 2026-11-01')
    .option('--verify', 'check the chain of the lines, and the runs that they are about')
    .option('--head <digest>', 'with --verify: the digest of a line, as a report states it')
    .option('--json', 'as JSON')
    .addHelpText('after', HISTORY_HELP)
    .action(async (options: HistoryOptions) => {
      const { history } = await import('./history.ts');
      setExitCode(await history(options));
    });
  withOut(program.command('prune'))
    .description('remove the folders of old runs; the history keeps their lines')
    .option('--keep <count>', 'keep so many of the newest runs of each project')
    .option('--days <count>', 'keep the runs of the last so many days')
    .option('--dry-run', 'say what would be removed')
    .addHelpText('after', PRUNE_HELP)
    .action(async (options: PruneOptions) => {
      const { prune } = await import('./prune.ts');
      await prune(options);
    });
}
