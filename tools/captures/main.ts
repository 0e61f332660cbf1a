import { parseArgs } from 'node:util';
import { recordStacks } from './record-stacks.ts';
import { recordStaged } from './record-staged.ts';
import { recordSystems } from './record-systems.ts';

/**
 * Records the captures that the golden documents and the tests of checks are made from. `--files-only` leaves out what
 * needs an engine, `--staged-only` records nothing but staged troubles.
 */
async function main(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { 'files-only': flag, 'staged-only': flag } });
  const say = (line: string) => void process.stdout.write(`captures: ${line}\n`);
  if (values['staged-only']) return recordStaged(say);
  if (!values['files-only']) await recordStacks(say);
  await recordSystems(say);
  if (!values['files-only']) await recordStaged(say);
}

await main();
