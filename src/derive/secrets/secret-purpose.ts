import { keepsData, knownService } from '../../services/identify-service.ts';
import { urlHost } from '../networks/service-graph.ts';
import type { EnvironmentSecret } from './environment-secrets.ts';

const DATA_STORE = 'data store ';

/**
 * What a secret is for, as far as its place tells: the data store that it opens (it stands in the store's own
 * environment, in a URL that names the store, or in a variable named after it), else the variable.
 *
 * @param group all places in which the same secret stands
 * @param names the service behind each host name, from `serviceNames`
 */
export function secretPurpose(
  secret: EnvironmentSecret,
  group: readonly EnvironmentSecret[],
  names: ReadonlyMap<string, string>,
): string {
  const host = secret.facts.position === 'url-password' ? urlHost(secret.value)?.host : undefined;
  if (host !== undefined) return DATA_STORE + (names.get(host) ?? host);
  if (isDataStore(secret)) return DATA_STORE + secret.service;
  const store = group.find((other) => isDataStore(other) && isNamedAfter(secret.variable, other));
  return store ? DATA_STORE + store.service : `variable ${secret.variable}`;
}

/** True for a purpose that a data store and its clients have in common. */
export function isDataStorePurpose(purpose: string): boolean {
  return purpose.startsWith(DATA_STORE);
}

function isDataStore({ container }: EnvironmentSecret): boolean {
  return keepsData(container);
}

function isNamedAfter(variable: string, { service, container }: EnvironmentSecret): boolean {
  const stem = variable.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  const kind = knownService(container)?.kind ?? service;
  const own = [service, kind].map((name) => name.toLowerCase().replaceAll(/[^a-z\d]/g, ''));
  return ['db', 'database', 'pg', ...own].some((name) => stem.startsWith(name));
}
