export interface Range {
  readonly first: number;
  readonly last: number;
}

const LARGEST = 65_535;

/** `80` or `8000-8010`; undefined when it is no port. */
export function portRange(text: string): Range | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first <= last && last <= LARGEST ? { first, last } : undefined;
}

/** The address of `127.0.0.1:` or `[::1]:`, empty when none is given, undefined when it is no IP address. */
export function addressOf(text: string): string | undefined {
  const address = text.replace(/^\[(.*)\]$/, '$1');
  if (address === '') return '';
  if (address.includes(':')) return URL.canParse(`http://[${address}]`) ? address : undefined;
  const isIpv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) && address.split('.').every((part) => Number(part) <= 255);
  return isIpv4 ? address : undefined;
}
