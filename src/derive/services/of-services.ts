import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** What containers do (logs, statistics), without those of `compose run`, which are no part of a service. */
export function ofServices<T extends { readonly container: string }>(
  activities: readonly T[],
  containers: readonly DeepReadonly<Container>[],
): readonly T[] {
  const oneOff = new Set(containers.filter((container) => container.oneOff).map(({ name }) => name));
  return activities.filter(({ container }) => !oneOff.has(container));
}
