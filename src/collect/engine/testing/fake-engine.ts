import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EngineEndpoint } from '../endpoint.ts';
import { json, pong, type Reply } from './replies.ts';

/** Answers by path without the version prefix; without an entry the engine does not have it. */
export type Replies = Readonly<Record<string, Reply>>;

export interface FakeEngine {
  readonly endpoint: EngineEndpoint;
  /** What arrived, in order: `GET /v1.41/info`. */
  readonly requests: readonly string[];
  /** Connections that are open at this moment. */
  connections(): number;
}

/** A folder that goes away with the test, short enough for the path of a socket. */
export async function socketFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The endpoint of a socket, as the options would resolve it. */
export function socketEndpoint(socketPath: string): EngineEndpoint {
  return { url: `unix://${socketPath}`, from: 'option --host', hostName: '127.0.0.1', socketPath };
}

/** Serves canned answers on a unix socket until the test ends; `/_ping` works unless it is among them. */
export async function fakeEngine(replies: Replies): Promise<FakeEngine> {
  const socketPath = join(await socketFolder(), 'docker.sock');
  const requests: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((request, response) => {
    const target = request.url ?? '';
    requests.push(`${request.method} ${target}`);
    const path = (target.split('?', 1)[0] ?? '').replace(/^\/v1\.\d+/, '');
    const reply = replies[path] ?? (path === '/_ping' ? pong : json({ message: `no such thing: ${path}` }, 404));
    reply(response);
  });
  server.on('connection', (socket) => open.add(socket.on('close', () => open.delete(socket))));
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { endpoint: socketEndpoint(socketPath), requests, connections: () => open.size };
}
