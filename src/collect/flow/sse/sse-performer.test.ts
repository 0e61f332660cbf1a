import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { judgeStep } from '../../../assertions/judge-step.ts';
import { RecordedExpectation } from '../../../model/flow/expectation.ts';
import { aStepContext, failureFrom } from '../testing/a-step-context.ts';
import { ssePerformer } from './sse-performer.ts';

const asked: Record<string, unknown>[] = [];
const ACTION = { target: 'events', path: '/events' };
const HELLO = 'id: 7\nevent: agent\ndata: {"state":"accepted"}\n\ndata: plain\n\n';

/** A real stream. Returns its port, and how many connections are open. */
async function served(talk: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    asked.push(request.headers);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    talk(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const words = (events: object) => RecordedExpectation.parse({ kind: 'sse', status: 200, events });

async function watch(port: number, events: object, action: object = {}, limitMs = 3000) {
  const expected = words(events);
  const context = aStepContext<'sse'>({ port, shown: ACTION, expect: expected, limitMs });
  const { record } = await ssePerformer.perform({ ...ACTION, ...action }, context);
  if (record?.kind !== 'sse') throw new Error('no record');
  return { record, verdicts: judgeStep(record, expected).map(({ verdict }) => verdict), context };
}

describe('a stream of events', () => {
  test('is watched until what is expected has come, and no longer', async () => {
    const port = await served((response) => response.write(HELLO));
    const { record, verdicts, context } = await watch(port, {
      within: '2s',
      sequence: [
        { json: { '$.event': 'agent', '$.id': '7', '$.data.state': 'accepted' } },
        { json: { '$.event': 'message', '$.id': '7', '$.data': 'plain' } },
      ],
    });
    expect([verdicts, record.closed, record.watchedMs < 1500]).toEqual([['held', 'held', 'held'], false, true]);
    expect(context.ledger).toEqual([expect.stringMatching(/^GET http:\/\/127\.0\.0\.1:\d+\/events \(events\)$/)]);
  });

  test('that breaks leaves open what must not come; one that is ended does not', async () => {
    const never = { within: '5s', never: [{ json: { '$.event': 'failed' } }] };
    const broken = await watch(await served((response) => void response.write(HELLO, () => response.destroy())), never);
    expect([broken.record.torn, broken.verdicts]).toEqual([true, ['held', 'undecided']]);
    const ended = await watch(await served((response) => void response.end(HELLO)), never);
    expect([ended.record.torn, ended.verdicts]).toEqual([undefined, ['held', 'held']]);
  });

  test('that comes in pieces is put together', async () => {
    const port = await served((response) => {
      response.write('data: {"a"');
      setTimeout(() => response.write(':1}\n'), 20);
      setTimeout(() => response.write('\n'), 40);
    });
    expect((await watch(port, { within: '2s', sequence: [{ json: { '$.data.a': 1 } }] })).verdicts).toContain('held');
  });

  test('on which the event does not come is broken when its time is up', async () => {
    const port = await served((response) => response.write(': nothing to tell\n\n'));
    const { verdicts, record } = await watch(port, { within: '150ms', sequence: [{ json: { '$.event': 'agent' } }] });
    expect([verdicts, record.events]).toEqual([['held', 'broken'], []]);
  });

  test('is left at once when something came that must not', async () => {
    const port = await served((response) => response.write(HELLO));
    const { verdicts, record } = await watch(port, { within: '2s', never: [{ json: { '$.event': 'agent' } }] });
    expect([verdicts, record.watchedMs < 1500]).toEqual([['held', 'broken'], true]);
  });

  test('that the server ends is not waited for', async () => {
    const port = await served((response) => response.end(HELLO));
    const { record } = await watch(port, { within: '2s', sequence: [{ json: { '$.event': 'other' } }] });
    expect([record.closed, record.watchedMs < 1500]).toEqual([true, true]);
  });

  test('is asked for from behind the last event that was seen', async () => {
    const port = await served((response) => response.write(HELLO));
    await watch(port, { within: '1s', sequence: [{ json: { '$.id': '7' } }] }, { lastEventId: '6' });
    expect(asked.at(-1)).toMatchObject({ accept: 'text/event-stream', 'last-event-id': '6' });
  });
});

test('a stream that never ends a line is not read for ever', async () => {
  const port = await served((response) => {
    const more = () => {
      while (response.writable && response.write('x'.repeat(1024 * 1024)));
      response.once('drain', more);
    };
    more();
  });
  const failure = await failureFrom(watch(port, { within: '20s', sequence: [{ json: { '$.a': 1 } }] }, {}, 20_000));
  expect(failure).toMatchObject({ code: 'sse.too-large', blame: 'gates' });
});

test('a server that does not answer in time is told of', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const context = aStepContext<'sse'>({ port, shown: ACTION });
  const failure = await failureFrom(ssePerformer.perform({ ...ACTION, timeout: '100ms' }, context));
  expect(failure).toMatchObject({ code: 'timeout', blame: 'system' });
});
