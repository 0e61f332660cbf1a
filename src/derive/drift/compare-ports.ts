import type { PortRequest } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { compareText } from '../../shared/compare.ts';
import { groupBy } from '../../shared/group-by.ts';
import { hasForeignNetwork } from '../ports/declared-port.ts';
import type { DeclaredService } from '../services/declared-services.ts';
import type { Compare } from './difference.ts';
import { type DeclaredEntry, keyedDifferences } from './keyed-differences.ts';

type ReadRequest = DeepReadonly<PortRequest>;

/** The host ports that were asked for, each container port with all of its bindings. */
export const comparePorts: Compare = ({ service, container }) => {
  if (!container.portRequests || hasForeignNetwork(service)) return undefined;
  const running = groupBy(container.portRequests, ({ containerPort, protocol }) => `${containerPort}/${protocol}`);
  return keyedDifferences(
    declaredPorts(service),
    new Map([...running].map(([port, requests]) => [port, bindingsText(requests.map(runningBinding))])),
    { keys: ['ports'], noun: 'port' },
    isSameBindings,
  );
};

function declaredPorts({ ports }: DeclaredService): ReadonlyMap<string, DeclaredEntry> {
  const groups = groupBy(ports, ({ target, protocol }) => `${target}/${protocol}`);
  const entries = [...groups].map(([port, [first, ...rest]]) => {
    const bindings = [first, ...rest].map(({ hostAddress = '', published = '' }) =>
      bindingText(hostAddress, published),
    );
    return [port, { text: bindingsText(bindings), at: first.at }] as const;
  });
  return new Map(entries);
}

/** Some engines write the port that they picked where others leave the range, or nothing. */
function isSameBindings(declared: string, running: string): boolean {
  const [left, right] = [declared, running].map((text) => text.split(', '));
  if (declared === running || left?.length !== right?.length) return declared === running;
  return (left ?? []).every((binding, index) => fits(right?.[index] ?? '', binding));
}

function fits(running: string, declared: string): boolean {
  const [, address, port = ''] = /^(.*):([^:]*)$/.exec(declared) ?? [];
  const [, runningAddress, runningPort = ''] = /^(.*):([^:]*)$/.exec(running) ?? [];
  if (address !== runningAddress) return false;
  if (port === 'any port' || port === runningPort) return true;
  const [, first, last] = /^(\d+)-(\d+)$/.exec(port) ?? [];
  return first !== undefined && Number(runningPort) >= Number(first) && Number(runningPort) <= Number(last);
}

function runningBinding({ hostAddress, hostPort }: ReadRequest): string {
  return bindingText(hostAddress, hostPort);
}

function bindingsText(bindings: readonly string[]): string {
  return [...new Set(bindings)].toSorted(compareText).join(', ');
}

/** Without an address the engine takes every interface; some engines then write the one of IPv4. */
function bindingText(address: string, port: string): string {
  const host = address === '' || address === '0.0.0.0' ? 'every interface' : address.replace(/^(.*:.*)$/, '[$1]');
  return `${host}:${port === '' || port === '0' ? 'any port' : port}`;
}
