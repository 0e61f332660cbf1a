import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findingsOf, gates } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { ULTRA_AGENT_OS } from '../../fixtures/stacks/places.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import { fakeEngine } from '../collect/engine/testing/fake-engine.ts';
import { PROJECT_NAME, systemOf } from '../collect/engine/testing/replies-of-system.ts';
import { RunResult } from '../model/result.ts';

/** What a program writes about the same files and the same engine, and how it ends. */
async function audited(folder: string, host: string, program?: string) {
  await mkdir(folder);
  await cp(join(ULTRA_AGENT_OS, 'compose.yaml'), join(folder, 'compose.yaml'));
  const run = ['run', 'g1', 'g2', '-p', PROJECT_NAME, '-H', host, '--quiet'];
  const { exitCode, stderr } = await gates(run, { folder, ...(program !== undefined && { program }) });
  const latest = join(folder, 'gates-report/latest');
  const result = RunResult.parse(JSON.parse(await readFile(join(latest, 'result.json'), 'utf8')));
  return { exitCode, stderr, written: (await readdir(latest)).toSorted(), findings: findingsOf(result) };
}

test('the package, installed into an empty folder, finds and writes what the program does here', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gates-installed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await command(['npm', 'pack', '--ignore-scripts', '--pack-destination', folder], { folder: PROJECT_ROOT });
  const [packed = ''] = await readdir(folder);
  await command(['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${packed}`], { folder });
  const { endpoint } = await fakeEngine(systemOf(3));
  const installed = join(folder, 'node_modules/gates/bin/gates.cjs');
  const there = await audited(join(folder, 'there'), endpoint.url, installed);
  expect(there).toEqual(await audited(join(folder, 'here'), endpoint.url));
  expect([there.stderr, there.written]).toEqual(['', expect.arrayContaining(['02_RUNTIME_AUDIT.md'])]);
  expect(there.findings.length).toBeGreaterThan(10);
});
