import type { PortProbe, TlsAnswer } from '../../model/evidence/port-probe.ts';
import type { Connection } from './connection.ts';
import { handshake } from './handshake.ts';
import type { Manner } from './planned-connections.ts';
import { isTlsRecord, recognise } from './recognise.ts';

/** What was heard on an open connection. */
export type Heard = Omit<Extract<PortProbe['outcome'], { kind: 'open' }>, 'kind' | 'connectMs'>;

export interface ConverseOptions {
  readonly manner: Manner;
  readonly serverName?: string;
  readonly greetingMs: number;
  readonly answerMs: number;
}

/** Length 8, code 80877103: https://www.postgresql.org/docs/current/protocol-message-formats.html */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Waits for a greeting; where there is none, sends what the plan allows and nothing else, and hears what comes. */
export async function converse(connection: Connection, options: ConverseOptions): Promise<Heard> {
  const { manner, greetingMs } = options;
  // A Postgres server never speaks first.
  const greeting = await connection.listen(greetingMs);
  if (greeting === 'closed') return { heard: 'closed' };
  if (greeting === 'heard') return { heard: 'greeting', ...recognise(connection.heard()) };
  if (manner === 'SSLRequest') return askForTls(connection, options);
  return manner === 'nothing' ? { heard: 'unasked' } : sayHello(connection, options);
}

async function sayHello(connection: Connection, options: ConverseOptions): Promise<Heard> {
  const tls = await handshake(connection, hello(options));
  const bytes = connection.heard();
  if (isTlsRecord(bytes)) return { heard: 'tls', protocol: 'TLS', tls };
  if (bytes.length > 0) {
    const recognised = recognise(bytes);
    return { heard: recognised.protocol === 'HTTP' ? 'http' : 'other', ...recognised };
  }
  return { heard: connection.isEnded() ? 'hung-up' : 'silent' };
}

/** One byte tells whether the server goes on with TLS: https://www.postgresql.org/docs/current/protocol-flow.html */
async function askForTls(connection: Connection, options: ConverseOptions): Promise<Heard> {
  connection.stream.write(SSL_REQUEST);
  const answer = await connection.listen(options.answerMs);
  if (answer !== 'heard') return { heard: answer === 'closed' ? 'hung-up' : 'silent' };
  const byte = connection.heard().toString('latin1', 0, 1);
  if (byte !== 'S' && byte !== 'N') return { heard: 'other', ...recognise(connection.heard()) };
  const spoken = { heard: 'postgres', protocol: 'Postgres' } as const;
  if (byte === 'N') return spoken;
  const first: unknown = connection.stream.read(1);
  const tls: TlsAnswer = first === null ? { failure: 'nothing to read' } : await handshake(connection, hello(options));
  return { ...spoken, tls };
}

function hello({ serverName, answerMs }: ConverseOptions) {
  return { milliseconds: answerMs, ...(serverName !== undefined && { serverName }) };
}
