import { describe, expect, test, vi } from 'vitest';
import { aContainer } from '../../../../gates/testing/evidence.ts';
import { judgeStep } from '../../../assertions/judge-step.ts';
import type { Container } from '../../../model/evidence/container.ts';
import { RecordedExpectation } from '../../../model/flow/expectation.ts';
import type { LogAction } from '../../../model/flow/observation-steps.ts';
import type { Replies } from '../../engine/testing/canned-engine.ts';
import { fakeEngine } from '../../engine/testing/fake-engine.ts';
import { json } from '../../engine/testing/replies.ts';
import type { FlowEngine } from '../performer.ts';
import { aStepContext, type ContextOptions, failureFrom } from '../testing/a-step-context.ts';
import { logPerformer } from './log-performer.ts';

const ID = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const HOUR = 3_600_000;
const START = new Date('2026-01-31T21:00:00.000Z');
const at = (second: number, text: string) => `2026-01-31T21:00:${String(second).padStart(2, '0')}.000000000Z ${text}\n`;

function frames(...lines: readonly string[]): Buffer {
  return Buffer.concat(
    lines.map((line) => {
      const head = Buffer.alloc(8);
      head[0] = 1;
      head.writeUInt32BE(Buffer.byteLength(line), 4);
      return Buffer.concat([head, Buffer.from(line)]);
    }),
  );
}
const logOf = (id: string, lines: () => readonly string[]): Replies => ({
  [`/containers/${id}/logs`]: (response) => void response.writeHead(200).end(frames(...lines())),
});
const worker = (id: string, different: Partial<Container> = {}) =>
  aContainer('worker', {
    id,
    name: `worker-${id[0]}`,
    tty: false,
    logging: { driver: 'json-file', options: {} },
    ...different,
  });
const expected = (words: object) => RecordedExpectation.parse({ kind: 'log', ...words });

function engineAt(endpoint: FlowEngine['endpoint'], containersOf: () => Promise<readonly Container[]>): FlowEngine {
  return { endpoint, project: 'p', callMs: 30_000, busy: (work) => work(), containersOf };
}

async function perform(
  replies: Replies,
  action: Partial<LogAction>,
  options: ContextOptions<'log'> & { containers?: readonly Container[] } = {},
) {
  const { endpoint, connections } = await fakeEngine(replies);
  const { containers = [worker(ID)] } = options;
  const engine = engineAt(endpoint, async () => containers);
  const full = { service: 'worker', since: 'flow', ...action };
  const context = aStepContext<'log'>({ shown: full, engine, flowStartedAt: START, ...options });
  const { record } = await logPerformer.perform(full, context);
  if (record?.kind !== 'log') throw new Error('no record');
  const outcomes = options.expect ? judgeStep(record, options.expect).map(({ verdict }) => verdict) : [];
  return { record, outcomes, connections };
}

test('lines of all replicas since the moment, in the order of their times', async () => {
  const replies = {
    ...logOf(ID, () =>
      [at(0, 'first'), at(3, 'third')].map((line, index) =>
        index === 0 ? line.replace('21:00:00', '20:59:59') : line,
      ),
    ),
    ...logOf(OTHER, () => [at(2, 'second')]),
  };
  const words = expected({ line: { contains: 'third' } });
  const { record, outcomes } = await perform(replies, {}, { containers: [worker(ID), worker(OTHER)], expect: words });
  expect(record).toMatchObject({
    lines: [
      { container: 'worker-b', text: 'second', at: '2026-01-31T21:00:02.000Z' },
      { container: 'worker-a', text: 'third' },
    ],
    linesRead: 2,
    complete: true,
    containers: ['worker-a', 'worker-b'],
  });
  expect(outcomes).toEqual(['held']);
});

test('since an earlier step', async () => {
  const earlier = { create: { startedAt: new Date(START.getTime() + 2500) } };
  const replies = logOf(ID, () => [at(1, 'before'), at(3, 'after')]);
  const { record } = await perform(replies, { since: 'create' }, { earlier });
  expect(record.lines.map(({ text }) => text)).toEqual(['after']);
  expect(await failureFrom(perform(replies, { since: 'other' }))).toMatchObject({ code: 'log.since' });
});

describe('on an engine that tells whole seconds, as Podman does', () => {
  const toSecond = (second: number, text: string) => at(second, text).replace('.000000000Z', 'Z');
  const earlier = { create: { startedAt: new Date(START.getTime() + 2500) } };

  test('a line of the second of the moment may be of behind it, and the record begins with that second', async () => {
    const replies = logOf(ID, () => [toSecond(1, 'before'), toSecond(2, 'perhaps'), toSecond(3, 'after')]);
    const containers = [worker(ID, { madeBy: 'podman' })];
    const { record } = await perform(replies, { since: 'create' }, { earlier, containers });
    expect(record.lines.map(({ text }) => text)).toEqual(['perhaps', 'after']);
    expect(record.from).toBe('2026-01-31T21:00:02.000Z');
  });

  test('another engine is taken at its word', async () => {
    const { record } = await perform(
      logOf(ID, () => [at(2, 'before')]),
      { since: 'create' },
      { earlier },
    );
    expect([record.lines, record.from]).toEqual([[], '2026-01-31T21:00:02.500Z']);
  });
});

describe('a line', () => {
  test('that is not there yet is waited for, and not longer than until it is', async () => {
    let lines: readonly string[] = [];
    setTimeout(() => {
      lines = [at(1, 'done')];
    }, 250);
    const words = expected({ line: { contains: 'done' }, count: 1 });
    const { outcomes } = await perform(
      logOf(ID, () => lines),
      { within: '1h' },
      { expect: words, limitMs: 2 * HOUR },
    );
    expect(outcomes).toEqual(['held']);
  });

  test('that never comes is broken when the time is up', async () => {
    const { outcomes } = await perform(
      logOf(ID, () => []),
      { within: '300ms' },
      { expect: expected({ line: { contains: 'x' } }) },
    );
    expect(outcomes).toEqual(['broken']);
  });

  test('that must not come ends the wait when it does, and is waited for to the end when it does not', async () => {
    const never = (contains: string) => expected({ never: { contains } });
    const replies = logOf(ID, () => [at(1, 'status 500')]);
    expect((await perform(replies, { within: '1h' }, { expect: never('500'), limitMs: 2 * HOUR })).outcomes).toEqual([
      'broken',
    ]);
    const { outcomes, record } = await perform(replies, { within: '400ms' }, { expect: never('502') });
    expect(outcomes).toEqual(['held']);
    expect(record.durationMs).toBeGreaterThanOrEqual(400);
  });

  test('that was cut decides nothing of what must not come', async () => {
    const replies = logOf(ID, () => [at(1, 'x'.repeat(1024 * 1024 + 100))]);
    const { record, outcomes } = await perform(replies, {}, { expect: expected({ never: { contains: 'y' } }) });
    expect([record.complete, outcomes]).toEqual([false, ['undecided']]);
  });
});

test('a log that is longer than what is asked for at first is read back to the moment', async () => {
  const lines = Array.from({ length: 700 }, (_, index) => at(1 + Math.floor(index / 20), `line ${index}`));
  const replies: Replies = {
    [`/containers/${ID}/logs`]: (response) => {
      const tail = Number(new URL(`http://x${response.req.url}`).searchParams.get('tail'));
      response.writeHead(200).end(frames(...lines.slice(-tail)));
    },
  };
  expect((await perform(replies, {})).record).toMatchObject({ linesRead: 700, complete: true });
});

test('of more lines than are kept the newest are, and it is said', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) => at(1, `line ${index}`));
  const { record } = await perform(
    logOf(ID, () => lines),
    {},
  );
  expect([record.lines.length, record.linesRead, record.complete]).toEqual([2000, 3000, false]);
  expect(record.lines.at(-1)?.text).toBe('line 2999');
});

test('a log that is kept short and begins behind the moment may have lost lines', async () => {
  const logging = { driver: 'json-file', options: { 'max-size': '1k' } };
  const state = { ...worker(ID).state, startedAt: '2026-01-31T20:00:00Z' };
  const { record } = await perform(
    logOf(ID, () => [at(1, 'x')]),
    {},
    { containers: [worker(ID, { logging, state })] },
  );
  expect(record.complete).toBe(false);
});

describe('there is no log', () => {
  test.each([
    [
      'where the driver sends it away',
      json({ message: 'configured logging driver does not support reading' }, 501),
      'log.unreadable',
    ],
    ['of a container that is gone', json({ message: 'no such container' }, 404), 'not-found'],
  ])('%s', async (_, reply, code) => {
    expect(await failureFrom(perform({ [`/containers/${ID}/logs`]: reply }, {}))).toMatchObject({
      code,
      blame: 'precondition',
    });
  });

  test('where the service has no container', async () => {
    expect(await failureFrom(perform({}, {}, { containers: [] }))).toMatchObject({ code: 'service.absent' });
  });
});

test('a clock of the engine that is ahead is taken into account', async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const ahead: Replies = {
    ...logOf(ID, () => [at(1, 'x')]),
    '/_ping': (response) => void response.writeHead(200, { 'api-version': '1.41', date }).end('OK'),
  };
  const { record } = await perform(ahead, {});
  expect(Date.parse(record.from) - START.getTime()).toBeGreaterThan(3_590_000);
  expect(record.lines).toEqual([]);
});

test('nothing is left open, also when the step is stopped', async () => {
  const stopped = new AbortController();
  setTimeout(() => stopped.abort(), 100);
  const words = expected({ line: { contains: 'x' } });
  const replies = logOf(ID, () => []);
  const { connections } = await perform(replies, { within: '10s' }, { expect: words, signal: stopped.signal });
  await vi.waitFor(() => expect(connections()).toBe(0));
});

test('a container that is replaced while it is read is looked for again', async () => {
  const replaced = [worker(ID), worker(OTHER)];
  let asked = 0;
  const { endpoint } = await fakeEngine(logOf(OTHER, () => [at(1, 'done')]));
  const containersOf = async () => {
    const current = replaced[Math.min(asked, 1)];
    asked += 1;
    return current ? [current] : [];
  };
  const action = { service: 'worker', since: 'flow', within: '5s' };
  const engine = engineAt(endpoint, containersOf);
  const words = expected({ line: { contains: 'done' } });
  const context = aStepContext<'log'>({ shown: action, engine, flowStartedAt: START, expect: words });
  const { record } = await logPerformer.perform(action, context);
  expect(record).toMatchObject({ kind: 'log', containers: ['worker-b'], linesRead: 1 });
});
