import type pg from 'pg';
import { limitText, reachedAt } from '../../../model/limits/limits.ts';
import { endConnection, makeConnection, socketOf } from '../../postgres/connection.ts';
import { isLoopback } from '../../published-address.ts';
import { type Reached, StepFailure } from '../performer.ts';
import { readValue } from './read-value.ts';
import { sqlFailure } from './sql-failure.ts';

export interface OpenOptions {
  readonly reached: Reached;
  /** `g3-2026-11-21-6000c229` */
  readonly runId: string;
  readonly limitMs: number;
  /** Most that the server may send for one statement; the connection is cut after that. */
  readonly mostBytes: number;
  /** Aborted when the attempt is over; the connection is cut then. */
  readonly ending: AbortSignal;
}

/** An open connection, which must be closed, and what to call it in messages. */
export interface SqlConnection {
  readonly client: pg.Client;
  readonly where: string;
  /** Why the connection was cut from here, when it was. */
  cut(): StepFailure | undefined;
  close(): Promise<void>;
}

/**
 * Connects to the server of a target: on this host in the clear, or with TLS where the server wants it; elsewhere only
 * with TLS and a certificate that can be trusted.
 *
 * @throws StepFailure when there is no connection
 */
export async function openConnection(options: OpenOptions): Promise<SqlConnection> {
  const { route, target } = options.reached;
  const serverName = target.hostName === undefined ? {} : { servername: target.hostName };
  const isLocal = route.via === 'container address' || isLoopback(route.host);
  if (!isLocal) return connect(options, serverName);
  try {
    return await connect(options, false);
  } catch (error) {
    // A server that admits only TLS says that such a connection is not admitted.
    const isUnencrypted = error instanceof StepFailure && error.error.code === 'sql.28000';
    if (!isUnencrypted) throw error;
    return connect(options, { ...serverName, rejectUnauthorized: false }).catch((again: unknown) => {
      throw again instanceof StepFailure && again.error.code === 'postgres.tls' ? error : again;
    });
  }
}

async function connect(options: OpenOptions, ssl: Parameters<typeof makeConnection>[1]): Promise<SqlConnection> {
  const { reached, runId, limitMs, mostBytes, ending } = options;
  const { route, target, password } = reached;
  const user = target.user ?? 'postgres';
  const where = `${user} at ${route.host}:${route.port}`;
  const client = makeConnection(
    {
      host: route.host,
      port: route.port,
      user,
      password,
      database: String(target.database ?? user),
      callMs: limitMs,
      applicationName: `gates/${runId}`.slice(0, 63),
      // Servers behind a pool refuse options; what a statement may do is set inside of its transaction.
      serverOptions: [],
      readValue,
    },
    ssl,
  );
  const cutBy = cutWhenTooLong(client, mostBytes);
  const cut = () => socketOf(client).destroy();
  ending.addEventListener('abort', cut, { once: true });
  try {
    if (ending.aborted) throw ending.reason;
    await client.connect();
  } catch (error) {
    cut();
    ending.removeEventListener('abort', cut);
    throw cutBy() ?? sqlFailure(error, where);
  }
  const close = () => endConnection(client).finally(() => ending.removeEventListener('abort', cut));
  return { client, where, cut: cutBy, close };
}

/** Cuts the connection when more arrives than anybody looks at. */
function cutWhenTooLong(client: pg.Client, mostBytes: number): () => StepFailure | undefined {
  let bytes = 0;
  client.connection.on('connect', watch);
  client.connection.on('sslconnect', watch);
  return () => {
    if (bytes <= mostBytes) return undefined;
    const bound = limitText(reachedAt('storeAnswer', mostBytes));
    const message = `the server sent more than is read (${bound}); select less`;
    return new StepFailure({ code: 'sql.too-large', message, blame: 'flow' });
  };

  function watch(): void {
    const socket = socketOf(client);
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) socket.destroy();
    });
  }
}
