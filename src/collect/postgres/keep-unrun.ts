import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import type { Settings } from '../../model/settings.ts';
import { nearestName } from '../../shared/nearest.ts';
import { auditedServer, keepFactsMissing } from './audited-server.ts';
import { COLLECTOR } from './read-statements.ts';

/**
 * Keeps as missing what the settings want of servers that do not run: a service with expected tables of which no
 * container is there, and a server with credentials that is stopped.
 */
export function keepUnrun(
  intake: Intake,
  settings: Pick<Settings, 'services' | 'credentials'>,
  servers: readonly Container[],
  running: readonly Container[],
): void {
  for (const [service, own] of Object.entries(settings.services)) {
    const isOurs = servers.some((container) => container.service === service) || own.expect.tables.length > 0;
    const isRead = running.some((container) => container.service === service);
    const server = auditedServer({ service, name: service }, settings);
    if (!isOurs || isRead || !server.isWanted) continue;
    const nearest = nearestName(
      service,
      servers.map((container) => container.service).filter((name) => name !== service),
    );
    const advice = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    const missing = {
      code: 'not-running',
      message: `no Postgres server of the service "${service}" is running${advice}`,
    };
    const startedAt = intake.now().toISOString();
    const action = `not asked: the Postgres server of ${service}`;
    const reading = { collector: COLLECTOR, action, startedAt, durationMs: 0, bytes: 0, truncated: false, missing };
    keepFactsMissing(intake, server, reading, missing);
  }
}
