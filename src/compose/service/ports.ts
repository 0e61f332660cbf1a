import type { ComposePort } from '../../model/evidence/compose-service.ts';
import { COST } from '../allowance.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Loading } from '../loading.ts';
import { childOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { addressOf, portRange, type Range } from './port-range.ts';

type Draft = Omit<ComposePort, 'at'>;

const SHORT = /^(?:(\[[^\]]*\]|[^:]*):)??(?:([^:]*):)?([^:/]+)(?:\/(\w+))?$/;
const PROTOCOLS = ['tcp', 'udp', 'sctp'];

/**
 * The ports of a service in long form, ranges taken apart, each once.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ports
 */
export function portsOf(tree: Tree | undefined, loading: Pick<Loading, 'diagnosis' | 'allowance'>): ComposePort[] {
  const { diagnosis, allowance } = loading;
  const ports = new Map<string, ComposePort>();
  for (const item of itemsOf(tree)) {
    const drafts = item.type === 'mapping' ? longPort(item, diagnosis) : shortPorts(textOf(item) ?? '');
    allowance.spend(drafts.length * COST.entry);
    if (typeof drafts === 'string') diagnosis.error('invalid-port', portFault(drafts), item.at);
    else for (const draft of drafts) ports.set(identityOf(draft), { ...draft, at: item.at });
  }
  return [...ports.values()];
}

/** How it is said what is wrong with a port. */
export function portFault(fault: string): string {
  return `${fault} in ports`;
}

/** The ports that a text in short form stands for, or what is wrong with it. */
export function shortPorts(text: string): readonly Draft[] | string {
  const match = SHORT.exec(text);
  if (!match) return 'a port that is not [ADDRESS:][HOST:]CONTAINER[/PROTOCOL]';
  const [, address = '', host = '', container = '', protocol = 'tcp'] = match;
  const hostAddress = addressOf(address);
  const targets = portRange(container);
  const published = host === '' ? undefined : portRange(host);
  if (hostAddress === undefined) return 'a host address that is no IP address';
  if (!PROTOCOLS.includes(protocol.toLowerCase())) return 'a protocol that is not tcp, udp or sctp';
  if (!targets || (host !== '' && !published)) return 'a port that is no number from 0 to 65535';
  const placed = { protocol: protocol.toLowerCase(), ...(hostAddress !== '' && { hostAddress }) };
  return pairs(targets, published)?.map((pair) => ({ ...pair, ...placed })) ?? 'ranges of different lengths';
}

/** One target with a range of host ports stays one port: the engine picks a free one of the range. */
function pairs(targets: Range, published: Range | undefined): Pick<Draft, 'target' | 'published'>[] | undefined {
  const count = targets.last - targets.first + 1;
  if (published && published.first !== published.last && count === 1) {
    return [{ target: targets.first, published: `${published.first}-${published.last}` }];
  }
  if (published && published.last - published.first + 1 !== count) return undefined;
  return Array.from({ length: count }, (_, index) => ({
    target: targets.first + index,
    ...(published && { published: `${published.first + index}` }),
  }));
}

/** Compose takes ports that no engine does. */
function warnOfPort(which: string, port: Tree | undefined, diagnosis: Diagnosis): void {
  const isPort = port === undefined || textOf(port) === '' || portRange(textOf(port) ?? '');
  if (!isPort)
    diagnosis.warn('invalid-port', `the ${which} port is no number up to 65535, which no engine takes`, port.at);
}

function longPort(item: Tree, diagnosis: Diagnosis): readonly Draft[] | string {
  const [target, published] = [textOf(childOf(item, 'target')), textOf(childOf(item, 'published'))];
  const hostAddress = textOf(childOf(item, 'host_ip'));
  if (!/^\+?\d+$/.test(target ?? '')) return 'a target that is no port number';
  if (hostAddress !== undefined && !addressOf(hostAddress) && diagnosis.isNewer(CHANGES.hostAddressForm, item.at)) {
    return 'a host address that is no IP address';
  }
  warnOfPort('target', childOf(item, 'target'), diagnosis);
  warnOfPort('published', childOf(item, 'published'), diagnosis);
  const protocol = textOf(childOf(item, 'protocol')) ?? 'tcp';
  return [
    {
      target: Number(target),
      protocol,
      ...(published !== undefined && published !== '' && { published }),
      ...(hostAddress !== undefined && hostAddress !== '' && { hostAddress }),
    },
  ];
}

function identityOf({ hostAddress = '', published = '', target, protocol }: Draft): string {
  return `${hostAddress}:${published}:${target}/${protocol}`;
}
