import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import { nearestName } from '../../shared/nearest.ts';
import type { QuestioningOptions } from '../service-questioning.ts';
import { auditedServer, keepFactsMissing } from './audited-server.ts';
import { COLLECTOR } from './read-statements.ts';

/**
 * Keeps as missing what the settings want of servers that do not run: a service with expected tables of which no
 * container is there, and a server with credentials that is stopped.
 */
export function keepUnrun(
  intake: Intake,
  options: Pick<QuestioningOptions, 'settings' | 'tablesToCount'>,
  servers: readonly Container[],
  running: readonly Container[],
): void {
  const named = new Set([...Object.keys(options.settings.services), ...(options.tablesToCount?.keys() ?? [])]);
  for (const service of named) {
    const server = auditedServer({ service, name: service }, options);
    const isOurs =
      servers.some((container) => container.service === service) || server.tables.length + server.counted.length > 0;
    const isRead = running.some((container) => container.service === service);
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
