import { keepsData } from '../../services/identify-service.ts';
import {
  type DeclaredProject,
  type DeclaredService,
  declaredServices,
  settledServices,
} from '../services/declared-services.ts';

/** Who can open connections to whom. Services whose keys are not all known are left out. */
export interface Reachability {
  readonly services: readonly DeclaredService[];
  /**
   * The networks a service is on, by their key: those of the other service where it shares its network namespace,
   * `host` for that of the host, none where it has no network or that of a container outside the project.
   */
  networksOf(service: DeclaredService): readonly string[];
  /** The networks over which one service reaches another; none when it cannot. */
  ways(from: DeclaredService, to: DeclaredService): readonly string[];
  /** Every other service within reach. */
  reachedFrom(service: DeclaredService): readonly DeclaredService[];
}

/** The network namespace of the host, from which every container with an address can be reached. */
const HOST = 'host';

/**
 * Who can reach whom by the networks that the Compose files declare: two services on one network reach each other, and
 * a service on the network of the host reaches every one that has a network. Published ports are a way of their own.
 */
export function reachability(project: DeclaredProject): Reachability {
  const services = settledServices(project);
  const byName = new Map(services.map((service) => [service.name, service]));
  const networks: Found = new Map();
  for (const service of services) networksFrom(service, (name) => byName.get(name), networks);
  const onNetworks = ({ name }: DeclaredService) => networks.get(name) ?? [];
  const ways = (from: DeclaredService, to: DeclaredService) => {
    const [own, theirs] = [onNetworks(from), onNetworks(to)];
    if (from.name === to.name || theirs.length === 0) return [];
    return own.includes(HOST) ? [HOST] : own.filter((name) => theirs.includes(name));
  };
  const reachedFrom = (service: DeclaredService) => services.filter((other) => ways(service, other).length > 0);
  return { services, networksOf: onNetworks, ways, reachedFrom };
}

/** The networks of one service, as in the graph; for a question about few services. */
export function networksOf(service: DeclaredService, project: DeclaredProject): readonly string[] {
  return networksFrom(service, (name) => declaredServices(project).find((other) => other.name === name), new Map());
}

/** Services that are a well-known data store, and those that are none but have a network. */
export function storesAndClients({ services, networksOf }: Reachability) {
  const isStore = (service: DeclaredService) => keepsData(service);
  const clients = services.filter((service) => !isStore(service) && networksOf(service).length > 0);
  return { stores: services.filter(isStore), clients };
}

type Found = Map<string, readonly string[]>;

/**
 * Follows `network_mode: service:…` to the service whose networks count; a circle leads to none.
 *
 * @param found what is known already; the services that were passed are added, so that no chain is followed twice
 */
function networksFrom(
  service: DeclaredService,
  find: (name: string) => DeclaredService | undefined,
  found: Found,
): readonly string[] {
  const passed = new Set<string>();
  let current: DeclaredService | undefined = service;
  while (current && ownNetworks(current) === undefined && !found.has(current.name) && !passed.has(current.name)) {
    passed.add(current.name);
    current = find(/^service:(.+)$/.exec(current.networkMode ?? '')?.[1] ?? '');
  }
  const networks = current ? (found.get(current.name) ?? ownNetworks(current) ?? []) : [];
  for (const name of [...passed, service.name]) found.set(name, networks);
  return networks;
}

/** Undefined where the service has the network of another one. */
function ownNetworks({ networkMode = '', networks }: DeclaredService): readonly string[] | undefined {
  if (networkMode === '') return networks.map(({ name }) => name);
  return networkMode === HOST || networkMode === 'bridge' ? [networkMode] : undefined;
}
