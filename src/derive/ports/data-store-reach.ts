import type { Priority } from '../../model/priority.ts';
import { isEveryInterface, isLoopback } from '../networks/host-address.ts';

/**
 * What it weighs that a data store is published on an address, in a Compose file and in a running system alike;
 * undefined on loopback, where only whoever is on the host already can reach it.
 *
 * @param hostAddress empty where none is written, which stands for all of them
 */
export function dataStoreReach(hostAddress: string): Extract<Priority, 'P0' | 'P1'> | undefined {
  if (isEveryInterface(hostAddress)) return 'P0';
  return isLoopback(hostAddress) ? undefined : 'P1';
}
