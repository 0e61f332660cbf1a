import { BlockList, isIP } from 'node:net';

/** Link-local addresses and others where cloud metadata services answer with credentials: no container publishes there. */
const FORBIDDEN = new BlockList();
FORBIDDEN.addSubnet('169.254.0.0', 16, 'ipv4');
FORBIDDEN.addSubnet('fe80::', 10, 'ipv6');
FORBIDDEN.addAddress('fd00:ec2::254', 'ipv6');
FORBIDDEN.addAddress('100.100.100.200', 'ipv4');

/** Why an address must not be asked, or undefined when it may. Mapped IPv4 addresses are looked through. */
export function forbiddenAddress(hostname: string): string | undefined {
  const address = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(address);
  if (family === 0) return undefined;
  const blocked = FORBIDDEN.check(address, family === 4 ? 'ipv4' : 'ipv6');
  return blocked ? 'link-local and metadata addresses are not asked' : undefined;
}
