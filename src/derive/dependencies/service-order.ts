import type { Container } from '../../model/evidence/container.ts';
import { compareText } from '../../shared/compare.ts';

type Named = Pick<Container, 'service' | 'name' | 'number'>;

/** Orders containers by service, and replicas of a service by their number. */
export function byService(left: Named, right: Named): number {
  return compareText(left.service, right.service) || left.number - right.number || compareText(left.name, right.name);
}
