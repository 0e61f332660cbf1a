import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly, MissingPiece } from '../../model/evidence/kinds.ts';

type Known = Pick<DeepReadonly<Container>, 'name' | 'madeBy'>;

/**
 * What Podman keeps to itself of its containers, although Docker tells it: pieces that are missing, because what was not
 * told is not known to be in order.
 *
 * @param what ends the sentence "Podman does not tell …"
 */
export function untoldByPodman(containers: readonly Known[], what: string): MissingPiece[] {
  return containers
    .filter(({ madeBy }) => madeBy === 'podman')
    .map(({ name }) => ({
      kind: 'containers',
      subject: name,
      code: 'engine.untold',
      message: `Podman does not tell ${what}`,
    }));
}
