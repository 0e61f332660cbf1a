import { mkdtemp, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gates } from '../../fixtures/audit.ts';
import { checkHistory } from '../runs/history/check-history.ts';
import { verifyRunFolder } from '../runs/verify/verify-run-folder.ts';

// The built program, stopped at any moment of its life: what stands in the output folder is whole, or is not there.

const TIMES = 50;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
/** Given again, the same moments come again. */
const SEED = Number(process.env['GATES_SEED'] ?? Date.now() % 2 ** 31);
/** A run that a signal stopped, one that ended before it came, and one that had not yet begun to listen. */
const ALLOWED = { SIGINT: [130, 0, -1], SIGTERM: [143, 0, -1], SIGKILL: [-1, 0] } as const;

let folder: string;
let usualMs: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-stopped-'));
  await writeFile(join(folder, 'compose.yaml'), 'services:\n  web:\n    image: nginx:1.27\n');
  const start = performance.now();
  await run();
  usualMs = performance.now() - start;
});
afterAll(() => rm(folder, { recursive: true }));

/** A run; `at` milliseconds after it was started it gets a signal. */
async function run(at?: number, signal?: NodeJS.Signals): Promise<{ exitCode: number; stderr: string }> {
  let timer: NodeJS.Timeout | undefined;
  const ended = await gates(['run', 'g1', '--fail-on', 'P0', '--quiet'], {
    folder,
    started: (pid) => {
      if (pid !== undefined && signal) timer = setTimeout(() => process.kill(pid, signal), at);
    },
  });
  clearTimeout(timer);
  return ended;
}

async function expectOnlyWholeRuns(): Promise<number> {
  const out = join(folder, 'gates-report');
  const runs = (await readdir(out)).filter((name) => /^\d/.test(name));
  for (const name of runs) expect([name, (await verifyRunFolder(join(out, name))).faults]).toEqual([name, []]);
  expect((await stat(join(out, await readlink(join(out, 'latest'))))).isDirectory()).toBe(true);
  return runs.length;
}

test(`stopped ${TIMES} times at random (GATES_SEED=${SEED}): only whole runs, and latest leads to one`, async () => {
  const moments = fc.sample(
    fc.record({ percent: fc.integer({ min: 0, max: 120 }), signal: fc.constantFrom(...SIGNALS) }),
    { numRuns: TIMES, seed: SEED },
  );
  for (const { percent, signal } of moments) {
    const { exitCode, stderr } = await run((percent / 100) * usualMs, signal);
    expect(ALLOWED[signal], stderr).toContain(exitCode);
    expect(await expectOnlyWholeRuns()).toBeGreaterThan(0);
  }
}, 900_000);

test('the next run clears away what was left, and the history has no gap', async () => {
  expect((await run()).exitCode).toBe(0);
  const out = join(folder, 'gates-report');
  expect((await readdir(out)).filter((name) => name.startsWith('.tmp'))).toEqual([]);
  expect((await checkHistory(out)).problems).toEqual([]);
});
