import type { ContainerSecurity } from '../../model/evidence/container-security.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { compareText } from '../../shared/compare.ts';
import { capabilityName } from './capability.ts';
import { CAPABILITIES } from './known-capability.ts';

/**
 * What an engine gives to a container for which nothing is asked.
 *
 * https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities
 */
export const DEFAULT_CAPABILITIES: readonly string[] = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'NET_RAW',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

const EVERY_CAPABILITY = CAPABILITIES.filter((name) => name !== 'ALL');

/**
 * The capabilities that processes of a container can have at most, in the order of their names: what is added and
 * dropped, resolved as the engine does it. `ALL` among the added wins over `ALL` among the dropped.
 */
export function effectiveCapabilities({
  privileged,
  capAdd,
  capDrop,
}: Pick<DeepReadonly<ContainerSecurity>, 'privileged' | 'capAdd' | 'capDrop'>): readonly string[] {
  if (privileged) return EVERY_CAPABILITY;
  const added = capAdd.map(capabilityName);
  const dropped = new Set(capDrop.map(capabilityName));
  if (added.includes('ALL')) return EVERY_CAPABILITY.filter((name) => !dropped.has(name));
  const kept = dropped.has('ALL') ? [] : DEFAULT_CAPABILITIES.filter((name) => !dropped.has(name));
  return [...new Set([...kept, ...added])].toSorted(compareText);
}

/** Those of them that the engine does not give to every container. */
export function capabilitiesBeyondDefault(
  security: Pick<DeepReadonly<ContainerSecurity>, 'privileged' | 'capAdd' | 'capDrop'>,
): readonly string[] {
  return effectiveCapabilities(security).filter((name) => !DEFAULT_CAPABILITIES.includes(name));
}
