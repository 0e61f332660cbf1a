import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { judgeStep } from '../../../assertions/judge-step.ts';
import { RecordedExpectation } from '../../../model/flow/expectation.ts';
import type { ContainerAction } from '../../../model/flow/service-steps.ts';
import { containerPerformer } from '../container/container-performer.ts';
import { OneOff } from '../container/one-off.ts';
import { oneOffBody } from '../container/one-off-body.ts';
import { sweepOneOffs } from '../container/sweep-one-offs.ts';
import { EngineWriter } from '../engine-write/engine-writer.ts';
import { logPerformer } from '../log/log-performer.ts';
import type { Observation, Resource } from '../performer.ts';
import { aStepContext, type ContextOptions, failureFrom } from '../testing/a-step-context.ts';
import { type LiveService, liveService } from '../testing/live-service.ts';
import { composePerformer } from './compose-performer.ts';
import { waitUntilPerformer } from './wait-until-performer.ts';

// Steps that look at containers, change them and run their own, on a real engine.

const live = inject('engine');
const skipped = 'unavailable' in live ? ` (skipped: ${live.unavailable})` : '';
const PROJECT = 'gates_live_flow_service';

describe.skipIf('unavailable' in live)(`steps about containers${skipped}`, () => {
  if ('unavailable' in live) return;
  let service: LiveService;

  beforeAll(async () => {
    service = await liveService(live, PROJECT);
  });
  afterAll(() => service.remove());

  const options = (kind: string, words: object | undefined, limitMs = 30_000) => ({
    engine: service.engine,
    limitMs,
    baseline: {},
    ...(words && { expect: RecordedExpectation.parse({ kind, ...words }) }),
  });
  const verdictsOf = ({ record }: Observation, { expect: words }: Pick<ContextOptions<'log'>, 'expect'>) =>
    record && words ? judgeStep(record, words).map(({ verdict }) => verdict) : [];
  const left = () => service.docker('ps', '-aq', '--filter', 'label=dev.gates.one-off');

  test('lines of both replicas, while they run', async () => {
    const about = options('log', { line: { contains: 'tick' }, count: { gte: 4 } });
    const context = aStepContext<'log'>({ ...about, flowStartedAt: new Date() });
    const seen = await logPerformer.perform({ service: 'worker', since: 'flow', within: '10s' }, context);
    expect(seen.record).toMatchObject({
      kind: 'log',
      complete: true,
      containers: [`${PROJECT}-worker-1`, `${PROJECT}-worker-2`],
    });
    expect(verdictsOf(seen, about)).toEqual(['held']);
  });

  test('a service is stopped, does not stand still as it was, and is started again', async () => {
    const stopped = options('compose', { state: 'exited', exitCode: 0 });
    const stop = aStepContext<'compose'>(stopped);
    const after = await composePerformer.perform({ service: 'worker', action: 'stop' }, stop);
    expect(verdictsOf(after, stopped)).toEqual(['held', 'held', 'held', 'held']);
    expect(stop.ledger).toEqual(['stop worker']);
    const running = options('waitUntil', { state: 'running' }, 1000);
    const waiting = await waitUntilPerformer.perform({ service: 'worker', within: '400ms' }, aStepContext(running));
    expect(verdictsOf(waiting, running)).toEqual(['broken', 'broken']);
    const started = options('compose', { state: 'running' });
    const again = await composePerformer.perform({ service: 'worker', action: 'start' }, aStepContext(started));
    expect(verdictsOf(again, started)).toEqual(['held', 'held']);
  });

  test.each(['pause', 'unpause', 'unpause', 'restart', 'start'] as const)('%s leads to its state', async (action) => {
    const about = options('compose', { state: action === 'pause' ? 'paused' : 'running' });
    const seen = await composePerformer.perform({ service: 'worker', action }, aStepContext(about));
    expect(verdictsOf(seen, about)).toEqual(['held', 'held']);
  });

  test('what is as expected and stays so', async () => {
    const about = options('waitUntil', { state: 'running', health: 'none', restarts: 0, containers: 2 });
    const seen = await waitUntilPerformer.perform({ service: 'worker', stableFor: '600ms' }, aStepContext(about));
    expect(seen.error).toBeUndefined();
    expect(new Set(verdictsOf(seen, about))).toEqual(new Set(['held']));
  });

  test('what is started again and again is not stable', async () => {
    const about = options('waitUntil', { state: 'running' });
    const waiting = waitUntilPerformer.perform(
      { service: 'worker', within: '300ms', stableFor: '4s' },
      aStepContext(about),
    );
    // Behind `within`: what is started anew before that has time enough left to stay as it is.
    await sleep(500);
    await service.docker('restart', '-t', '0', `${PROJECT}-worker-1`);
    expect((await waiting).error).toMatchObject({ code: 'service.unstable', blame: 'system' });
  });

  test('what is undone waits for what it undoes, also when that step was stopped', async () => {
    const resources = new Map<string, Resource>();
    const stopped = new AbortController();
    const about = options('compose', { state: 'exited' });
    const stop = composePerformer.perform(
      { service: 'worker', action: 'stop' },
      aStepContext({ ...about, resources, signal: stopped.signal }),
    );
    setTimeout(() => stopped.abort(), 50);
    const running = options('compose', { state: 'running' });
    await sleep(80);
    const undone = await composePerformer.perform(
      { service: 'worker', action: 'start' },
      aStepContext({ ...running, resources }),
    );
    expect(verdictsOf(undone, running)).toEqual(['held', 'held']);
    await stop.catch(() => undefined);
    const after = await service.engine.containersOf('worker', new AbortController().signal);
    expect(after.map(({ state }) => state.status)).toEqual(['running', 'running']);
  });

  test('a service without containers is no service', async () => {
    const about = options('compose', undefined);
    const attempt = composePerformer.perform({ service: 'other', action: 'stop' }, aStepContext(about));
    expect(await failureFrom(attempt)).toMatchObject({ code: 'service.absent', blame: 'precondition' });
  });

  test('containers of another project are not touched', async () => {
    const [container] = await service.engine.containersOf('worker', new AbortController().signal);
    const writer = new EngineWriter(service.engine.endpoint, 5000);
    if (!container) throw new Error('no container');
    await expect(writer.change(container, 'stop', { project: 'other', graceSeconds: 0 })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(writer.remove(container)).rejects.toMatchObject({ code: 'not-allowed' });
    await writer.close();
  });

  const runOneOff = async (action: Partial<ContainerAction>, words: object, limitMs?: number) => {
    const about = options('container', words, limitMs);
    const full = { like: 'worker', timeout: '5s', ...action };
    const resources = new Map<string, Resource>();
    const context = aStepContext<'container'>({ ...about, shown: full, resources });
    const seen = await containerPerformer.perform(full, context);
    // As a flow does at its end.
    await Promise.all([...resources.values()].map((each) => each.close()));
    return { record: seen.record, verdicts: verdictsOf(seen, about) };
  };

  test('a guard is proven without the variable, on no network, and nothing is left', async () => {
    const words = {
      exitCode: 1,
      running: false,
      log: { line: { contains: '[CRITICAL] NEEDED environment variable is required' } },
    };
    const { record, verdicts } = await runOneOff({ unset: ['NEEDED'] }, words);
    expect(verdicts).toEqual(['held', 'held', 'held', 'held']);
    expect(record).toMatchObject({ kind: 'container', network: 'none', unset: ['NEEDED'], output: { complete: true } });
    expect(await left()).toBe('');
  });

  test('what a container does with its whole environment as well proves no guard', async () => {
    const command = [
      'node',
      '-e',
      "console.error('[CRITICAL] NEEDED environment variable is required'); process.exit(1)",
    ];
    const words = { exitCode: 1, log: { line: { contains: '[CRITICAL] NEEDED' } } };
    const { record, verdicts } = await runOneOff({ unset: ['NEEDED'], command }, words);
    expect(verdicts).toEqual(['held', 'held', 'broken']);
    expect(record).toMatchObject({ control: { running: false, exitCode: 1 } });
    expect(await left()).toBe('');
  });

  test('one control run is enough for all rows, and is watched for as long as each of them', async () => {
    const about = { ...options('container', { exitCode: 1 }), resources: new Map<string, Resource>() };
    const context = aStepContext<'container'>(about);
    const action: ContainerAction = { like: 'worker', unset: ['NEEDED'], timeout: '20s' };
    const [first, second] = await Promise.all([1, 2].map(() => containerPerformer.perform(action, context)));
    expect([first, second].flatMap((seen) => (seen ? verdictsOf(seen, about) : []))).toEqual(Array(4).fill('held'));
    expect(context.ledger).toHaveLength(3);
    const [ran] = [first?.record].filter((record) => record?.kind === 'container');
    expect(ran?.control).toMatchObject({ running: true });
    expect(ran?.control?.watchedMs).toBeGreaterThanOrEqual(ran?.durationMs ?? Number.POSITIVE_INFINITY);
  });

  test('a container stays up with the whole environment, cannot write, and reaches nothing', async () => {
    const words = { running: true, log: { line: { contains: 'root read-only' }, never: { contains: 'CRITICAL' } } };
    const { record, verdicts } = await runOneOff({ timeout: '800ms', set: { OTHER: '2' } }, words);
    expect(verdicts).toEqual(['held', 'held', 'held']);
    const lines = record?.kind === 'container' ? record.output.lines.map(({ text }) => text) : [];
    expect(lines[0]).toMatch(/networks lo$|networks $/);
    expect(await left()).toBe('');
  });

  test('a command that is not there is the fault of the file', async () => {
    expect(await failureFrom(runOneOff({ command: ['/missing'] }, { exitCode: 0 }))).toMatchObject({
      code: 'container.start',
      blame: 'flow',
    });
    expect(await left()).toBe('');
  });

  test('a step that is out of time, or stopped, leaves no container', async () => {
    expect(await failureFrom(runOneOff({ timeout: '20s' }, { running: true }, 2500))).toMatchObject({
      code: 'timeout',
    });
    const stopped = new AbortController();
    setTimeout(() => stopped.abort(), 700);
    const about = { ...options('container', { running: true }), signal: stopped.signal };
    await containerPerformer.perform({ like: 'worker', timeout: '20s' }, aStepContext(about)).catch(() => undefined);
    expect(await left()).toBe('');
  });

  test('what a crash left behind is found by its label, and nothing else', async () => {
    const [container] = await service.engine.containersOf('worker', new AbortController().signal);
    if (!container) throw new Error('no container');
    const body = oneOffBody(container, { like: 'worker', timeout: '1s' }, { runId: 'r', project: PROJECT });
    const lost = await OneOff.create(service.engine, 'gates-one-off-lost', body);
    expect((await left()).trim()).toBe(lost.id.slice(0, 12));
    const elsewhere = { ...service.engine, project: 'other' };
    expect(await sweepOneOffs(elsewhere, new AbortController().signal)).toEqual([]);
    expect(await sweepOneOffs(service.engine, new AbortController().signal)).toEqual(['gates-one-off-lost']);
    expect(await left()).toBe('');
    expect(await service.engine.containersOf('worker', new AbortController().signal)).toHaveLength(2);
    await lost.close();
  });
});
