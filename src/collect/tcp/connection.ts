import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { limitText, reachedAt } from '../../model/limits/limits.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';
import { forbiddenAddress } from '../forbidden-address.ts';
import { guardedLookup } from '../guarded-lookup.ts';

const HEARD_LIMIT = 4096;

/** A connection that could not be made, and why. */
export interface ConnectFailure {
  readonly code: string;
  readonly message: string;
  /** The limit that was reached, where that is why. */
  readonly limit?: SetLimit;
}

/** An open connection that remembers the first bytes it heard. */
export interface Connection {
  /** For a handshake: everything that was heard, from the first byte on, comes out of it. */
  readonly stream: Duplex;
  heard(): Buffer;
  /** Resolves when something was heard, or the other side ended the connection, or the time is up, or the run is. */
  listen(milliseconds: number): Promise<'heard' | 'closed' | 'nothing'>;
  /** True when the other side has ended the connection. */
  isEnded(): boolean;
  close(): void;
}

/**
 * Opens a connection and sends nothing.
 *
 * @param milliseconds time until it must be open
 * @param signal ends the connection whatever its state
 */
export async function openConnection(
  address: string,
  port: number,
  { milliseconds, signal }: { milliseconds: number; signal: AbortSignal },
): Promise<Connection | ConnectFailure> {
  const forbidden = forbiddenAddress(address);
  if (forbidden !== undefined) return { code: 'address-not-allowed', message: forbidden };
  const socket = connect({ host: address, port, signal, lookup: guardedLookup() });
  const timer = setTimeout(() => socket.destroy(new Error('late')), milliseconds);
  const failure = await new Promise<Error | undefined>((resolve) => {
    socket.once('error', resolve).once('connect', () => resolve(undefined));
  });
  clearTimeout(timer);
  signal.throwIfAborted();
  return failure ? failureOf(failure, milliseconds) : connectionOn(socket);
}

function connectionOn(socket: Socket): Connection {
  const heard: Buffer[] = [];
  let size = 0;
  let isEnded = false;
  const stream = new Duplex({
    read: () => void socket.resume(),
    write: (chunk: Buffer, _, done) => void socket.write(chunk, (error) => done(error)),
    final: (done) => void socket.end(() => done()),
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
  stream.on('error', () => undefined);
  socket.on('data', (chunk) => {
    if (size < HEARD_LIMIT) heard.push(chunk.subarray(0, HEARD_LIMIT - size));
    size += chunk.length;
    if (!stream.push(chunk)) socket.pause();
  });
  // An error of the socket is the end of what can be heard, however it came about.
  const finish = () => {
    isEnded = true;
    stream.push(null);
  };
  socket.once('error', finish).once('end', finish);
  const now = () => {
    if (size > 0) return 'heard';
    return isEnded ? 'closed' : undefined;
  };
  return {
    stream,
    heard: () => Buffer.concat(heard),
    listen: (milliseconds) => untilEvent(socket, milliseconds, now),
    isEnded: () => isEnded,
    close: () => stream.destroy(),
  };
}

function untilEvent(
  socket: Socket,
  milliseconds: number,
  now: () => 'heard' | 'closed' | undefined,
): Promise<'heard' | 'closed' | 'nothing'> {
  return new Promise((resolve) => {
    const events = ['data', 'end', 'error'] as const;
    const settle = () => {
      clearTimeout(timer);
      for (const event of events) socket.off(event, settle);
      resolve(now() ?? 'nothing');
    };
    const timer = setTimeout(settle, now() === undefined ? milliseconds : 0);
    for (const event of events) socket.on(event, settle);
  });
}

const CODES: Readonly<Record<string, ConnectFailure>> = {
  ECONNREFUSED: { code: 'refused', message: 'the connection was refused' },
  ECONNRESET: { code: 'refused', message: 'the connection was reset' },
  EADDRNOTAVAIL: { code: 'no-ipv6', message: 'this host has no address of that family' },
  EAFNOSUPPORT: { code: 'no-ipv6', message: 'this host has no address of that family' },
  ADDRESS_NOT_ALLOWED: { code: 'address-not-allowed', message: 'link-local and metadata addresses are not asked' },
  ENETUNREACH: { code: 'unreachable', message: 'no network leads there' },
};

function failureOf(error: Error, milliseconds: number): ConnectFailure {
  if (error.message === 'late') {
    const limit = reachedAt('call', milliseconds);
    return { code: 'timeout', message: `no connection in time (${limitText(limit)})`, limit };
  }
  const code = 'code' in error ? String(error.code) : '';
  return CODES[code] ?? { code: 'unreachable', message: error.message };
}
