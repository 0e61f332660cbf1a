import type { DeclaredService } from './declared-services.ts';

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
 * Says how to add a limit to a service. Where the service has a `deploy` section the limit has to go there: Compose
 * refuses a service whose two places do not agree.
 */
export function limitFix(service: DeclaredService, limit: Limit, value: string): string {
  const key = LIMIT_KEYS[limit];
  return service.keys['deploy']
    ? `Add ${key.deploy}: ${value} to services.${service.name}.deploy.resources.limits, sized by what it uses.`
    : `Add ${key.service}: ${value} to services.${service.name}, sized by what it uses.`;
}
