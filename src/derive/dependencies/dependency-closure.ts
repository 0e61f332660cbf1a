import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** Tells whether a service depends on another one, directly or through others, by what Compose wrote on the containers. */
export function dependencyClosure(
  containers: readonly Pick<DeepReadonly<Container>, 'service' | 'dependsOn'>[],
): (service: string, dependency: string) => boolean {
  const direct = new Map<string, Set<string>>();
  for (const { service, dependsOn } of containers) {
    const known = direct.get(service) ?? new Set();
    for (const dependency of dependsOn) known.add(dependency.service);
    direct.set(service, known);
  }
  return (service, dependency) => reachable(service, direct).has(dependency);
}

function reachable(service: string, direct: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [service];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const dependency of direct.get(next) ?? []) {
      if (!reached.has(dependency)) open.push(dependency);
      reached.add(dependency);
    }
  }
  return reached;
}
