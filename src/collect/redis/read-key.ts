import type { RedisKey } from '../../model/evidence/redis-key.ts';
import { ReadFailure } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { type Limits, setLimit } from '../../model/limits/limits.ts';
import type { ExpectedKey } from '../../model/service-settings.ts';
import { compareText } from '../../shared/compare.ts';
import { assertSaid, numberOf, type Sized, textOf } from './answer-parts.ts';
import type { RedisConnection } from './redis-connection.ts';

type Found = Omit<RedisKey, 'service' | 'container'>;
type Connection = Pick<RedisConnection, 'ask'>;

const LENGTH_COMMAND: Readonly<Record<string, 'LLEN' | 'XLEN' | 'ZCARD'>> = {
  list: 'LLEN',
  stream: 'XLEN',
  zset: 'ZCARD',
};

const KEYS_OF_A_STEP = 100;
const TYPES_ASKED = 20;

/** What is sent for a declared key, for the ledger. */
export function wordsFor({ key, database }: ExpectedKey, most: number): string {
  const name = JSON.stringify(key);
  if (!isFamily(key)) return `SELECT ${database}, TYPE, TTL and length of ${name}`;
  return `SELECT ${database}, SCAN MATCH ${name} COUNT ${KEYS_OF_A_STEP} (${stepsFor(most)} times at most), TYPE of what it finds`;
}

/**
 * What a named key is, how long it lives and how long it is; of a family of keys, how many there are and what they are.
 * Its database is chosen on this connection.
 */
export async function readDeclared(
  connection: Connection,
  declared: ExpectedKey,
  limits: Limits,
): Promise<Sized<Found>> {
  const { key, database, type, maxLength, mayBeAbsent } = declared;
  assertSaid('OK', await connection.ask('SELECT', String(database)));
  const found = isFamily(key) ? await readFamily(connection, key, limits) : await readKey(connection, key);
  const expected = {
    ...(type !== undefined && { type }),
    ...(maxLength !== undefined && { maxLength }),
    ...(mayBeAbsent && { mayBeAbsent }),
  };
  return { value: { database, key, ...found, expected }, bytes: found.type.length };
}

function stepsFor(most: number): number {
  return Math.ceil(most / KEYS_OF_A_STEP);
}

function isFamily(key: string): boolean {
  return key.includes('*');
}

async function readKey(connection: Connection, key: string) {
  const type = textOf(await connection.ask('TYPE', key));
  const command = LENGTH_COMMAND[type];
  const seconds = type === 'none' ? -1 : numberOf(await connection.ask('TTL', key));
  const length = command === undefined ? undefined : numberOf(await connection.ask(command, key));
  return { type, ...(seconds >= 0 && { secondsToLive: seconds }), ...(length !== undefined && { length }) };
}

/** @throws ReadFailure `over-limit` where none was met, and not all keys were looked at */
async function readFamily(connection: Connection, pattern: string, limits: Limits) {
  const met = new Set<string>();
  let cursor = '0';
  for (let step = 0; step < stepsFor(limits.redisKeys); step += 1) {
    const answer = await connection.ask('SCAN', cursor, 'MATCH', pattern, 'COUNT', `${KEYS_OF_A_STEP}`);
    const [next, keys] = Array.isArray(answer) ? (answer as unknown[]) : [];
    if (!Array.isArray(keys)) throw new ReadFailure('protocol', 'the answer to SCAN is no list of keys');
    for (const key of keys) met.add(textOf(key));
    cursor = textOf(next);
    if (cursor === '0') break;
  }
  const complete = cursor === '0';
  if (met.size === 0 && !complete)
    throw new LimitReached(
      'over-limit',
      'none of the keys that were looked at belongs to it',
      setLimit(limits, 'redisKeys'),
    );
  const types = new Set<string>();
  for (const key of [...met].slice(0, TYPES_ASKED)) types.add(textOf(await connection.ask('TYPE', key)));
  // One that ended in between has no type any more.
  types.delete('none');
  return { type: [...types].toSorted(compareText).join(', ') || 'none', family: { met: met.size, complete } };
}
