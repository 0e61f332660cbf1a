import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Part, runPart } from './run-part.ts';
import { summary } from './summary.ts';

/** Tests of an engine mostly wait for containers, and some within deadlines: what needs none runs beside, and gives way. */
const PARTS: readonly Part[] = [
  { args: ['--project=live'], priority: 0 },
  { args: ['--project=unit', '--project=browser'], priority: 10 },
];

/** All tests. Further arguments go to vitest; with `--project` among them, only those projects are run. */
async function main(args: readonly string[]): Promise<number> {
  const chosen = args.some((arg) => arg.startsWith('--project'));
  const parts = chosen ? [{ args, priority: 0 }] : PARTS.map((part) => ({ ...part, args: [...part.args, ...args] }));
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'gates-tests-'));
  try {
    const running = parts.map((part, index) => runPart(part, join(folder, `${index}.json`), say));
    const { line, passed } = summary(await Promise.all(running), process.env['GATES_LIVE'] === 'required');
    say(line);
    return passed ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
