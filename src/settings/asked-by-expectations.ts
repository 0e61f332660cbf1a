import type { Container } from '../model/evidence/container.ts';
import type { Endpoint, Settings } from '../model/settings.ts';
import { groupBy } from '../shared/group-by.ts';

/** The endpoints that have to be asked because something is expected of how long they take. */
export function endpointsExpected({
  expectations,
  endpoints,
}: Pick<Settings, 'expectations' | 'endpoints'>): Endpoint[] {
  return expectations.flatMap(({ service, latency = {} }) =>
    service === undefined
      ? []
      : Object.keys(latency)
          .filter((path) => !endpoints.some((one) => one.service === service && one.path === path))
          .map((path) => ({ service, name: `expected ${path}`, path, status: 200, contains: [] })),
  );
}

/** The tables of each service whose rows have to be counted because a number of them is expected. */
export function tablesToCount({
  expectations,
}: Pick<Settings, 'expectations'>): ReadonlyMap<string, readonly string[]> {
  const named = expectations.flatMap(({ service, rows = {} }) =>
    service === undefined ? [] : Object.keys(rows).map((table) => ({ service, table })),
  );
  return new Map(
    [...groupBy(named, ({ service }) => service)].map(([service, all]) => [service, all.map(({ table }) => table)]),
  );
}

/** The settings with the keys of Redis whose length is expected; that such a key is not there means that it is empty. */
export function withExpectedKeys<S extends Pick<Settings, 'expectations' | 'services'>>(
  settings: S,
  containers: readonly Pick<Container, 'service' | 'image'>[],
): S {
  const services = { ...settings.services };
  for (const { service, queue = {} } of settings.expectations) {
    const isRedis = containers.some((one) => one.service === service && /redis|valkey|dragonfly/.test(one.image));
    if (service === undefined || !isRedis) continue;
    const own = services[service] ?? { expect: { keys: [], tables: [], hostNames: [] } };
    const named = new Set(own.expect.keys.map(({ key }) => key));
    const keys = Object.keys(queue).filter((key) => !named.has(key));
    const asked = keys.map((key) => ({ key, database: 0, mayBeAbsent: true }));
    services[service] = { ...own, expect: { ...own.expect, keys: [...own.expect.keys, ...asked] } };
  }
  return { ...settings, services };
}
