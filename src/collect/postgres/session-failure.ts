import { ReadFailure } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';

/** What the codes of the server mean for a reader. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const BY_STATE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  '28P01': ['postgres.wrong-password', 'the server refuses the user or the password'],
  '28000': ['postgres.admission', 'pg_hba.conf admits no such connection from here'],
  '3D000': ['postgres.database-absent', 'the server has no such database'],
  '53300': ['postgres.full', 'all connections that this role may use are taken'],
  '57P03': ['postgres.starting', 'the server is starting up, shutting down or recovering'],
  '57P01': ['postgres.lost', 'the server was shut down while it was asked'],
  '57P02': ['postgres.lost', 'the server crashed while it was asked'],
  '42501': ['postgres.privilege', 'the role may not read this; GRANT pg_monitor to it'],
  '57014': ['postgres.cancelled', 'the statement took longer than this session allows'],
  '55P03': ['postgres.cancelled', 'a lock that the statement needs was not free in time'],
};

const BY_SYSTEM: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ECONNREFUSED: ['postgres.refused', 'nothing accepts connections there'],
  EHOSTUNREACH: ['not-reachable', 'no way leads there from this host'],
  ENETUNREACH: ['not-reachable', 'no way leads there from this host'],
  ETIMEDOUT: ['postgres.timeout', 'nothing answered in time'],
  ECONNRESET: ['postgres.lost', 'the connection was closed before the answer was complete'],
  EPIPE: ['postgres.lost', 'the connection was closed before the answer was complete'],
};

/** Texts by which the client library tells its own failures, which have no code. */
const BY_TEXT: readonly (readonly [text: RegExp, code: string, message: string])[] = [
  [/^(timeout expired|Query read timeout)/, 'postgres.timeout', 'no complete answer in time'],
  [
    /^(Connection terminated|Client has encountered|Client was closed)/,
    'postgres.lost',
    'the connection was closed before the answer was complete',
  ],
  [/password must be a/, 'postgres.wrong-password', 'the server asks for a password, and none is known'],
  [/^SASL/, 'postgres.wrong-password', 'the server and this client could not agree on the password'],
  [/does not support SSL/, 'postgres.tls', 'it offers no TLS, and no password is sent to another host without it'],
];

/** Failures of a call that took longer than it may. */
const LATE = ['no complete answer in time', 'nothing answered in time'];

/**
 * What a failed connection or statement stands for. Nothing that the server wrote is quoted but its five-character
 * code: the text may hold what an application put into it.
 *
 * @param limit the time that it had, where the settings say it
 */
export function sessionFailure(error: unknown, where: string, limit?: SetLimit): ReadFailure {
  if (error instanceof ReadFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? error.message : '';
  const failure = (name: string, message: string) =>
    limit && LATE.includes(message)
      ? new LimitReached(name, `${where}: ${message}`, limit, error)
      : new ReadFailure(name, `${where}: ${message}`, error);
  const known = own(BY_STATE, code);
  if (known) return failure(known[0], `${known[1]} (${code})`);
  const system = own(BY_SYSTEM, code);
  if (system) return failure(...system);
  const told = BY_TEXT.find(([pattern]) => pattern.test(text));
  if (told) return failure(told[1], told[2]);
  if (/^(ERR_(TLS|SSL)|.*CERT|UNABLE_TO_|DEPTH_ZERO)/.test(code)) {
    const advice = 'name its authority with NODE_EXTRA_CA_CERTS';
    return failure('postgres.tls', `its certificate cannot be trusted (${code}); ${advice}`);
  }
  return failure(
    'protocol',
    /^[0-9A-Z]{5}$/.test(code)
      ? `the server answers with the error ${code}`
      : 'it answers otherwise than Postgres does',
  );
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
