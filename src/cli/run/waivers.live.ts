import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gates } from '../../../fixtures/audit.ts';
import { RunResult } from '../../model/result.ts';

// Accepting findings and comparing with an earlier run, as a person would do it in a project of files.

const COMPOSE = `name: shop
services:
  worker:
    image: example/worker:1.0
    privileged: true
`;

const waiver = (...lines: string[]) =>
  `waivers:\n  - check: privileged-declared\n    scope: { service: worker }\n${lines.map((line) => `    ${line}\n`).join('')}`;
const SAID = ['reason: it builds images', 'owner: Ada', 'expires: 2099-12-31'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-waivers-'));
  await writeFile(join(folder, 'compose.yaml'), COMPOSE);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const inFolder = (...args: string[]) => gates(args, { folder });
const run = (...args: string[]) => inFolder('run', 'g1', '--quiet', ...args);

async function privileged(out = 'gates-report') {
  const result = RunResult.parse(JSON.parse(await readFile(join(folder, out, 'latest/result.json'), 'utf8')));
  const checks = result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  const { verdict, failsGate } = checks.find(({ id }) => id === 'privileged-declared') ?? {};
  return { verdict, failsGate, states: result.waivers.map(({ state }) => state), known: result.comparison?.before.id };
}

describe('a waiver', () => {
  test('beside the settings accepts a finding, and the capture carries it', async () => {
    await put('gates.waivers.yaml', waiver(...SAID, 'approver: Grace'));
    await run();
    const accepted = { verdict: 'waived', failsGate: false, states: ['applied'], known: undefined };
    expect(await privileged()).toEqual(accepted);
    await rm(join(folder, 'gates.waivers.yaml'));
    await inFolder('evaluate', 'gates-report', '--out', 'elsewhere', '--quiet');
    expect(await privileged('elsewhere')).toEqual(accepted);
    expect(await readFile(join(folder, 'elsewhere/latest/01_CONFIG_AUDIT.md'), 'utf8')).toContain(
      'Accepted by Ada, approved by Grace, until 2099-12-31: it builds images.',
    );
  });

  test.each([
    ['without the approver that a P0 needs', SAID, 'refused'],
    ['whose last day has passed', [...SAID.slice(0, 2), 'approver: Grace', 'expires: 2026-01-31'], 'expired'],
  ])('%s accepts nothing', async (_, lines, state) => {
    await put('gates.waivers.yaml', waiver(...lines));
    expect((await run()).exitCode).toBe(1);
    expect(await privileged()).toEqual({ verdict: 'fail', failsGate: true, states: [state], known: undefined });
  });

  test('of a check that does not exist ends the run before it begins', async () => {
    await put('gates.yaml', waiver(...SAID).replace('privileged-declared', 'privileged-declard'));
    const { exitCode, stderr } = await run();
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('gates.yaml:2:12: there is no check')]);
    expect(stderr).toContain('Did you mean "privileged-declared"?');
  });
});

describe('a baseline', () => {
  test('lets what it has pass, but for P0', async () => {
    await put('compose.yaml', COMPOSE.replace('    privileged: true\n', ''));
    expect((await run()).exitCode).toBe(1);
    expect((await run('--baseline', 'gates-report', '--fail-on', 'new')).exitCode).toBe(0);
    await put('compose.yaml', COMPOSE);
    expect((await run('--out', 'second')).exitCode).toBe(1);
    expect((await run('--out', 'third', '--baseline', 'second', '--fail-on', 'new')).exitCode).toBe(1);
    expect(await privileged('third')).toMatchObject({ verdict: 'fail', failsGate: true, known: expect.any(String) });
  });

  test('is needed to tell what is new', async () => {
    const { exitCode, stderr } = await run('--fail-on', 'new');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--baseline')]);
  });

  test('that was given to `gates evaluate` is kept, so that the run can be judged again', async () => {
    await run();
    await put('compose.yaml', COMPOSE.replace('1.0', 'latest'));
    await run('--out', 'second');
    await inFolder('evaluate', 'second', '--baseline', 'gates-report', '--out', 'third', '--quiet');
    const { exitCode, stdout } = await inFolder('verify', 'third', '--re-derive');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Intact')]);
  });
});

test('two runs differ by what was changed between them', async () => {
  await run();
  await put('compose.yaml', COMPOSE.replace('    privileged: true\n', ''));
  await run('--out', 'second');
  const { exitCode, stdout } = await inFolder('diff', 'gates-report', 'second');
  expect([exitCode, stdout]).toEqual([
    0,
    expect.stringMatching(/^Fixed\n {2}P0 G1 privileged-declared: service worker/m),
  ]);
});
