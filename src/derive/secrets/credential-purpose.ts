import type { SecretFacts } from '../../model/evidence/secret.ts';
import { keepsData, knownService } from '../../services/identify-service.ts';
import { urlHost } from '../networks/service-graph.ts';
import type { DeclaredService } from '../services/declared-services.ts';
import type { DeclaredValue } from './declared-credential.ts';

/**
 * What a credential may be for, as far as its place tells: the data store that it opens (it stands in the store's own
 * environment, in a URL that names the store, or in a variable named after it), or what the variable says. Two places
 * with no purpose in common use one credential for two things.
 */
export function credentialPurposes(
  { service, entry }: Pick<DeclaredValue, 'service' | 'entry'>,
  { position }: Pick<SecretFacts, 'position'>,
  services: readonly DeclaredService[],
): ReadonlySet<string> {
  const host = position === 'url-password' ? urlHost(entry.value ?? '')?.host : undefined;
  if (host !== undefined) return new Set([storeText(services.find((other) => answersTo(other, host))?.name ?? host)]);
  if (keepsData(service)) return new Set([storeText(service.name)]);
  const stores = services.filter((store) => keepsData(store) && isNamedAfter(entry.name, store));
  return new Set([`variable ${entry.name}`, ...stores.map(({ name }) => storeText(name))]);
}

function storeText(name: string): string {
  return `data store ${name}`;
}

function answersTo(service: DeclaredService, host: string): boolean {
  return [service.name, service.containerName, ...service.networks.flatMap(({ aliases }) => aliases)].includes(host);
}

function isNamedAfter(variable: string, store: DeclaredService): boolean {
  const stem = wordOf(variable);
  const known = knownService(store);
  const general = known?.layer === 'Database' ? ['db', 'database', 'sql', 'pg'] : [];
  return [store.name, known?.kind ?? store.name, ...general].some((word) => stem.startsWith(wordOf(word)));
}

function wordOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z\d]/g, '');
}
