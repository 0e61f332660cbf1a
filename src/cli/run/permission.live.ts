import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';
import { fakeEngine, socketFolder } from '../../collect/engine/testing/fake-engine.ts';
import { PROJECT_NAME, systemOf } from '../../collect/engine/testing/replies-of-system.ts';
import { RunResult } from '../../model/result.ts';

// Node can forbid a program to start others, to start threads and to load native code: the audit of what runs needs none
// of it. https://nodejs.org/docs/latest-v20.x/api/permissions.html

/** The flag has another name since version 22.13. */
const FLAG = ['--permission', '--experimental-permission'].find((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);
const FILES = ['--allow-fs-read=*', '--allow-fs-write=*'];

async function auditWith(flags: readonly string[], url: string): Promise<{ exitCode: unknown; result: RunResult }> {
  const out = await socketFolder();
  const args = ['run', 'g2', '-p', PROJECT_NAME, '-H', url, '--json', '--quiet', '--out', join(out, 'report')];
  const program = [...flags, '--', `${PROJECT_ROOT}/bin/gates.cjs`, ...args];
  const child = spawn(process.execPath, program, { cwd: out, stdio: ['ignore', 'pipe', 'ignore'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const [exitCode] = await once(child, 'close');
  expect(await readdir(join(out, 'report'))).toContain('latest');
  await rm(join(out, 'report'), { recursive: true });
  return { exitCode, result: RunResult.parse(JSON.parse(stdout)) };
}

test.skipIf(FLAG === undefined)('an audit that may start nothing says what it says otherwise', async () => {
  const engine = await fakeEngine(systemOf(2));
  const [free, bound] = [
    await auditWith([], engine.endpoint.url),
    await auditWith([FLAG ?? '', ...FILES], engine.endpoint.url),
  ];
  const said = ({ result }: typeof free) =>
    result.gates
      .flatMap(({ sections }) => sections)
      .flatMap(({ checks }) => checks.map(({ id, verdict }) => `${id} ${verdict}`));
  expect(bound.exitCode).toBe(free.exitCode);
  expect(said(bound)).toEqual(said(free));
});
