import type { Json } from './json.ts';

export type Section = 'networks' | 'volumes' | 'secrets' | 'configs';

/** The keys of the resources that printed services use. */
export function usedResources(services: readonly Json[]): Readonly<Record<Section, ReadonlySet<string>>> {
  const granted = (key: string) => services.flatMap((service) => sourcesOf(itemsAt(service, key)));
  const mounted = services.flatMap((service) => itemsAt(service, 'volumes'));
  const built = services.flatMap((service) => sourcesOf(itemsAt(valueAt(service, 'build'), 'secrets')));
  return {
    networks: new Set(services.flatMap((service) => Object.keys(valueAt(service, 'networks') ?? {}))),
    volumes: new Set(sourcesOf(mounted.filter((mount) => valueAt(mount, 'type') === 'volume'))),
    secrets: new Set([...granted('secrets'), ...built]),
    configs: new Set(granted('configs')),
  };
}

function sourcesOf(items: readonly Json[]): readonly string[] {
  return items.map((item) => valueAt(item, 'source')).filter((source) => typeof source === 'string');
}

function itemsAt(value: Json | undefined, key: string): readonly Json[] {
  const items = valueAt(value, key);
  return Array.isArray(items) ? items : [];
}

function valueAt(value: Json | undefined, key: string): Json | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return (value as Readonly<Record<string, Json>>)[key];
}
