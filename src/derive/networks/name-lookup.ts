import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import { declaredServices } from '../services/declared-services.ts';
import { isLoopback } from './host-address.ts';
import { networksOf } from './reachability.ts';

/** What a host name stands for, asked by a service. */
export type LookedUp =
  /** A service that it shares a network with. */
  | { readonly kind: 'service'; readonly service: DeclaredService }
  /** Its own container. */
  | { readonly kind: 'itself' }
  /** A service that it shares no network with. */
  | { readonly kind: 'unreachable'; readonly service: DeclaredService }
  /** The files declare nothing of that name. */
  | { readonly kind: 'nothing' }
  /** Something that the files cannot tell: an address, a name of the outside, a foreign network. */
  | { readonly kind: 'unknown' };

/** Keys by which a service gets names that no other service has declared. */
const NAMING_KEYS = ['extra_hosts', 'links', 'external_links', 'dns', 'dns_search'];

/**
 * Looks a host name up the way the resolver of the engine would for a service, as far as the Compose files tell.
 *
 * https://docs.docker.com/engine/network/#dns-services
 */
export function lookUp(host: string, from: DeclaredService, project: DeclaredProject): LookedUp {
  if (from.networkMode !== undefined && from.networkMode !== '') return { kind: 'unknown' };
  if (isLoopback(host) || host === '[::1]') return { kind: 'itself' };
  const named = servicesByName(project).get(host) ?? [];
  const own = networksOf(from, project);
  const reached = named.find((service) => networksOf(service, project).some((network) => own.includes(network)));
  if (reached?.name === from.name) return { kind: 'itself' };
  if (reached) return { kind: 'service', service: reached };
  if (isForeign(host, from, project)) return { kind: 'unknown' };
  const [unreached] = named;
  return unreached ? { kind: 'unreachable', service: unreached } : { kind: 'nothing' };
}

/** Made once for each project: a project of many services is asked for many names. */
const BY_NAME = new WeakMap<DeclaredProject, ReadonlyMap<string, readonly DeclaredService[]>>();

function servicesByName(project: DeclaredProject): ReadonlyMap<string, readonly DeclaredService[]> {
  const known = BY_NAME.get(project);
  if (known) return known;
  const made = new Map<string, DeclaredService[]>();
  for (const service of declaredServices(project)) {
    for (const name of new Set(namesOf(service, project))) made.set(name, [...(made.get(name) ?? []), service]);
  }
  BY_NAME.set(project, made);
  return made;
}

/** The names under which a service is found on its networks, in small letters. */
function namesOf(service: DeclaredService, project: DeclaredProject): readonly string[] {
  const { name, containerName, networks } = service;
  const container = containerName ?? `${project.name}-${name}-1`;
  return [name, container, ...networks.flatMap(({ aliases }) => aliases)].map((one) => one.toLowerCase());
}

/** Names with a dot and addresses belong to the outside; a network that others made may hold any name. */
function isForeign(host: string, from: DeclaredService, project: DeclaredProject): boolean {
  if (host.includes('.') || host.includes(':')) return true;
  const external = project.networks.filter((network) => network.external).map(({ key }) => key);
  return (
    from.networks.some(({ name }) => external.includes(name)) || NAMING_KEYS.some((key) => from.keys[key] !== undefined)
  );
}
