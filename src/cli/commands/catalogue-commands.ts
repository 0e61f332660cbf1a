import type { Command } from 'commander';

/** `gates checks` and `gates explain`: what the gates look at, without looking at anything. */
export function addCatalogue(program: Command): void {
  program
    .command('checks')
    .description('list every check')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) => {
      const { checksJson, checksText } = await import('./checks.ts');
      process.stdout.write(json ? checksJson() : checksText());
    });
  program
    .command('explain')
    .description('explain one check: why, what to do, references')
    .argument('<id>', 'id of the check')
    .action(async (id: string) => {
      const { explainText } = await import('./explain.ts');
      process.stdout.write(explainText(id));
    });
}
