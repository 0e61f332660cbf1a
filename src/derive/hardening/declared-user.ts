import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

/**
 * The user that a container was created with, for where its processes could not be listed: the engine puts that of the
 * image there when nothing else was asked for. What runs may still have changed its user.
 */
export function declaredUserText({ user }: Pick<DeepReadonly<Container>, 'user'>): string {
  return `declared: ${user === '' ? 'root, as no user is set' : user}`;
}

/** True for a container whose processes should have been listed: it runs, and is neither paused nor between two runs. */
export function isListable({ state }: Pick<DeepReadonly<Container>, 'state'>): boolean {
  return state.status === 'running' && state.running && !state.restarting;
}
