import type { EvidenceId } from '../../model/evidence/kinds.ts';
import { keepsData, knownService } from '../../services/identify-service.ts';
import { publishedBeyondHost } from '../ports/published-beyond-host.ts';
import { type RunningService, runningServices } from '../services/running-services.ts';

type Container = RunningService['containers'][number];

/** Who can open connections to whom over the networks that running containers are attached to. */
export interface RunningReach {
  readonly services: readonly RunningService[];
  /** Names of networks on the engine; `host` for the network of the host. */
  networksOf(service: RunningService): readonly string[];
  /** The networks over which one service reaches another; none when it cannot. */
  ways(from: RunningService, to: RunningService): readonly string[];
}

const HOST = 'host';
const NONE = 'none';

/**
 * Who can reach whom by what the engine reports: containers on one network reach each other, and one on the network of
 * the host reaches every container that has an address. Published ports are a way of their own.
 */
export function runningReach(containers: readonly Container[]): RunningReach {
  const services = runningServices(containers);
  // Every pair of services is asked for: each is looked up once.
  const networks = new Map(services.map((service) => [service, networksOfService(service, containers)]));
  const networksOf = (service: RunningService) => networks.get(service) ?? networksOfService(service, containers);
  const ways = (from: RunningService, to: RunningService) => {
    const [own, theirs] = [networksOf(from), networksOf(to)];
    if (from.name === to.name || theirs.length === 0) return [];
    return own.includes(HOST) ? [HOST] : own.filter((name) => theirs.includes(name));
  };
  return { services, networksOf, ways };
}

function networksOfService(service: RunningService, containers: readonly Container[]): readonly string[] {
  return [...new Set(service.containers.flatMap((container) => networkNames(container, containers)))];
}

/** The networks of a container: those of another one where it lives in its network namespace. */
function networkNames({ networkMode, networks }: Container, containers: readonly Container[]): readonly string[] {
  const owner = /^container:(.+)$/.exec(networkMode)?.[1];
  const names = owner === undefined ? networks : (containers.find(({ id }) => id === owner)?.networks ?? []);
  return names.map(({ name }) => name).filter((name) => name !== NONE);
}

/** True for a service that is a well-known reverse proxy and publishes a port beyond this host. */
export function isGateway(service: RunningService): boolean {
  return knownService(service)?.role === 'proxy' && isPublishedBeyondHost(service);
}

/** True for a service with a TCP port that others than this host reach. */
export function isPublishedBeyondHost({ containers }: RunningService): boolean {
  return containers.some((container) => publishedBeyondHost(container).length > 0);
}

/** True for a service with any published TCP port. */
export function isPublished({ containers }: RunningService): boolean {
  return containers.some(({ ports }) => ports.some(({ protocol }) => protocol === 'tcp'));
}

/** True for a service that keeps data or messages for others. */
export function isDataStore(service: RunningService): boolean {
  return keepsData(service);
}

/** The evidence of all containers of a service. */
export function evidenceOf({ containers: [first, ...others] }: RunningService): readonly [EvidenceId, ...EvidenceId[]] {
  return [first.evidence, ...others.map(({ evidence }) => evidence)];
}

/** The name of a network without that of its project, as people know it from the Compose file. */
export function shortNetworkName(name: string, { containers: [first] }: RunningService): string {
  const prefix = `${first.project}_`;
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
