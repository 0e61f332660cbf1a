import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface WebServer {
  readonly port: number;
  readonly url: string;
  /** What arrived, in order: `GET /health`. */
  readonly requests: readonly string[];
  /** The headers of the last request. */
  headers(): IncomingMessage['headers'];
}

/** A web server on the loopback until the test ends. */
export async function webServer(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<WebServer> {
  const requests: string[] = [];
  const open = new Set<Socket>();
  let headers: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    headers = request.headers;
    answer(response, request);
  });
  server.on('connection', (socket) => open.add(socket.on('close', () => open.delete(socket))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/`, requests, headers: () => headers };
}
