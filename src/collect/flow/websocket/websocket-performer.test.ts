import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { judgeStep } from '../../../assertions/judge-step.ts';
import type { WebsocketAction } from '../../../model/flow/connection-steps.ts';
import { RecordedExpectation } from '../../../model/flow/expectation.ts';
import { EXPIRED } from '../../tcp/testing/expired-certificate.ts';
import type { Resource } from '../performer.ts';
import { greetingServer } from '../sql/testing/greeting-server.ts';
import { aStepContext, type ContextOptions, failureFrom } from '../testing/a-step-context.ts';
import { websocketPerformer } from './websocket-performer.ts';

interface Served {
  readonly port: number;
  readonly heard: string[];
  open(): number;
}

/** A real server; without a token it refuses the handshake. */
async function served(talk: (socket: WebSocket) => void = () => undefined): Promise<Served> {
  const sockets = new WebSocketServer({ noServer: true });
  const heard: string[] = [];
  const server: Server = createServer((_, response) => void response.writeHead(200).end('no socket here'));
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.authorization === undefined)
      return socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-type: application/json\r\n\r\n{"error":"no token"}');
    return sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('message', (data: Buffer) => void heard.push(data.toString()));
      talk(client);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const client of sockets.clients) client.terminate();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, heard, open: () => sockets.clients.size };
}

const expected = (words: object) => RecordedExpectation.parse({ kind: 'websocket', ...words });
const OPEN = { target: 'ws', path: '/ws', headers: { authorization: 'Bearer x' } };

async function perform(port: number, action: WebsocketAction, options: ContextOptions<'websocket'> = {}) {
  const context = aStepContext<'websocket'>({ port, target: { protocol: 'ws' }, shown: action, ...options });
  const { record, error } = await websocketPerformer.perform(action, context);
  if (record?.kind !== 'websocket') throw new Error('no record');
  return { record, error, context, outcomes: options.expect ? judgeStep(record, options.expect) : [] };
}
const HOUR = 3_600_000;
const verdicts = (outcomes: readonly { verdict: string }[]) => outcomes.map(({ verdict }) => verdict);

describe('a handshake', () => {
  test('that is refused shows status, headers and body', async () => {
    const { port } = await served();
    const words = expected({ rejected: { status: 401, json: { '$.error': 'no token' } } });
    const { record, outcomes } = await perform(port, { open: { target: 'ws', path: '/ws' } }, { expect: words });
    expect(record.handshake).toMatchObject({
      opened: false,
      response: { status: 401, headers: { 'content-type': ['application/json'] } },
    });
    expect(verdicts(outcomes)).toEqual(['held', 'held']);
  });

  test.each([
    ['that is answered as a page', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi', 200],
    [
      'that is led elsewhere',
      'HTTP/1.1 302 Found\r\nlocation: ws://example.invalid/\r\ncontent-length: 0\r\n\r\n',
      302,
    ],
  ])('%s is refused', async (_, answer, status) => {
    const { port } = await greetingServer(answer);
    const { record } = await perform(port, { open: OPEN }, { expect: expected({ opened: true }) });
    expect(record.handshake).toMatchObject({ opened: false, response: { status } });
  });

  test.each([
    ['that is no HTTP', 'SSH-2.0-x\r\n', 'protocol'],
    ['that breaks off', '', 'reset'],
    [
      'with a wrong key',
      'HTTP/1.1 101 X\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: x\r\n\r\n',
      'websocket.handshake',
    ],
  ])('%s is an error of the system', async (_, answer, code) => {
    const { port } = await greetingServer(answer);
    expect(await failureFrom(perform(port, { open: OPEN }))).toMatchObject({ code, blame: 'system' });
  });

  test('that is refused leaves no connection, though the server would keep it', async () => {
    const refusing = createServer();
    refusing.keepAliveTimeout = 60_000;
    refusing.on('upgrade', (_, socket) => {
      socket.resume().once('end', () => socket.end());
      socket.write('HTTP/1.1 401 Unauthorized\r\nconnection: keep-alive\r\ncontent-length: 0\r\n\r\n');
    });
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void refusing.close());
    const ended = new Promise((resolve) => refusing.on('connection', (socket) => socket.once('close', resolve)));
    const { record } = await perform((refusing.address() as AddressInfo).port, { open: OPEN });
    expect(record.handshake).toMatchObject({ opened: false, response: { status: 401 } });
    await ended;
  });

  test('that nobody answers is given up in time, and nothing is left', async () => {
    const { port, open } = await greetingServer();
    const before = process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;
    const attempt = perform(port, { open: { ...OPEN, timeout: '150ms' } });
    expect(await failureFrom(attempt)).toMatchObject({ code: 'timeout', blame: 'system' });
    await sleep(30);
    expect(open()).toBe(0);
    expect(process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length).toBeLessThanOrEqual(before);
  });

  test('over TLS takes a certificate that can be trusted', async () => {
    const server = createTlsServer(EXPIRED).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const attempt = perform(port, { open: OPEN }, { target: { protocol: 'wss', hostName: 'shop.example' } });
    expect(await failureFrom(attempt)).toMatchObject({ code: 'tls.certificate', blame: 'system' });
  });

  test('is not asked for where clouds give away credentials', async () => {
    const route = { host: '169.254.169.254', port: 80 };
    expect(await failureFrom(perform(1, { open: OPEN }, { reached: { route } }))).toMatchObject({
      code: 'address-not-allowed',
      blame: 'flow',
    });
  });

  test('where nobody listens, and with a header that is none', async () => {
    expect(await failureFrom(perform(1, { open: OPEN }))).toMatchObject({ code: 'refused', blame: 'system' });
    const open = { ...OPEN, headers: { 'a b': 'c' } };
    expect(await failureFrom(perform(1, { open }))).toMatchObject({ code: 'request.invalid', blame: 'flow' });
  });
});

describe('messages', () => {
  const events = (socket: WebSocket) => {
    socket.send('{"type":"hello"}');
    socket.on('message', () => {
      for (const type of ['job_start', 'step', 'step', 'job_complete', 'late'])
        socket.send(JSON.stringify({ type, jobId: 'j1' }));
    });
  };
  const sequence = (...types: string[]) => types.map((type) => ({ json: { '$.type': type } }));

  test('that came before a step are there, and each step goes on behind the one before', async () => {
    const { port, heard, open } = await served(events);
    const resources = new Map<string, Resource>();
    const steps = [{ id: 's', websocket: { open: OPEN } }];
    const flow = { resources, steps };
    const first = await perform(port, { open: OPEN }, { ...flow, expect: expected({ opened: true }) });
    expect([first.record.path, verdicts(first.outcomes)]).toEqual(['/ws', ['held']]);
    await sleep(30);
    const words = { within: '2s', sequence: sequence('hello', 'job_start', 'step', 'step', 'job_complete') };
    const send = { json: { type: 'subscribe', jobId: 'j1' } };
    const second = await perform(port, { use: 's', send }, { ...flow, expect: expected({ messages: words }) });
    expect(new Set(verdicts(second.outcomes))).toEqual(new Set(['held']));
    expect(second.record).toMatchObject({ path: '/ws', sent: JSON.stringify(send.json) });
    expect(second.record.messages[0]?.atMs).toBeLessThan(0);
    expect(heard).toEqual([JSON.stringify(send.json)]);
    const third = expected({ messages: { within: '10s', sequence: sequence('late') } });
    expect(verdicts((await perform(port, { use: 's' }, { ...flow, expect: third })).outcomes)).toEqual(['held']);
    await Promise.all([...resources.values()].map((each) => each.close()));
    await sleep(20);
    expect(open()).toBe(0);
  });

  test('that never come are waited for until the end, and not longer', async () => {
    const { port } = await served();
    const words = expected({ messages: { within: '200ms', sequence: sequence('never') } });
    const { outcomes, record } = await perform(port, { open: OPEN }, { expect: words });
    expect(verdicts(outcomes)).toEqual(['broken']);
    expect(record.watchedMs).toBeGreaterThanOrEqual(200);
  });

  test('that must never come end the watch when they do, and hold after the whole time when they do not', async () => {
    const { port } = await served((socket) => socket.send('{"type":"job_failed"}'));
    const words = (type: string, within: string) => expected({ messages: { within, never: sequence(type) } });
    const broken = await perform(port, { open: OPEN }, { expect: words('job_failed', '1h'), limitMs: 2 * HOUR });
    expect(verdicts(broken.outcomes)).toEqual(['broken']);
    const held = await perform(port, { open: OPEN }, { expect: words('other', '150ms') });
    expect(verdicts(held.outcomes)).toEqual(['held']);
  });

  test('are undecided when the step was stopped before their time', async () => {
    const { port } = await served();
    const words = expected({ messages: { within: '10s', sequence: sequence('never') } });
    const { outcomes } = await perform(port, { open: OPEN }, { expect: words, limitMs: 200 });
    expect(verdicts(outcomes)).toEqual(['undecided']);
  });

  test('of bytes are told as such', async () => {
    const { port } = await served((socket) => socket.send(Buffer.from([0, 255])));
    const words = expected({ messages: { within: '2s', sequence: sequence('x') } });
    const { record } = await perform(port, { open: OPEN }, { expect: words });
    expect(record.messages).toMatchObject([{ text: '', bytes: 2, binary: true }]);
  });

  test('of 100 MB are refused and told', async () => {
    const { port } = await served((socket) => {
      socket.on('error', () => undefined);
      socket.send(Buffer.alloc(100 * 1024 * 1024, 'x').toString());
    });
    const words = expected({ messages: { within: '10s', sequence: sequence('x') } });
    const { record, error } = await perform(port, { open: OPEN }, { expect: words, limitMs: 20_000 });
    expect(error).toMatchObject({ code: 'websocket.message-too-large', blame: 'gates' });
    expect(record.messages).toEqual([]);
  });

  test('of a flood are read to the end, and what is not kept is counted', async () => {
    const { port } = await served((socket) => {
      for (let index = 0; index < 12_000; index += 1) socket.send(`{"type":"tick","index":${index}}`);
      socket.close();
    });
    const words = expected({ messages: { within: '20s', sequence: sequence('end') } });
    const { record, outcomes } = await perform(port, { open: OPEN }, { expect: words, limitMs: 30_000 });
    expect([record.messages.length, record.dropped]).toEqual([10_000, 2000]);
    expect(verdicts(outcomes)).toEqual(['undecided']);
  });
});

describe('a connection', () => {
  test('that the other side closes, with code and reason', async () => {
    const { port } = await served((socket) => setTimeout(() => socket.close(4001, 'token expired'), 50));
    const words = expected({ closed: { within: '10s', code: 4001, reason: { contains: 'expired' } } });
    const { outcomes } = await perform(port, { open: OPEN }, { expect: words });
    expect(verdicts(outcomes)).toEqual(['held', 'held', 'held']);
  });

  test('that is closed takes no message', async () => {
    const { port } = await served((socket) => socket.close(1001));
    const resources = new Map<string, Resource>();
    await perform(port, { open: OPEN }, { resources, expect: expected({ closed: { within: '1s' } }) });
    expect(await failureFrom(perform(port, { use: 's', send: { text: 'x' } }, { resources }))).toMatchObject({
      code: 'websocket.closed',
      blame: 'system',
    });
  });

  test('that was never opened', async () => {
    expect(await failureFrom(perform(1, { use: 'other' }))).toMatchObject({ code: 'websocket.not-open' });
  });

  test('is closed from here when a step says so', async () => {
    const { port, open } = await served();
    const resources = new Map<string, Resource>();
    await perform(port, { open: OPEN }, { resources, expect: expected({ opened: true }) });
    const words = expected({ closed: { within: '1s', code: 1000 } });
    const { outcomes } = await perform(port, { use: 's', close: true }, { resources, expect: words });
    expect(verdicts(outcomes)).toEqual(['held', 'held']);
    expect(open()).toBe(0);
  });

  test('of an attempt that is made again does not stay behind', async () => {
    const { port, open } = await served();
    const resources = new Map<string, Resource>();
    for (let index = 0; index < 3; index += 1)
      await perform(port, { open: OPEN }, { resources, expect: expected({ opened: true }) });
    expect(open()).toBe(1);
  });
});
