import type { ComposeService } from '../model/evidence/compose-service.ts';
import type { DeepReadonly } from '../model/evidence/kinds.ts';
import { knownService } from './identify.ts';
import type { KnownService } from './known-service.ts';

type ReadService = Pick<DeepReadonly<ComposeService>, 'name' | 'image' | 'build'>;

/** What is known of a service: by its image, or where it is built here by its name (`prometheus` with `build: .`). */
export function knownByService({ name, image, build }: ReadService): KnownService | undefined {
  const known = image === undefined ? undefined : knownService(image);
  return known ?? (build ? knownService(name) : undefined);
}
