/** Capabilities with which a process can take over the host, by themselves. */
const TAKES_THE_HOST = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO']);

/** Capabilities beyond Docker's default set that weaken the wall around the container. */
const WEAKENS_THE_WALL = new Set([
  'AUDIT_CONTROL',
  'BPF',
  'LINUX_IMMUTABLE',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'NET_ADMIN',
  'PERFMON',
  'SYSLOG',
  'SYS_BOOT',
  'SYS_TIME',
]);

/** Capabilities that read what other users or processes of the container hold. */
const READS_THE_PROTECTED = new Set(['DAC_READ_SEARCH', 'SYS_PTRACE']);

/** The name as capabilities(7) has it, without `CAP_`: the engine accepts both forms in any case. */
export function capabilityName(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, '');
}

export type CapabilityDanger = 'takes the host' | 'weakens the wall' | 'reads the protected';

/** How dangerous it is to give a container this capability; undefined for the ones that are not. */
export function capabilityDanger(name: string): CapabilityDanger | undefined {
  const capability = capabilityName(name);
  if (TAKES_THE_HOST.has(capability)) return 'takes the host';
  if (WEAKENS_THE_WALL.has(capability)) return 'weakens the wall';
  return READS_THE_PROTECTED.has(capability) ? 'reads the protected' : undefined;
}
