import pLimit from 'p-limit';
import type { Intake } from '../../model/intake.ts';
import { knownService } from '../../services/identify-service.ts';
import { isStarted, type QuestioningOptions, SERVERS_AT_ONCE } from '../service-questioning.ts';
import { keepUnrun } from './keep-unrun.ts';

/**
 * Reads every running Postgres server of the target for which there are credentials: one connection each, in read-only
 * transactions, with the statements of a fixed catalogue. Returns how many servers there were.
 */
export async function collectPostgres(intake: Intake, options: QuestioningOptions): Promise<number> {
  const servers = options.containers.filter((container) => knownService(container)?.kind === 'postgres');
  const started = servers.filter(isStarted);
  keepUnrun(intake, options, servers, started);
  if (started.length === 0) return 0;
  // The client of Postgres costs more than all other sources together: it is loaded where there is one to ask.
  const { auditServer } = await import('./audit-server.ts');
  const limit = pLimit(SERVERS_AT_ONCE);
  await Promise.all(started.map((container) => limit(() => auditServer(intake, container, options))));
  return started.length;
}
