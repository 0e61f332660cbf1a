import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;
type Health = NonNullable<ReadContainer['state']['health']>;

/** A container whose health the engine observes now. */
export type ObservedContainer = ReadContainer & { readonly state: { readonly health: Health } };

/** True for a running container with a health check; a stopped one keeps the last status, which tells nothing any more. */
export function isObservedByHealthCheck(container: ReadContainer): container is ObservedContainer {
  const { oneOff, state } = container;
  return !oneOff && state.status === 'running' && !state.restarting && state.health !== undefined;
}
