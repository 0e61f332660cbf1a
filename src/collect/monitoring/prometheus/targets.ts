import { childOf, entriesOf, isNull, itemsOf, type Tree } from '../../../compose/tree.ts';
import type { NetworkAddress } from '../../../model/evidence/network-address.ts';
import { addressAt } from '../network-address.ts';

/** The addresses in `static_configs`. */
export function staticTargets(entry: Tree, defaultPort: number): NetworkAddress[] {
  return itemsOf(childOf(entry, 'static_configs'))
    .flatMap((config) => itemsOf(childOf(config, 'targets')))
    .flatMap((target) => addressAt(target, defaultPort) ?? []);
}

/** The kinds of discovery whose targets the file does not tell: all but static addresses and names. */
export function otherDiscovery(entry: Tree): string[] {
  return entriesOf(entry)
    .filter(([key, { value }]) => key.endsWith('_sd_configs') && key !== 'dns_sd_configs' && !isNull(value))
    .map(([key]) => key);
}
