import type { RedisConfiguration } from '../../model/evidence/redis-configuration.ts';
import { CONFIGURATION_NAMES, INFO_SECTIONS } from './allow-list.ts';
import { numberOf, type Sized, textOf } from './answer-parts.ts';
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

/** None of a server that refuses a PING because it loads, or has lost its primary: it still tells how it does. */
async function roundTrips(connection: RedisConnection): Promise<number[]> {
  const latencyMs: number[] = [];
  try {
    for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
      const start = performance.now();
      await connection.ask('PING');
      latencyMs.push(Math.round((performance.now() - start) * 100) / 100);
    }
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
  return latencyMs;
}

/** CONFIG GET, name by name: several at once are only taken since version 7. */
export async function readConfiguration(connection: RedisConnection): Promise<Sized<RedisConfiguration['settings']>> {
  const answers = await Promise.all(CONFIGURATION_NAMES.map((name) => connection.ask('CONFIG', 'GET', name)));
  const pairs = answers.flatMap((answer) => (Array.isArray(answer) && answer.length === 2 ? [answer.map(textOf)] : []));
  const settings = Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
  return { value: settings, bytes: Buffer.byteLength(JSON.stringify(settings)) };
}

/** How many slow commands the server has kept. */
export async function readSlowLog(connection: RedisConnection): Promise<Sized<number>> {
  return { value: numberOf(await connection.ask('SLOWLOG', 'LEN')), bytes: 1 };
}
