const IPV4_BITS = 32;
const IPV6_BITS = 128;

interface Address {
  readonly bits: number;
  readonly value: bigint;
}

/** True for an IPv4 or IPv6 address. */
export function isAddress(text: string): boolean {
  return addressOf(text) !== undefined;
}

/** True when an address lies in a subnet such as `172.20.0.0/16`; false when either cannot be read. */
export function isInSubnet(address: string, subnet: string): boolean {
  const [base = '', length = ''] = subnet.split('/', 2);
  const [host, network] = [addressOf(address), addressOf(base)];
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
  if (!host || !network || host.bits !== network.bits || !(prefix <= host.bits)) return false;
  const shift = BigInt(host.bits - prefix);
  return host.value >> shift === network.value >> shift;
}

function addressOf(text: string): Address | undefined {
  return text.includes(':') ? ipv6Of(text) : ipv4Of(text);
}

function ipv4Of(text: string): Address | undefined {
  const parts = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? text.split('.').map(Number) : [];
  if (parts.length === 0 || parts.some((part) => part > 255)) return undefined;
  return { bits: IPV4_BITS, value: parts.reduce((value, part) => value * 256n + BigInt(part), 0n) };
}

/** The parser of URLs knows every form of IPv6 and writes it in one: groups of hexadecimal digits with one `::`. */
function ipv6Of(text: string): Address | undefined {
  if (!/^[\da-fA-F:.]+$/.test(text) || !URL.canParse(`http://[${text}]`)) return undefined;
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::', 2);
  const groups = (half: string) => half.split(':').filter((group) => group !== '');
  const [before, after] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const value = [...before, ...zeros, ...after].reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
  return { bits: IPV6_BITS, value };
}
