import { type Command, Option } from 'commander';

const HELP = `
BEFORE and AFTER are each a result.json, the folder of a run, or an output folder, of which the latest run is meant.
A finding is recognised by its fingerprint: neither new containers nor another order make it another one. What the later
run could not look at is no longer known; it is not fixed.

Exit codes: 0 nothing new, 1 new findings, 2 a result cannot be read.`;

/** `gates diff`: what changed between two runs. */
export function addDiff(program: Command, setExitCode: (code: number) => void): void {
  program
    .command('diff')
    .description('say what changed between two runs: new, changed, still open, accepted, no longer known, fixed')
    .argument('<before>', 'the earlier run')
    .argument('<after>', 'the later run')
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'md', 'json']).default('text'))
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, { format }: { format: 'text' | 'md' | 'json' }) => {
      const { diff } = await import('./diff.ts');
      setExitCode(await diff(before, after, format));
    });
}
