import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { PostgresSession, type SessionOptions } from './session.ts';

/** Accepts connections on the loopback until the test ends. */
async function somethingThatListens(greet: (socket: Socket) => void): Promise<number> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    greet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** Where nothing that is answered has to be there. */
const SHORT_MS = 300;
/** For what hangs only after something was answered, also on a busy machine. */
const BEHIND_ANSWERS_MS = 3000;

const options = (port: number, different: Partial<SessionOptions> = {}): SessionOptions => ({
  host: '127.0.0.1',
  port,
  user: 'shop',
  password: 'canary-4711-Zx',
  database: 'shop',
  isLocal: true,
  callMs: 10_000,
  signal: new AbortController().signal,
  now: () => new Date(),
  ...different,
});

test('a server that accepts and says nothing is given up in time', async () => {
  const port = await somethingThatListens(() => undefined);
  await expect(PostgresSession.open(options(port, { callMs: SHORT_MS }))).rejects.toMatchObject({
    code: 'postgres.timeout',
  });
});

test('a server that hangs after it has let us in is given up in time, once', async () => {
  const port = await somethingThatListens((socket) => {
    // Authentication is not needed, and it is ready: https://www.postgresql.org/docs/current/protocol-message-formats.html
    socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]));
  });
  const session = await PostgresSession.open(options(port, { callMs: BEHIND_ANSWERS_MS }));
  expect(session.authentication).toBe('none');
  await expect(session.ask('clock')).rejects.toMatchObject({ code: 'postgres.timeout' });
  await expect(session.ask('settings')).rejects.toMatchObject({ code: 'postgres.lost' });
  await session.close();
});

test('something else than Postgres is told from it', async () => {
  const port = await somethingThatListens((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await expect(PostgresSession.open(options(port))).rejects.toMatchObject({ code: expect.stringMatching(/^p/) });
});

test('nobody there is told at once', async () => {
  const port = await somethingThatListens((socket) => socket.destroy());
  await expect(PostgresSession.open(options(port))).rejects.toMatchObject({ code: 'postgres.lost' });
});

test('a server on another host gets no password without TLS', async () => {
  const heard: Buffer[] = [];
  const port = await somethingThatListens((socket) => {
    socket.on('data', (chunk) => heard.push(chunk));
    socket.write('N');
  });
  await expect(PostgresSession.open(options(port, { isLocal: false }))).rejects.toMatchObject({ code: 'postgres.tls' });
  expect(Buffer.concat(heard).toString()).not.toMatch(/shop|canary/);
});

test('an interrupted run ends the attempt with its reason', async () => {
  const port = await somethingThatListens(() => undefined);
  const controller = new AbortController();
  const attempt = PostgresSession.open(options(port, { signal: controller.signal, callMs: 60_000 }));
  setTimeout(() => controller.abort(new Error('stopped by the operator')), 50);
  await expect(attempt).rejects.toThrow('stopped by the operator');
});

test('passwords and servers of the environment are left alone', async () => {
  const heard: Buffer[] = [];
  const port = await somethingThatListens((socket) => {
    socket.on('data', (chunk) => {
      heard.push(chunk);
      // Authentication request 3: the password in clear text.
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
    });
  });
  const before = { ...process.env };
  onTestFinished(() => void Object.assign(process.env, { PGPASSWORD: '', PGAPPNAME: '' }, before));
  Object.assign(process.env, { PGPASSWORD: 'of-somebody-else', PGAPPNAME: 'somebody' });
  const open = PostgresSession.open(options(port, { password: undefined, callMs: BEHIND_ANSWERS_MS }));
  await expect(open).rejects.toMatchObject({ code: 'postgres.timeout' });
  const said = Buffer.concat(heard).toString();
  expect(said).toContain('application_name\0gates');
  expect(said).toContain('default_transaction_read_only=on');
  expect(said).not.toContain('somebody');
});
