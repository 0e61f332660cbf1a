import type { RedisConfiguration } from '../../model/evidence/redis-configuration.ts';
import { ReadFailure } from '../../model/intake.ts';
import { CONFIGURATION_NAMES, INFO_SECTIONS } from './allow-list.ts';
import { assertSaid, numberOf, type Sized, textOf } from './answer-parts.ts';
import { parseInfo } from './parse-info.ts';
import type { RedisConnection } from './redis-connection.ts';
import { isBusy } from './redis-failure.ts';
import type { ReadServer } from './shape-server.ts';

const ROUND_TRIPS = 5;

/** INFO section by section, and a few round trips to see how long the server takes for nothing. */
export async function readServer(connection: RedisConnection): Promise<Sized<ReadServer>> {
  const latencyMs = await roundTrips(connection);
  const before = Date.now();
  const [first, ...rest] = INFO_SECTIONS;
  const server = textOf(await connection.ask('INFO', first));
  const askedAtMs = (before + Date.now()) / 2;
  const others = await Promise.all(rest.map(async (section) => textOf(await connection.ask('INFO', section))));
  const text = [server, ...others].join('\n');
  return { value: { fields: parseInfo(text), latencyMs, askedAtMs }, bytes: Buffer.byteLength(text) };
}

/** None of a server that refuses a PING because it is out of order: it still tells how it does. */
async function roundTrips(connection: RedisConnection): Promise<number[]> {
  const latencyMs: number[] = [];
  try {
    for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
      const start = performance.now();
      assertSaid('PONG', await connection.ask('PING'));
      latencyMs.push(Math.round((performance.now() - start) * 100) / 100);
    }
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
  return latencyMs;
}

/** CONFIG GET, name by name: several at once are only taken since version 7. */
export async function readConfiguration(connection: RedisConnection): Promise<Sized<RedisConfiguration['settings']>> {
  const answers = await Promise.all(CONFIGURATION_NAMES.map((name) => readSetting(connection, name)));
  const settings = Object.fromEntries(answers.flat());
  return { value: settings, bytes: Buffer.byteLength(JSON.stringify(settings)) };
}

/** A setting with its name; none where the server does not have it. */
async function readSetting(connection: RedisConnection, name: string): Promise<[name: string, value: string][]> {
  const answer = await connection.ask('CONFIG', 'GET', name);
  if (!Array.isArray(answer) || (answer.length !== 0 && (answer.length !== 2 || answer[0] !== name)))
    throw new ReadFailure('protocol', `the answer to CONFIG GET ${name} is not a name with its value`);
  return answer.length === 0 ? [] : [[name, textOf(answer[1])]];
}

/** How many slow commands the server has kept. */
export async function readSlowLog(connection: RedisConnection): Promise<Sized<number>> {
  return { value: numberOf(await connection.ask('SLOWLOG', 'LEN')), bytes: 1 };
}
