import { BlockList, isIP } from 'node:net';

/** Link-local addresses: no container publishes there, and cloud metadata services answer with credentials. */
const LINK_LOCAL = new BlockList();
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4');
LINK_LOCAL.addSubnet('fe80::', 10, 'ipv6');
LINK_LOCAL.addAddress('fd00:ec2::254', 'ipv6');

/** Why an address must not be asked, or undefined when it may. Mapped IPv4 addresses are looked through. */
export function forbiddenAddress(hostname: string): string | undefined {
  const address = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(address);
  if (family === 0) return undefined;
  const blocked = LINK_LOCAL.check(address, family === 4 ? 'ipv4' : 'ipv6');
  return blocked ? 'link-local and metadata addresses are not asked' : undefined;
}
