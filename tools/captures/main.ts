import { parseArgs } from 'node:util';
import { recordStacks } from './record-stacks.ts';
import { recordStaged } from './record-staged.ts';
import { recordSystems } from './record-systems.ts';

/**
 * Records the captures that the golden documents and the tests of checks are made from. `--files-only` leaves out what
 * needs an engine; `--staged` records staged troubles instead, best on an engine on which nothing else runs: all of them,
 * or those that are named, by the name of a scene or by the path of a live test.
 */
async function main(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'files-only': flag, staged: flag } });
  const say = (line: string) => void process.stdout.write(`captures: ${line}\n`);
  if (values.staged) return recordStaged(positionals, say);
  if (!values['files-only']) await recordStacks(say);
  await recordSystems(say);
}

await main();
