import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { ServiceAccess } from '../../model/evidence/service-access.ts';

/** How a service was reached, for a cell: `published port 127.0.0.1:6379`; why it was not, when nobody found a way. */
export function routeText({ route, notRead }: Pick<DeepReadonly<ServiceAccess>, 'route' | 'notRead'>): string {
  if (!route) return notRead?.message ?? 'not reached';
  const host = route.host.includes(':') ? `[${route.host}]` : route.host;
  return `${route.via} ${host}:${route.port}`;
}
