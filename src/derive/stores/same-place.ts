import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { Position } from '../../model/evidence/position.ts';

type Place = DeepReadonly<Position>;

/** True for one and the same place of a file. */
export function isSamePlace(left: Place, right: Place | undefined): boolean {
  return left.file === right?.file && left.line === right.line && left.column === right.column;
}
