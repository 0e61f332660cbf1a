import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { webServer } from './http/testing/web-server.ts';
import { HttpClient } from './http-client.ts';

/** Long enough for what a slow server has sent by then, also on a busy machine. */
const DEADLINE_MS = 1500;
const AMPLE_MS = 10_000;
const MEBIBYTE = 1024 * 1024;

function client(callMs = AMPLE_MS, signal = new AbortController().signal): HttpClient {
  const made = new HttpClient(callMs, signal);
  onTestFinished(() => made.close());
  return made;
}

async function plainServer(accept: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => accept(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('an answer', () => {
  test('is taken as it is', async () => {
    const server = await webServer((response) => response.writeHead(503, { 'content-type': 'text/plain' }).end('no'));
    expect(await client().get(server.url)).toEqual({
      kind: 'response',
      status: 503,
      contentType: 'text/plain',
      body: Buffer.from('no'),
      truncated: false,
    });
    expect(server.requests).toEqual(['GET /']);
  });

  test('with a large body is cut', async () => {
    const server = await webServer((response) => response.end(Buffer.alloc(3 * MEBIBYTE, 'a')));
    const outcome = await client().get(server.url);
    expect(outcome).toMatchObject({ kind: 'response', truncated: true });
    expect(outcome.kind === 'response' && outcome.body.length).toBe(MEBIBYTE);
  });

  test('with a body without an end is cut', async () => {
    const server = await webServer((response) => {
      const write = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', write);
      write();
    });
    expect(await client().get(server.url)).toMatchObject({ kind: 'response', truncated: true });
  });

  test('that leads to another host is not followed', async () => {
    const other = await webServer((response) => response.end('here'));
    const server = await webServer((response) => response.writeHead(302, { location: other.url }).end());
    expect(await client().get(server.url)).toMatchObject({ status: 302, location: other.url });
    expect(other.requests).toEqual([]);
  });

  test('that is encoded although nobody asked for that says so', async () => {
    const server = await webServer((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('zip'));
    expect(await client().get(server.url)).toMatchObject({ encoding: 'gzip', body: Buffer.from('zip') });
    expect(server.headers()['accept-encoding']).toBe('identity');
  });

  test('that sets a cookie does not get it back', async () => {
    const server = await webServer((response) => response.writeHead(200, { 'set-cookie': 'id=1' }).end());
    const asking = client();
    await asking.get(server.url);
    await asking.get(server.url);
    expect(server.headers()).not.toHaveProperty('cookie');
    expect(Object.keys(server.headers()).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });
});

describe('without an answer', () => {
  test('a refused connection is one', async () => {
    expect(await client().get('http://127.0.0.1:1/')).toMatchObject({ kind: 'failure', code: 'refused' });
  });

  test.each([
    ['never answers', () => undefined, 'timeout', 'no answer'],
    [
      'starts a body and stops',
      (response: { write(text: string): unknown }) => response.write('a'),
      'slow-body',
      'an answer without an end',
    ],
  ])('a server that %s runs out of time', async (_, answer, code, message) => {
    const server = await webServer(answer);
    expect(await client(DEADLINE_MS).get(server.url)).toEqual({
      kind: 'failure',
      code,
      message: `${message} in time (limits.call, ${DEADLINE_MS}ms)`,
      limit: { setting: 'limits.call', value: `${DEADLINE_MS}ms` },
    });
  });

  test('a server that sends its headers a byte now and then has slow headers', async () => {
    const port = await plainServer((socket) => {
      const header = `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(1000)}`;
      let sent = 0;
      const dripping = setInterval(() => socket.write(header[sent++] ?? 'a'), 5);
      socket.on('close', () => clearInterval(dripping));
    });
    expect(await client(DEADLINE_MS).get(`http://127.0.0.1:${port}/`)).toMatchObject({ code: 'slow-headers' });
  });

  test('a server that is always about to answer has slow headers', async () => {
    const port = await plainServer((socket) => {
      const promising = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 5);
      socket.on('close', () => clearInterval(promising));
    });
    expect(await client(DEADLINE_MS).get(`http://127.0.0.1:${port}/`)).toMatchObject({ code: 'slow-headers' });
  });

  test('a server that sends a byte now and then has a slow body', async () => {
    const server = await webServer((response) => {
      const dripping = setInterval(() => response.write('a'), 5);
      response.on('close', () => clearInterval(dripping));
    });
    expect(await client(DEADLINE_MS).get(server.url)).toMatchObject({ kind: 'failure', code: 'slow-body' });
  });

  test('a server that hangs up is a reset', async () => {
    const server = await webServer((response) => response.destroy());
    expect(await client().get(server.url)).toMatchObject({ kind: 'failure', code: 'reset' });
  });

  test.each([
    ['of known length', { 'content-length': '100' }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
    ['in chunks on a connection that is not kept', { 'transfer-encoding': 'chunked', connection: 'close' }],
  ])('a server that hangs up in the middle of a body %s is a reset, not half an answer', async (_, headers) => {
    const server = await webServer((response) => {
      response.writeHead(200, headers);
      response.write('half', () => response.destroy());
    });
    expect(await client().get(server.url)).toMatchObject({ kind: 'failure', code: 'reset' });
  });

  test.each([
    ['speaks another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'protocol'],
    ['sends 100 KiB of headers', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(102_400)}\r\n\r\n`, 'headers-too-large'],
  ])('a server that %s has a code of its own', async (_, greeting, code) => {
    const port = await plainServer((socket) => socket.end(greeting));
    expect(await client().get(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'failure', code });
  });

  test('a forbidden address is not even tried', async () => {
    const outcome = await client().get('http://169.254.169.254/latest/meta-data/');
    expect(outcome).toMatchObject({ kind: 'failure', code: 'address-not-allowed' });
  });

  test('a name that leads to a forbidden address is not tried either', async () => {
    const asking = new HttpClient(AMPLE_MS, new AbortController().signal, (_name, _options, found) =>
      found(null, [{ address: '169.254.169.254', family: 4 }]),
    );
    onTestFinished(() => asking.close());
    expect(await asking.get('http://rebound.example/')).toMatchObject({ kind: 'failure', code: 'address-not-allowed' });
  });

  test('a run that is stopped ends the request with its own reason', async () => {
    const run = new AbortController();
    const server = await webServer(() => undefined);
    const asked = client(AMPLE_MS, run.signal).get(server.url);
    setTimeout(() => run.abort(new Error('stopped by the operator')), 100);
    await expect(asked).rejects.toThrow('stopped by the operator');
  });
});
