import type { MissingReason } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { EvidenceKind } from '../../model/evidence/kinds.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import type { ExpectedKey } from '../../model/service-settings.ts';
import type { Settings } from '../../model/settings.ts';
import { notAsked } from '../keep-access.ts';
import { keepMissing } from '../keep-missing.ts';

export const COLLECTOR = 'redis/1';

const FACTS: readonly EvidenceKind[] = ['redisServers', 'redisConfigurations', 'redisSlowLogs'];

/** One server that is audited: how it is called, and what the settings want of it. */
export interface AuditedServer {
  readonly service: string;
  readonly container: string;
  readonly keys: readonly ExpectedKey[];
  /** The settings name this service: what cannot be read is then missing, and not merely left out. */
  readonly isConfigured: boolean;
}

export function auditedServer({ service, name }: Container, settings: Pick<Settings, 'services'>): AuditedServer {
  const own = settings.services[service];
  const keys = own?.expect.keys ?? [];
  return { service, container: name, keys, isConfigured: own?.credentials !== undefined || keys.length > 0 };
}

/** The subject of a declared key: `shop-redis-1 jobs`, with the database when it is not the first. */
export function keySubject({ container }: Pick<AuditedServer, 'container'>, { key, database }: ExpectedKey): string {
  return database === 0 ? `${container} ${key}` : `${container} ${key} (database ${database})`;
}

/** Keeps every fact of a server as missing, so that nothing passes in its place. */
export function keepFactsMissing(
  intake: Intake,
  server: AuditedServer,
  reading: Reading<unknown>,
  missing: MissingReason,
): void {
  for (const kind of FACTS) keepMissing(intake, kind, server.container, reading, missing);
  for (const key of server.keys) keepMissing(intake, 'redisKeys', keySubject(server, key), reading, missing);
}

/** Declared keys of services of which no Redis server could be asked: a misspelt name must not pass for a sound queue. */
export async function keepUnaskedKeys(
  intake: Intake,
  asked: readonly Pick<Container, 'service'>[],
  { services }: Pick<Settings, 'services'>,
): Promise<void> {
  const unasked = Object.entries(services).filter(([name]) => !asked.some(({ service }) => service === name));
  for (const [name, { expect }] of unasked) {
    if (expect.keys.length === 0) continue;
    const missing = { code: 'not-running', message: `no Redis server of the service "${name}" is running` };
    const reading = await notAsked(intake, COLLECTOR, `the keys of the service ${name}`);
    for (const key of expect.keys) {
      keepMissing(intake, 'redisKeys', keySubject({ container: name }, key), reading, missing);
    }
  }
}
