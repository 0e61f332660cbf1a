import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { PostgresAccess } from '../../model/evidence/postgres-server.ts';

/** Why there is nothing to say about Postgres servers: none is there, or the reason why they were not read. */
export function whyNoPostgres(access: readonly DeepReadonly<PostgresAccess>[]): string {
  const unread = access.flatMap(({ service, notRead }) => (notRead ? [`${service}: ${notRead.message}`] : []));
  if (unread.length === 0) return 'no running container is known to be a Postgres server';
  return `not evaluated; ${[...new Set(unread)].join('; ')}`;
}
