import type { KnownService } from '../../services/known-service.ts';
import { NEEDED_CAPABILITIES } from '../../services/needed-capabilities.ts';

/** What a well-known image needs to start as root and become its own user; of any other one nobody can tell here. */
export function capabilityLines(known: Pick<KnownService, 'kind'> | undefined): readonly string[] {
  const needed = known && NEEDED_CAPABILITIES[known.kind];
  if (needed === undefined) return ['cap_drop: [ALL]', '# cap_add: what it cannot do without'];
  return needed.length === 0 ? ['cap_drop: [ALL]'] : ['cap_drop: [ALL]', `cap_add: [${needed.join(', ')}]`];
}
