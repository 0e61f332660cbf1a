import { type Described, isBuiltHere } from './described.ts';
import { knownImage, parseImage } from './identify.ts';
import { supposedService } from './identify-service.ts';
import { kindText } from './kind-text.ts';

/** What a service or a container is, in a few words, and how that is known; of what is not known, why. */
export function whatRuns(described: Described): string {
  const { image = '', statedKind } = described;
  const known = supposedService(described);
  if (known) return kindText(known);
  if (statedKind === undefined && knownImage(image)) return 'not what its image is known for';
  return isBuiltHere(described, parseImage(image).repository) ? 'own image' : 'not a well-known image';
}
