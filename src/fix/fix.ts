import type { ComposeService } from '../model/evidence/compose-service.ts';
import type { DeepReadonly } from '../model/evidence/kinds.ts';

export type FixedService = DeepReadonly<ComposeService>;

/** Keys to add to a service, without indentation; or why this service has to be changed by hand. */
export type Fix = { readonly add: readonly string[] } | { readonly byHand: string };

/** Makes the fix of one check for one service. */
export type MakeFix = (service: FixedService) => Fix;

/** Adds a key that the service does not have yet. */
export function addKey(service: FixedService, key: string, lines: readonly string[]): Fix {
  if (service.keys[key]) return { byHand: `it has ${key} already, to be extended by hand` };
  return { add: lines };
}
