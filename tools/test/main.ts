import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { liveParts } from './live-parts.ts';
import { type Part, runPart } from './run-part.ts';
import { failedFiles, passedAlone, withSecondTry } from './second-try.ts';
import { type Report, summary } from './summary.ts';

/** What needs no engine runs beside the live tests, and gives way to them; not all of the way, for it has deadlines too. */
const OTHERS: Part = { args: ['--project=unit', '--project=browser'], priority: 5 };

const say = (line: string) => void process.stdout.write(`${line}\n`);

type Run = (part: Part) => Promise<Report | undefined>;

/** All tests. Further arguments go to vitest; with `--project` among them, only those projects are run. */
async function main(args: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-tests-'));
  let count = 0;
  // What the arguments choose need not be in every part.
  const given = args.length > 0 ? [...args, '--passWithNoTests'] : [];
  const run: Run = (part) => runPart({ ...part, args: [...part.args, ...given] }, join(folder, `${count++}.json`), say);
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

async function allReports(run: Run): Promise<readonly (Report | undefined)[]> {
  const tried = async (part: Part) => ({ part, report: await run(part) });
  const live = liveParts(say).then((parts) => Promise.all(parts.map(tried)));
  const [others, ofEngines] = await Promise.all([tried(OTHERS), live]);
  const reports = [];
  for (const { part, report } of [others, ...ofEngines]) reports.push(report && (await triedAlone(run, part, report)));
  return reports;
}

/**
 * Files with failures are run once more when nothing runs beside them: whoever gave way to others may have missed a
 * deadline that is kept alone. What passes then is told, for a test had better not depend on it; what fails then has failed.
 */
async function triedAlone(run: Run, part: Part, first: Report): Promise<Report> {
  const files = failedFiles(first);
  if (files.length === 0) return first;
  say(`run once more, alone: ${files.map((file) => relative('', file)).join(', ')}`);
  const second = await run({ ...part, args: [...part.args, ...files], priority: 0 });
  if (!second) return first;
  for (const test of passedAlone(first, second)) say(`  ↻ ${test}: failed beside others, passed alone`);
  return withSecondTry(first, second);
}

process.exitCode = await main(process.argv.slice(2));
