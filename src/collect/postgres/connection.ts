import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import pg from 'pg';

export interface ConnectionOptions {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Undefined where the server is expected to ask for none. */
  readonly password: string | undefined;
  readonly database: string;
  /** Total time of the connection and of each statement, milliseconds. */
  readonly callMs: number;
  /** What the server sees in its list of connections; `gates` unless told. */
  readonly applicationName?: string;
  /** Instead of those below: for a session that sets what it needs inside of its transaction. */
  readonly serverOptions?: readonly string[];
  /** How values of a type, told by its number, are read from their texts; as the library does unless told. */
  readonly readValue?: (type: number) => (text: string) => unknown;
}

/** How the server let us in. `none`: it asked for nothing, so anybody who reaches it is let in. */
export type Authentication = 'none' | 'password' | 'md5' | 'scram-sha-256';

const BY_REQUEST: readonly (readonly [request: string, Authentication])[] = [
  ['authenticationCleartextPassword', 'password'],
  ['authenticationMD5Password', 'md5'],
  ['authenticationSASL', 'scram-sha-256'],
];

/**
 * What the server is told to enforce before anything is sent; it wins over what is set for the role or the database.
 * The search path keeps functions that somebody made in another schema from being taken for those of the system.
 */
const SERVER_OPTIONS = [
  'default_transaction_read_only=on',
  'statement_timeout=2000',
  'lock_timeout=200',
  'idle_in_transaction_session_timeout=5000',
  'search_path=pg_catalog',
];

/** How long a server has to say good-bye, milliseconds. */
const LEAVE_MS = 500;

/** A connection that is not open yet, on which nothing is left to the environment variables that the library knows. */
export function makeConnection(
  options: ConnectionOptions,
  ssl: boolean | { rejectUnauthorized?: false; servername?: string },
): pg.Client {
  const { host, port, user, password, database, callMs, readValue } = options;
  const { applicationName = 'gates', serverOptions = SERVER_OPTIONS } = options;
  const client = new pg.Client({
    host,
    port,
    user,
    // As a function it is never replaced by a password of the environment or of a password file.
    password: () => password ?? '',
    database,
    ssl,
    ...(serverOptions.length > 0 && { options: serverOptions.map((option) => `-c ${option}`).join(' ') }),
    application_name: applicationName,
    ...(readValue && { types: { getTypeParser: readValue as pg.CustomTypesConfig['getTypeParser'] } }),
    client_encoding: 'UTF8',
    connectionTimeoutMillis: callMs,
    query_timeout: callMs,
  });
  // What breaks a connection is told by the statement that waits for it; unheard, the event would end the process.
  client.on('error', () => undefined);
  return client;
}

/** Watches how the server asks for a password; call it before connecting, and the result afterwards. */
export function watchAuthentication(client: pg.Client): () => Authentication {
  let seen: Authentication = 'none';
  for (const [request, authentication] of BY_REQUEST) {
    client.connection.once(request, () => {
      seen = authentication;
    });
  }
  return () => seen;
}

/** Takes leave; a server that hangs does not, and is cut off. */
export async function endConnection(client: pg.Client): Promise<void> {
  const patience = setTimeout(() => socketOf(client).destroy(), LEAVE_MS);
  await client.end().finally(() => clearTimeout(patience));
}

/** The socket at this moment: it is another one once the connection has turned to TLS. */
export function socketOf(client: pg.Client): Socket | TLSSocket {
  return client.connection.stream as Socket | TLSSocket;
}
