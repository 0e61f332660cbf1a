import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import type { LiveLane } from '../../fixtures/engine/live-lanes.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { Report } from './summary.ts';

export interface Part {
  /** For vitest. */
  readonly args: readonly string[];
  /** As `nice` has it: the higher, the more it gives way to others. */
  readonly priority: number;
  /** Which of the live tests, where not all of them are meant. */
  readonly lane?: LiveLane;
  /** The process in whose network the tests run, where that is not the network of the machine. */
  readonly networkOf?: number;
  /** More variables. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs some projects of vitest, hands on its lines as they come, and reads the report; undefined when it left none. */
export async function runPart(
  { args, priority, lane, networkOf, environment }: Part,
  file: string,
  say: (line: string) => void,
): Promise<Report | undefined> {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const words = [`${PROJECT_ROOT}/node_modules/.bin/vitest`, 'run', ...args, ...report];
  const entered = networkOf === undefined ? [] : ['nsenter', `--net=/proc/${networkOf}/ns/net`];
  const [program = '', ...rest] = [...entered, ...words];
  const vitest = spawn(program, rest, {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(lane && { GATES_LIVE_LANE: lane }), ...environment },
  });
  if (vitest.pid !== undefined) setPriority(vitest.pid, priority);
  const printed = [vitest.stdout, vitest.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream })) say(line);
  });
  const ended = new Promise<void>((resolve, reject) => {
    vitest.once('error', reject);
    vitest.once('close', () => resolve());
  });
  await Promise.all([...printed, ended]);
  return existsSync(file) ? Report.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined;
}
