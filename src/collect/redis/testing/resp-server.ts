import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Answers one command by its words, in the protocol of Redis; without an answer the command stays unanswered. */
export type Answer = (words: readonly string[]) => string | undefined;

export interface RespServer {
  readonly port: number;
  /** What arrived, in order: `CONFIG GET save`. */
  readonly commands: readonly string[];
}

/** A server that speaks the protocol of Redis, for states that a real one does not take on demand. */
export async function respServer(answer: Answer, greet?: (socket: Socket) => void): Promise<RespServer> {
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    greet?.(socket);
    socket.on('data', (chunk) => {
      for (const words of commandsIn(chunk.toString('utf8'))) {
        commands.push(words.join(' '));
        const said = answer(words);
        if (said !== undefined) socket.write(said);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, commands };
}

/** Commands are short and arrive whole: an array of strings, each with its length in front. */
function commandsIn(text: string): string[][] {
  return text
    .split(/^\*\d+\r\n/m)
    .filter((command) => command !== '')
    .map((command) => command.split('\r\n').filter((_, index) => index % 2 === 1));
}

export const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
export const list = (...texts: readonly string[]) => `*${texts.length}\r\n${texts.map(bulk).join('')}`;
