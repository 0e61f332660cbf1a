import type { DeclaredService } from '../services/declared-services.ts';
import { serviceSnippet } from '../services/service-snippet.ts';

export type Limit = keyof DeclaredService['limits'];

/** How each limit is written: at the service itself, and under `deploy.resources.limits`. */
export const LIMIT_KEYS: Record<Limit, { service: string; deploy: string }> = {
  memoryBytes: { service: 'mem_limit', deploy: 'memory' },
  cpus: { service: 'cpus', deploy: 'cpus' },
  pids: { service: 'pids_limit', deploy: 'pids' },
};

/** True when the service is held to a limit; zero and negative numbers stand for none. */
export function hasLimit({ limits }: DeclaredService, limit: Limit): boolean {
  return (limits[limit] ?? 0) > 0;
}

/**
 * The lines that give a service a limit. Where the service has a `deploy` section the limit has to go there: Compose
 * refuses a service whose two places do not agree.
 */
export function limitSnippet(service: DeclaredService, limit: Limit, value: string): string {
  const key = LIMIT_KEYS[limit];
  const sized = `${value} # sized by what it uses`;
  if (!service.keys['deploy']) return serviceSnippet(service, [`${key.service}: ${sized}`]);
  return serviceSnippet(service, ['deploy:', '  resources:', '    limits:', `      ${key.deploy}: ${sized}`]);
}
