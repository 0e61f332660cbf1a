import type { Container } from '../model/evidence/container.ts';
import type { CredentialSources } from './service-credentials.ts';
import type { EnginePlace } from './service-route.ts';

/** What a collector needs that asks running containers in their own protocol. */
export interface QuestioningOptions extends EnginePlace, CredentialSources {
  /** Unmasked containers, as the engine collector returns them. */
  readonly containers: readonly Container[];
  /** Total time of one request, milliseconds. */
  readonly callMs: number;
  /** Tables whose rows are counted, by the service of their database; none where it is left out. */
  readonly tablesToCount?: ReadonlyMap<string, readonly string[]>;
}

/** Servers that are asked at the same time. */
export const SERVERS_AT_ONCE = 4;

/** A container that is paused is asked as well: that it leaves a request without an answer is what its clients see. */
export function isStarted({ state }: Pick<Container, 'state'>): boolean {
  return state.running && !state.restarting;
}
