import { type Command, Option } from 'commander';
import { GATE_IDS } from '../../model/gate.ts';
import { printable, programText } from '../../model/printable.ts';
import { PRIORITIES } from '../../model/priorities.ts';
import { maskedResult } from '../door.ts';
import { printError, printOut } from '../output.ts';
import type { ChecksWanted } from './select-checks.ts';

const OWN_CHECKS = 'settings file whose own checks and plugins count too (default: gates.yaml)';

/** `gates checks`, `gates explain` and `gates schema`: what the gates look at, without looking at anything. */
export function addCatalogue(program: Command): void {
  addChecks(program);
  program
    .command('explain')
    .description('explain one check: why, what to do, an example that fails and one that passes, references')
    .argument('<id>', 'id of the check')
    .option('-c, --config <file>', OWN_CHECKS)
    .option('--json', 'as JSON')
    .action(async (id: string, { config, json }: { config?: string; json?: true }) => {
      const { explainJson, explainText } = await import('./explain.ts');
      const { projectChecks } = await import('./project-checks.ts');
      const own = await projectChecks(config);
      printOut(await maskedResult(json ? explainJson(id, own) : explainText(id, own)));
    });
  program
    .command('schema')
    .description('print a published JSON Schema: of the settings, of the result and of other files')
    .argument('[name]', 'name of the schema; without it they are listed')
    .action(async (name: string | undefined) => {
      const { schemaList, schemaText } = await import('./schema.ts');
      printOut(programText(name === undefined ? await schemaList() : await schemaText(name)));
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
    .option('-c, --config <file>', OWN_CHECKS)
    .option('--json', 'as JSON')
    .action(async (words: string[], { config, json, ...wanted }: ChecksWanted & { config?: string; json?: true }) => {
      const { selectChecks } = await import('./select-checks.ts');
      const { checksJson, checksText } = await import('./checks.ts');
      const { projectChecks } = await import('./project-checks.ts');
      const checks = selectChecks({ ...wanted, words }, await projectChecks(config));
      const columns = process.stdout.isTTY ? process.stdout.columns : undefined;
      printOut(await maskedResult(json ? checksJson(checks) : checksText(checks, columns)));
      if (checks.length === 0) printError(printable`No check fits.\n`);
    });
}
