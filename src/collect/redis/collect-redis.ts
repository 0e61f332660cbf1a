import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import { knownService } from '../../services/identify-service.ts';
import { isStarted, type QuestioningOptions, SERVERS_AT_ONCE } from '../service-questioning.ts';
import { auditServer } from './audit-server.ts';
import { keepUnaskedKeys } from './audited-server.ts';
import { isSentinel } from './server-command.ts';

/**
 * Asks every running Redis server of the target, and those that speak like it, with commands that only read. Returns
 * how many there were.
 */
export async function collectRedis(intake: Intake, options: QuestioningOptions): Promise<number> {
  const servers = options.containers.filter(isServer);
  const limit = pLimit(SERVERS_AT_ONCE);
  await Promise.all(servers.map((container) => limit(() => auditServer(intake, container, options))));
  await keepUnaskedKeys(intake, servers, options.settings);
  return servers.length;
}

function isServer(container: Container): boolean {
  return knownService(container)?.protocol === 'redis' && isStarted(container) && !isSentinel(container);
}
