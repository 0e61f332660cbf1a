import type { Intake, Reading } from '../../model/intake.ts';
import { setLimit } from '../../model/limits/limits.ts';
import { CONFIGURATION_NAMES, INFO_SECTIONS } from './allow-list.ts';
import { type AuditedServer, COLLECTOR, keySubject } from './audited-server.ts';
import { readConfiguration, readServer, readSlowLog } from './read-facts.ts';
import { readDeclared, wordsFor } from './read-key.ts';
import type { RedisConnection } from './redis-connection.ts';
import { shapeServer } from './shape-server.ts';

/** Reads the facts one after the other; that one of them may not be read leaves the others as they are. */
export async function keepFacts(
  intake: Intake,
  server: AuditedServer,
  place: string,
  connection: RedisConnection,
): Promise<void> {
  const { service, container, keys } = server;
  const of = { service, container };
  const read = <T>(words: string, perform: () => Promise<{ value: T; bytes: number }>): Promise<Reading<T>> =>
    intake.read({ collector: COLLECTOR, action: `${place} ${words}` }, perform);

  const info = INFO_SECTIONS.map((section) => `INFO ${section}`).join(', ');
  const facts = await read(`PING, ${info}`, () => readServer(connection));
  intake.keep('redisServers', container, facts, (value) => shapeServer(value, of));

  const names = CONFIGURATION_NAMES.map((name) => `CONFIG GET ${name}`).join(', ');
  const configuration = await read(names, () => readConfiguration(connection));
  intake.keep('redisConfigurations', container, configuration, (settings) => ({ ...of, settings }));

  const slowLog = await read('SLOWLOG LEN', () => readSlowLog(connection));
  intake.keep('redisSlowLogs', container, slowLog, (length) => ({ ...of, length }));

  for (const key of keys) {
    const { limits } = intake;
    const found = await read(wordsFor(key, limits.redisKeys), () => readDeclared(connection, key, limits));
    intake.keep(
      'redisKeys',
      keySubject(server, key),
      found,
      (value) => ({ ...of, ...value }),
      ({ family }) => (family?.complete === false ? [setLimit(limits, 'redisKeys')] : []),
    );
  }
}
