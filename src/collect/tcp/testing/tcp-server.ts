import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface TcpServer {
  readonly port: number;
  /** What arrived on each connection, in their order. */
  readonly received: readonly Buffer[];
}

/** A server on the loopback until the test ends, which does with each connection what it is told. */
export async function tcpServer(accept: (socket: Socket) => void): Promise<TcpServer> {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    const index = received.push(Buffer.alloc(0)) - 1;
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received[index] = Buffer.concat([received[index] ?? Buffer.alloc(0), chunk]);
    });
    accept(socket);
  });
  return { port: await listening(server), received };
}

/** Starts a server on the loopback, and stops it with all its connections when the test ends. */
export async function listening(server: Server): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => open.add(socket.on('close', () => open.delete(socket))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}
