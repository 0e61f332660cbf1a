import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveParts } from './live-parts.ts';
import { type Part, runPart } from './run-part.ts';
import { type Report, summary } from './summary.ts';

/** What needs no engine runs beside the live tests, and gives way to them; not all of the way, for it has deadlines too. */
const OTHERS: Part = { args: ['--project=unit', '--project=browser'], priority: 5 };

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** All tests. Further arguments go to vitest; with `--project` among them, only those projects are run. */
async function main(args: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-tests-'));
  let count = 0;
  // What the arguments choose need not be in every part.
  const given = args.length > 0 ? [...args, '--passWithNoTests'] : [];
  const run = (part: Part) =>
    runPart({ ...part, args: [...part.args, ...given] }, join(folder, `${count++}.json`), say);
  const chosen = args.some((arg) => arg.startsWith('--project'));
  try {
    const reports = chosen ? [await run({ args: [], priority: 0 })] : await allReports(run);
    const { failures, line, passed } = summary(reports, process.env['GATES_LIVE'] === 'required');
    for (const failure of failures) say(`  ✗ ${failure}`);
    say(line);
    return passed ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function allReports(run: (part: Part) => Promise<Report | undefined>): Promise<readonly (Report | undefined)[]> {
  const live = liveParts(say).then((parts) => Promise.all(parts.map(run)));
  const [others, ofEngines] = await Promise.all([run(OTHERS), live]);
  return [others, ...ofEngines];
}

process.exitCode = await main(process.argv.slice(2));
