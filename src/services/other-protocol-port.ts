import { KNOWN_SERVICES } from './known-services.ts';

/**
 * True for a container port on which something other than plain HTTP is usual: the ports of well-known databases and
 * brokers, and those of HTTPS. A server there may close or ignore a plain HTTP request and be sound.
 */
export function isOtherProtocolPort(containerPort: number): boolean {
  if (`${containerPort}`.endsWith('443')) return true;
  return KNOWN_SERVICES.some(
    ({ protocol, ports }) => protocol !== 'http' && protocol !== 'unknown' && ports.includes(containerPort),
  );
}
