import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type CommandLine, gates } from '../../../fixtures/audit.ts';
import { judgedTwice } from '../../../fixtures/stacks/judged-twice.ts';
import { compose, type RunningStack, startStack, stopStack } from '../../../fixtures/stacks/stack.ts';
import { RunResult } from '../../model/result.ts';

// The main job on a real system, as a person would start it in the folder of the Compose file.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_run';

/** Every secret of the stack; none of them may stand in anything that is written. */
const SECRETS = ['devpassword', 'SecureAdminPassword2024', 'jwt-secret-change', 'dev-internal-key'];

/** The chapters of a runtime audit document that was written by hand. */
const CHAPTERS = [
  'Docker Compose Configuration Validation',
  'Service Architecture',
  'Runtime Service Status',
  'Service Dependencies',
  'Health Endpoint Validation',
  'Service Log Analysis',
  'Port Binding Security',
  'Internal Service Communication',
  'Volume Management',
  'Environment Configuration',
  'Security Configuration Review',
  'Performance Characteristics',
  'Service Stability',
  'Isolation Verification',
  'Integration Points Validation',
  'Risk Assessment',
  'Recommendations',
  'Evidence Summary',
  'Next Gate Readiness',
];

describe.skipIf('unavailable' in live)(`a run on a system with weaknesses${skipped}`, () => {
  if ('unavailable' in live) return;
  let stack: RunningStack;
  let out: string;
  let ran: CommandLine;

  beforeAll(async () => {
    stack = await startStack(live, 'ultra-agent-os', { project: PROJECT });
    await startStack(live, 'billionmail', { project: `${PROJECT}_neighbour` });
    out = await mkdtemp(join(tmpdir(), 'gates-run-'));
    const args = ['run', '-p', PROJECT, '-f', join(stack.folder, 'compose.yaml'), '--out', out];
    ran = await gates(args, { folder: stack.folder, environment: stack.environment });
  });
  afterAll(async () => {
    await rm(out, { recursive: true, force: true });
    await stopStack(live, 'billionmail', `${PROJECT}_neighbour`);
    await stopStack(live, 'ultra-agent-os', PROJECT);
  });

  const result = async (folder = out) =>
    RunResult.parse(JSON.parse(await readFile(join(folder, 'latest', 'result.json'), 'utf8')));
  const checkOf = async (id: string) =>
    (await result()).gates
      .flatMap(({ sections }) => sections.flatMap(({ checks }) => checks))
      .find((check) => check.id === id);

  test('ends with 1 and says so, with the way to the report', () => {
    expect([ran.exitCode, ran.stdout]).toEqual([1, expect.stringContaining('FAILED — exit code 1')]);
    expect(ran.stdout).toContain('Report: ');
  });

  test('writes the three documents, a summary, the result and the capture', async () => {
    expect(await readdir(join(out, 'latest'))).toEqual([
      '01_CONFIG_AUDIT.json',
      '01_CONFIG_AUDIT.md',
      '02_RUNTIME_AUDIT.json',
      '02_RUNTIME_AUDIT.md',
      '03_FUNCTIONAL_TESTS.json',
      '03_FUNCTIONAL_TESTS.md',
      'SHA256SUMS',
      'SUMMARY.md',
      'capture',
      'index.html',
      'manifest.json',
      'result.json',
    ]);
  });

  test('the runtime audit has every chapter that one written by hand has', async () => {
    const text = await readFile(join(out, 'latest', '02_RUNTIME_AUDIT.md'), 'utf8');
    const chapters = [...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title);
    expect(CHAPTERS.filter((chapter) => !chapters.includes(chapter))).toEqual([]);
  });

  test('no secret stands in any written byte', async () => {
    const files = await readdir(out, { recursive: true, withFileTypes: true });
    const contents = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    expect(contents.length).toBeGreaterThan(50);
    const written = [...contents, ran.stdout, ran.stderr].join('\n');
    expect(SECRETS.filter((secret) => written.includes(secret))).toEqual([]);
    expect(SECRETS.filter((secret) => written.includes(Buffer.from(secret).toString('base64').slice(0, -2)))).toEqual(
      [],
    );
  });

  test('names the processes that run as root', async () => {
    const check = await checkOf('process-runs-as-root');
    expect(check?.findings.map(({ subject }) => subject.service).toSorted()).toEqual(['api', 'ollama', 'ui', 'worker']);
  });

  test('rates the mounted engine socket as the gravest', async () => {
    expect((await checkOf('engine-socket-mounted'))?.findings).toMatchObject([
      { priority: 'P0', subject: { service: 'worker' } },
    ]);
  });

  test('sees the project beside it, and that they share nothing', async () => {
    const text = await readFile(join(out, 'latest', '02_RUNTIME_AUDIT.md'), 'utf8');
    expect(text).toContain(`${PROJECT}_neighbour`);
    expect((await checkOf('network-shared-with-other-project'))?.verdict).toBe('pass');
  });

  test('its flows prove that anybody can make a token that it takes', async () => {
    expect((await checkOf('forged-token-accepted'))?.findings[0]).toMatchObject({ priority: 'P0' });
    expect((await result()).release.verdict).toBe('not-ready');
  });

  test('is the same with no file at hand', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'gates-elsewhere-'));
    const { exitCode } = await gates(['run', 'g2', '-p', PROJECT, '-H', live.dockerHost, '--out', elsewhere]);
    const { gates: judged } = await result(elsewhere);
    await rm(elsewhere, { recursive: true, force: true });
    expect([exitCode, judged.map(({ id, verdict }) => [id, verdict])]).toEqual([1, [['g2', 'failed']]]);
  });

  test('of a project without containers it is not established', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'gates-empty-'));
    const ended = await gates(['run', 'g2', '-p', 'gates_live_nobody', '-H', live.dockerHost, '--out', empty]);
    await rm(empty, { recursive: true, force: true });
    expect([ended.exitCode, ended.stdout]).toEqual([3, expect.stringContaining('NOT ESTABLISHED')]);
  });

  test('of a system that was taken down in the middle it is told, not failed to be told', async () => {
    const gone = await mkdtemp(join(tmpdir(), 'gates-gone-'));
    const [ended] = await Promise.all([
      gates(['run', 'g2', '-p', PROJECT, '-H', live.dockerHost, '--out', gone]),
      compose(live, stack, ['rm', '-f', '-s', 'worker']),
    ]);
    const text = await readFile(join(gone, 'latest', '02_RUNTIME_AUDIT.md'), 'utf8');
    await rm(gone, { recursive: true, force: true });
    expect([1, 3]).toContain(ended.exitCode);
    expect(text).toContain('Next Gate Readiness');
  });
});

describe.skipIf('unavailable' in live)(`a run on the same system, hardened${skipped}`, () => {
  if ('unavailable' in live) return;
  const project = `${PROJECT}_hardened`;
  let stack: RunningStack;
  beforeAll(async () => {
    stack = await startStack(live, 'ultra-agent-os-hardened', { project });
  });
  afterAll(() => stopStack(live, 'ultra-agent-os-hardened', project));

  test('ends with 0, and finds nothing above P3', async () => {
    const out = await mkdtemp(join(tmpdir(), 'gates-hardened-'));
    const { exitCode } = await gates(['run', 'g2', '-p', stack.project, '-H', live.dockerHost, '--out', out]);
    const result = RunResult.parse(JSON.parse(await readFile(join(out, 'latest', 'result.json'), 'utf8')));
    await rm(out, { recursive: true, force: true });
    const found = result.gates.flatMap(({ sections }) =>
      sections.flatMap(({ checks }) => checks.flatMap(({ id, findings }) => findings.map((one) => ({ id, ...one })))),
    );
    expect(found.filter(({ priority }) => priority !== 'P3').map(({ id, subject }) => [id, subject.service])).toEqual(
      [],
    );
    expect(exitCode).toBe(0);
  });

  test('gives, byte for byte, what its stored capture gives without the engine', async () => {
    const { onTheSpot, fromCapture, gates: judged } = await judgedTwice(stack);
    expect(judged).toEqual(['g1', 'g2', 'g3']);
    expect(fromCapture).toEqual(onTheSpot);
  });
});
