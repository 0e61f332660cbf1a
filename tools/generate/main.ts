import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../project-root.ts';
import { applyChanges, changedFiles } from './changed-files.ts';
import { generatedFiles } from './generated-files.ts';

/** Writes what is generated; with `--check` writes nothing and fails when something would change. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const { files, faults } = await generatedFiles(PROJECT_ROOT);
  const changes = await changedFiles(PROJECT_ROOT, files);
  if (!values.check) await applyChanges(PROJECT_ROOT, changes);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  for (const { path, text } of changes) process.stdout.write(`${text === undefined ? 'stale' : 'changed'}: ${path}\n`);
  process.stdout.write(
    `${files.size} generated files, ${changes.length} ${values.check ? 'not up to date' : 'changed'}\n`,
  );
  return faults.length > 0 || (values.check && changes.length > 0) ? 1 : 0;
}

process.exitCode = await main();
