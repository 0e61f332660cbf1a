import { type Command, Option } from 'commander';
import { GATE_IDS } from '../../model/gate.ts';
import { PRIORITIES } from '../../model/priorities.ts';
import type { ChecksWanted } from './select-checks.ts';

/** `gates checks`, `gates explain` and `gates schema`: what the gates look at, without looking at anything. */
export function addCatalogue(program: Command): void {
  addChecks(program);
  program
    .command('explain')
    .description('explain one check: why, what to do, an example that fails and one that passes, references')
    .argument('<id>', 'id of the check')
    .option('--json', 'as JSON')
    .action(async (id: string, { json }: { json?: true }) => {
      const { explainJson, explainText } = await import('./explain.ts');
      process.stdout.write(json ? explainJson(id) : explainText(id));
    });
  program
    .command('schema')
    .description('print a published JSON Schema: of the settings, of the result and of other files')
    .argument('[name]', 'name of the schema; without it they are listed')
    .action(async (name: string | undefined) => {
      const { schemaList, schemaText } = await import('./schema.ts');
      process.stdout.write(name === undefined ? await schemaList() : await schemaText(name));
    });
}

function addChecks(program: Command): void {
  program
    .command('checks')
    .description('list the checks')
    .argument('[words...]', 'only checks in whose texts all of these words stand')
    .addOption(new Option('--gate <gate>', 'only those of this gate').choices(GATE_IDS))
    .option('--section <section>', 'only those of this section, for example ports')
    .addOption(new Option('--priority <priority>', 'only those this urgent or more').choices(PRIORITIES))
    .option('--json', 'as JSON')
    .action(async (words: string[], { json, ...wanted }: ChecksWanted & { json?: true }) => {
      const { selectChecks } = await import('./select-checks.ts');
      const { checksJson, checksText } = await import('./checks.ts');
      const checks = selectChecks({ ...wanted, words });
      const columns = process.stdout.isTTY ? process.stdout.columns : undefined;
      process.stdout.write(json ? checksJson(checks) : checksText(checks, columns));
      if (checks.length === 0) process.stderr.write('No check fits.\n');
    });
}
