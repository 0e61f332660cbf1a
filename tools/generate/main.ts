import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../project-root.ts';
import { regenerate } from './regenerate.ts';

/** Writes what is generated; with `--check` writes nothing and fails when something would change. */
async function main(): Promise<number> {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
  const { count, changes, faults } = await regenerate(PROJECT_ROOT, check ? 'look' : 'write');
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  for (const { path, text } of changes) process.stdout.write(`${text === undefined ? 'stale' : 'changed'}: ${path}\n`);
  const hint = check && changes.length > 0 ? '; run `npm run generate`' : '';
  process.stdout.write(`${count} generated files, ${changes.length} ${check ? 'not up to date' : 'changed'}${hint}\n`);
  return faults.length > 0 || (check && changes.length > 0) ? 1 : 0;
}

process.exitCode = await main();
