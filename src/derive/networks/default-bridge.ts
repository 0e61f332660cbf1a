import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/** The network on which the engine puts every container that names none. */
export function defaultBridge({ madeBy }: Pick<DeepReadonly<Container>, 'madeBy'>): string {
  return madeBy === 'podman' ? 'podman' : 'bridge';
}
