import type { ComposePort } from '../../model/evidence/compose-service.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { isEveryInterface } from '../networks/host-address.ts';

type ReadPort = DeepReadonly<ComposePort>;

/** How many ports of the host an entry may take: one when it is fixed, undefined when the engine is free to choose. */
export function hostPortCount({ published }: ReadPort): number | undefined {
  const [first = '', last = first] = (published ?? '').split('-', 2);
  if (first === '' || first === '0') return undefined;
  return Number(last) - Number(first) + 1;
}

/**
 * True when two entries want the same port of the same address. A range is left out: the engine takes a port of it that
 * is free.
 */
export function isSameHostPort(left: ReadPort, right: ReadPort): boolean {
  if (hostPortCount(left) !== 1 || left.published !== right.published || left.protocol !== right.protocol) return false;
  return families(left).some((family) => families(right).includes(family)) && isSameAddress(left, right);
}

function isSameAddress({ hostAddress: left = '' }: ReadPort, { hostAddress: right = '' }: ReadPort): boolean {
  return isEveryInterface(left) || isEveryInterface(right) || left.toLowerCase() === right.toLowerCase();
}

/** An entry without an address is bound to IPv4 and IPv6. */
function families({ hostAddress = '' }: ReadPort): readonly string[] {
  if (hostAddress === '' || hostAddress === '*') return ['IPv4', 'IPv6'];
  return [hostAddress.includes(':') ? 'IPv6' : 'IPv4'];
}
