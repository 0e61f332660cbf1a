import type { Neighbour } from '../../model/evidence/engine-objects.ts';
import type { DeepReadonly, MissingPiece } from '../../model/evidence/kinds.ts';

/**
 * The containers of other projects of which the engine does not list whose network they use, as pieces that are missing:
 * Podman lists the networks of a container, and not that it uses the one of the host or of another container.
 */
export function unlistedNetworks(neighbours: readonly DeepReadonly<Neighbour>[]): MissingPiece[] {
  return neighbours
    .filter(({ networkMode }) => networkMode === undefined)
    .map(({ name }) => ({
      kind: 'population',
      subject: name,
      code: 'engine.untold',
      message: 'the engine does not list whose network it uses',
    }));
}
