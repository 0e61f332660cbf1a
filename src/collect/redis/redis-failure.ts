import { ReadFailure } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';

/** What a server, or the way to it, says instead of an answer: https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors */
const FAILURES: readonly (readonly [pattern: RegExp, code: string, message: string])[] = [
  [/max number of clients/i, 'redis.max-clients', 'the server takes no more clients: maxclients is reached'],
  [/protected mode/i, 'redis.protected-mode', 'the server is in protected mode and answers only its own host'],
  [/^NOAUTH/, 'redis.noauth', 'the server asks for a password'],
  [/^WRONGPASS|invalid (?:username-)?password/i, 'redis.wrong-password', 'the server refused the user or the password'],
  [/^NOPERM/, 'redis.no-permission', 'the user may not run this command'],
  [/^LOADING/, 'redis.loading', 'the server is loading its data and answers nothing else yet'],
  [/^MISCONF/, 'redis.disk-failed', 'the server could not write to its disk and refuses whatever may need it'],
  [/^MASTERDOWN/, 'redis.primary-down', 'the server is a replica that has lost its primary and serves no stale data'],
  [
    /unknown (?:sub)?command/i,
    'redis.command-unknown',
    'the server does not know the command: it is old, or it was renamed',
  ],
  [/Command timed out/i, 'timeout', 'the server left a command without an answer'],
  [/ECONNREFUSED/, 'refused', 'the connection was refused'],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN/, 'unreachable', 'nothing could be reached at this address'],
  [/ECONNRESET|EPIPE|Connection is closed/, 'reset', 'the connection was closed before the answer'],
  [/Protocol error|Unknown RESP type/, 'protocol', 'what answers does not speak the protocol of Redis'],
];

/** AUTH of a server that has no password: https://redis.io/docs/latest/commands/auth/ */
const NOT_ASKED_FOR = /no password is set|without any password configured/;

/**
 * The failure that an error of the client stands for, by a code of its own.
 *
 * @param lastError what the connection itself reported last: it knows why it was closed, the command does not
 * @param limit how long a command may take, where the settings say it
 */
export function redisFailure(error: unknown, lastError: Error | undefined, limit?: SetLimit): ReadFailure {
  const texts = [error, lastError].map((each) => (each instanceof Error ? each.message : ''));
  // The client puts unexpected words of the server behind its own.
  const said = texts.map((text) => text.replace(/^Command queue state error.*Last error: /s, ''));
  const isClosed = said[0] === 'Connection is closed.';
  const known = (isClosed ? said.toReversed() : said).map((text) => FAILURES.find(([pattern]) => pattern.test(text)));
  const [, code, message] = known.find((failure) => failure !== undefined) ?? [];
  if (code === 'timeout' && message !== undefined && limit) return new LimitReached(code, message, limit);
  if (code !== undefined && message !== undefined) return new ReadFailure(code, message);
  return new ReadFailure('redis.error', `the server said ${JSON.stringify(said[0]?.slice(0, 100))}`);
}

/** True when a password was refused because the server asks for none. */
export function asksForNoPassword(error: unknown): boolean {
  return error instanceof Error && NOT_ASKED_FOR.test(error.message);
}

/** Refusals of a PING; the same servers answer INFO all the same. */
const OUT_OF_ORDER: readonly string[] = ['redis.loading', 'redis.primary-down', 'redis.disk-failed'];

/**
 * True for a refusal of a server that answers everybody, but not now: it loads its data, has lost its primary, or could
 * not write to its disk.
 */
export function isBusy(error: unknown): boolean {
  return error instanceof ReadFailure && OUT_OF_ORDER.includes(error.code);
}
