import { parseArgs } from 'node:util';
import { recordStacks } from './record-stacks.ts';
import { recordSystems } from './record-systems.ts';

/** Records the captures that the golden documents are made from. `--files-only` leaves out what needs an engine. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'files-only': { type: 'boolean', default: false } } });
  const say = (line: string) => void process.stdout.write(`captures: ${line}\n`);
  if (!values['files-only']) await recordStacks(say);
  await recordSystems(say);
}

await main();
