import { createServer } from 'node:http';
import { listenAt } from '../../../../fixtures/faults/listening.ts';
import type { EngineEndpoint } from '../endpoint.ts';
import { json, pong, type Reply } from './replies.ts';

/** Answers by path without the version prefix; without an entry the engine does not have it. */
export type Replies = Readonly<Record<string, Reply>>;

export interface CannedEngine {
  readonly endpoint: EngineEndpoint;
  /** What arrived, in order: `GET /v1.41/info`. */
  readonly requests: readonly string[];
  /** Connections that are open at this moment. */
  connections(): number;
  close(): Promise<void>;
}

/** Serves canned answers on a unix socket until it is closed; `/_ping` works unless it is among them. */
export async function cannedEngine(replies: Replies, socketPath: string): Promise<CannedEngine> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const target = request.url ?? '';
    requests.push(`${request.method} ${target}`);
    const path = pathOf(target);
    const reply = replies[path] ?? (path === '/_ping' ? pong : json({ message: `no such thing: ${path}` }, 404));
    reply(response);
  });
  const { close, connections } = await listenAt(server, socketPath);
  return { endpoint: socketEndpoint(socketPath), requests, connections, close };
}

/** The path of a request without the prefix of the version and without parameters. */
export function pathOf(target: string): string {
  return (target.split('?', 1)[0] ?? '').replace(/^\/v1\.\d+/, '');
}

/** The endpoint of a socket, as the options would resolve it. */
export function socketEndpoint(socketPath: string): EngineEndpoint {
  return { url: `unix://${socketPath}`, from: 'option --host', hostName: '127.0.0.1', socketPath };
}
