/** A parameter of the kernel whose value takes a protection of the network of a container away. */
interface Weakening {
  readonly name: RegExp;
  readonly values: readonly string[];
  readonly effect: string;
}

/**
 * Only parameters that belong to a namespace can be set for a container at all, so that these are about its network.
 *
 * https://docs.kernel.org/networking/ip-sysctl.html
 */
const WEAKENING: readonly Weakening[] = [
  {
    name: /^net\.ipv4\.conf\.[^.]+\.route_localnet$/,
    values: ['1'],
    effect: 'its ports on 127.0.0.1 are reachable from its networks',
  },
  {
    name: /^net\.ipv[46]\.conf\.[^.]+\.accept_source_route$/,
    values: ['1'],
    effect: 'senders choose the way of their packets, past filters',
  },
  {
    name: /^net\.ipv[46]\.conf\.[^.]+\.accept_redirects$/,
    values: ['1'],
    effect: 'neighbours on its networks can divert its traffic',
  },
  {
    name: /^net\.ipv4\.conf\.[^.]+\.rp_filter$/,
    values: ['0'],
    effect: 'packets with a forged sender are not dropped',
  },
  { name: /^net\.ipv4\.tcp_syncookies$/, values: ['0'], effect: 'a flood of half-open connections blocks it' },
  {
    name: /^net\.ipv4\.icmp_echo_ignore_broadcasts$/,
    values: ['0'],
    effect: 'it takes part in floods of echoed packets',
  },
  {
    name: /^net\.ipv[46]\.conf\.[^.]+\.proxy_(arp|ndp)$/,
    values: ['1'],
    effect: 'it answers for the addresses of others',
  },
];

/** What it means that a container has this parameter; undefined for what takes no protection away. */
export function weakeningEffect(name: string, value: string): string | undefined {
  // The kernel takes a slash for a dot.
  const dotted = name.replaceAll('/', '.');
  return WEAKENING.find((one) => one.name.test(dotted) && one.values.includes(value.trim()))?.effect;
}
