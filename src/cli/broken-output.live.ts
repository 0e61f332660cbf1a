import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import { verifyRunFolder } from '../runs/verify/verify-run-folder.ts';

// The built program when nobody reads what it prints: the report is written all the same, and nobody takes it for told.

const PASSES = 'services:\n  web:\n    image: nginx:1.27\n';
const FAILS = 'services:\n  web:\n    image: nginx:1.27\n    privileged: true\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-broken-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  readonly exitCode: unknown;
  readonly stderr: string;
}

/** Runs the program in a shell, with what is written behind it. */
async function run(compose: string, redirected: string): Promise<Ended> {
  await writeFile(join(folder, 'compose.yaml'), compose);
  const program = `'${process.execPath}' -- '${PROJECT_ROOT}/bin/gates.cjs' run g1 --fail-on P0 ${redirected}`;
  const child = spawn('bash', ['-c', program], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  // The reader is gone before the program has anything to say.
  child.stdout.destroy();
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [exitCode] = await once(child, 'close');
  return { exitCode, stderr };
}

/** Faults of the one run that was written. */
async function faultsOfRun(): Promise<readonly unknown[]> {
  const runs = (await readdir(join(folder, 'gates-report'))).filter((name) => /^\d/.test(name));
  expect(runs).toHaveLength(1);
  return (await verifyRunFolder(join(folder, 'gates-report', runs[0] ?? ''))).faults;
}

describe.each([
  ['whose reader went away', '--quiet'],
  ['on a full disk', '--quiet >/dev/full'],
  ['as JSON whose reader went away', '--json --quiet'],
])('stdout %s', (_, redirected) => {
  test('a success that nobody was told of ends with 4, and its report is whole', async () => {
    const { exitCode, stderr } = await run(PASSES, redirected);
    expect([exitCode, stderr, await faultsOfRun()]).toEqual([4, '', []]);
  });

  test('a failure still ends with 1', async () => {
    const { exitCode, stderr } = await run(FAILS, redirected);
    expect([exitCode, stderr, await faultsOfRun()]).toEqual([1, '', []]);
  });
});

test.each(['2>/dev/full', '--debug 2>/dev/full'])('progress that cannot be told changes nothing: %s', async (words) => {
  expect((await run(PASSES, `${words} >result`)).exitCode).toBe(0);
  expect(await faultsOfRun()).toEqual([]);
});
