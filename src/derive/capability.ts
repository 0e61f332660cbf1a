/** Capabilities with which a process can take over the host, by themselves. */
const TAKES_THE_HOST = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO']);

/** Capabilities beyond Docker's default set that weaken the wall around the container. */
const WEAKENS_THE_WALL = new Set([
  'AUDIT_CONTROL',
  'BPF',
  'DAC_READ_SEARCH',
  'LINUX_IMMUTABLE',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'NET_ADMIN',
  'PERFMON',
  'SYSLOG',
  'SYS_BOOT',
  'SYS_PTRACE',
  'SYS_TIME',
]);

/** The name as capabilities(7) has it, without `CAP_`: the engine accepts both forms in any case. */
export function capabilityName(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, '');
}

/** How dangerous it is to give a container this capability: by itself fatal, weakening, or neither. */
export function capabilityDanger(name: string): 'takes the host' | 'weakens the wall' | undefined {
  const capability = capabilityName(name);
  if (TAKES_THE_HOST.has(capability)) return 'takes the host';
  return WEAKENS_THE_WALL.has(capability) ? 'weakens the wall' : undefined;
}
