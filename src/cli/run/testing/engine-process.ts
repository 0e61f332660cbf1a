import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { type CannedEngine, socketEndpoint } from '../../../collect/engine/testing/canned-engine.ts';
import { socketFolder } from '../../../collect/engine/testing/fake-engine.ts';

/** Hands bytes from one unix socket on to another: as much of an engine as can be stopped and killed. */
const HANDS_ON = `
  const { createServer, connect } = require("node:net");
  const [from, to] = process.argv.slice(1);
  createServer((client) => {
    const engine = connect(to);
    for (const socket of [client, engine]) socket.on("error", () => {});
    client.pipe(engine).pipe(client);
  }).listen(from, () => require("node:fs").writeSync(1, "up"));
`;

/** An engine in a process of its own, at a socket of its own. */
export interface EngineProcess {
  readonly endpoint: CannedEngine['endpoint'];
  /** Sends it a signal, as an operator does, or the kernel. */
  signal(name: NodeJS.Signals): void;
  /** Kills it, and starts it anew at the same socket. */
  restart(): void;
}

/** Lets a process of its own stand for an engine, until the test ends. */
export async function engineProcess({ endpoint }: Pick<CannedEngine, 'endpoint'>): Promise<EngineProcess> {
  const socketPath = `${await socketFolder()}/engine.sock`;
  const start = async (): Promise<ChildProcess> => {
    await rm(socketPath, { force: true });
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const child = spawn(process.execPath, ['-e', HANDS_ON, socketPath, endpoint.socketPath ?? ''], {
      stdio: [...stdio],
    });
    await once(child.stdout ?? child, 'data');
    return child;
  };
  let running = await start();
  let starting: Promise<unknown> = Promise.resolve();
  onTestFinished(async () => {
    await starting;
    running.kill('SIGKILL');
  });
  return {
    endpoint: socketEndpoint(socketPath),
    signal: (name) => void running.kill(name),
    restart: () => {
      running.kill('SIGKILL');
      starting = start().then((child) => (running = child));
    },
  };
}
