import { isIP } from 'node:net';
import type { PortBinding } from '../model/evidence/container.ts';

/** A published port and the address at which it can be asked from here. */
export interface ReachablePort {
  readonly containerPort: number;
  readonly address: string;
  readonly hostPort: number;
}

/**
 * Where a port that is bound to an address of the engine's host can be asked from here. Undefined when it cannot: what
 * is bound to the loopback of another host would be answered by somebody else on this one.
 */
export function publishedAddress(bound: string, engineHost: string): string | undefined {
  const isLocal = isLoopback(engineHost);
  if (bound === '' || bound === '0.0.0.0') return engineHost;
  if (bound === '::') return isLocal ? '::1' : engineHost;
  if (isLoopback(bound)) return isLocal ? bound : undefined;
  // A zone (`fe80::1%eth0`) has no place in a URL.
  return isIP(bound) === 0 || bound.includes('%') ? undefined : bound;
}

/** The TCP ports that can be asked, each once: by IPv4 where it is published on IPv6 as well. */
export function reachablePorts(ports: readonly PortBinding[], engineHost: string): ReachablePort[] {
  const byPort = new Map<number, ReachablePort>();
  for (const { containerPort, protocol, hostAddress, hostPort } of ports) {
    const address = publishedAddress(hostAddress, engineHost);
    if (protocol !== 'tcp' || address === undefined || !isPort(hostPort)) continue;
    const known = byPort.get(containerPort);
    const isBetter = known === undefined || (known.address.includes(':') && !address.includes(':'));
    if (isBetter) byPort.set(containerPort, { containerPort, address, hostPort });
  }
  return [...byPort.values()];
}

/** True for an address that never leaves this host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** True for a number that a port can have. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 65_536;
}
