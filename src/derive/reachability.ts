import { keepsData } from '../services/identify.ts';
import { type DeclaredProject, type DeclaredService, settledServices } from './declared-services.ts';

/** A service that can open connections to another one, and the networks (by their key) that lead there. */
export interface Reach {
  readonly from: DeclaredService;
  readonly to: DeclaredService;
  readonly networks: readonly string[];
}

/** The network namespace of the host, from which every container with an address can be reached. */
const HOST = 'host';

/**
 * Who can reach whom by the networks that the Compose files declare: two services on one network reach each other, and
 * a service on the network of the host reaches every one that has a network. Published ports are a way of their own.
 */
export function reachability(project: DeclaredProject): readonly Reach[] {
  const services = settledServices(project).map((service) => ({ service, networks: networksOf(service, project) }));
  return services.flatMap((from) =>
    services
      .filter((to) => to.service.name !== from.service.name)
      .map((to) => ({
        from: from.service,
        to: to.service,
        networks: from.networks.includes(HOST) ? hostWay(to.networks) : common(from.networks, to.networks),
      }))
      .filter(({ networks }) => networks.length > 0),
  );
}

/**
 * The networks a service is on, by their key; those of the other service where it shares its network namespace, `host`
 * for that of the host, none where it has no network or that of a container outside the project.
 */
export function networksOf(
  service: DeclaredService,
  project: DeclaredProject,
  asked: readonly string[] = [],
): readonly string[] {
  const mode = service.networkMode ?? '';
  if (mode === '' || mode === 'bridge') {
    return mode === '' ? service.networks.map(({ name }) => name) : ['bridge'];
  }
  if (mode === HOST) return [HOST];
  const name = /^service:(.+)$/.exec(mode)?.[1];
  const other = project.services.find((candidate) => candidate.name === name);
  if (other === undefined || asked.includes(other.name)) return [];
  return networksOf({ ...other, evidence: project.evidence }, project, [...asked, service.name]);
}

/** Services with the image of a well-known data store, and those that are none but can reach services. */
export function storesAndClients(project: DeclaredProject) {
  const services = settledServices(project);
  const stores = services.filter(({ image }) => keepsData(image ?? ''));
  const clients = services.filter((service) => !stores.includes(service) && networksOf(service, project).length > 0);
  return { stores, clients };
}

function hostWay(networks: readonly string[]): readonly string[] {
  return networks.length > 0 ? [HOST] : [];
}

function common(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.filter((name) => right.includes(name));
}
