import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';

/** One setting of Traefik that the Compose files hold, names in small letters: a label of any service, or an option. */
export interface TraefikSetting {
  readonly name: string;
  readonly value: string;
}

/**
 * What the Compose files hold of Traefik's settings, or the reason why that is not all of them: a file of its own, or
 * routes that are not read from labels.
 *
 * https://doc.traefik.io/traefik/getting-started/configuration-overview/
 */
export function traefikSettings(
  traefik: DeclaredService,
  project: DeclaredProject,
): readonly TraefikSetting[] | { readonly unknown: string } {
  const options = [...optionsOf(traefik), ...environmentOf(traefik)];
  const file = options.find(({ name }) => /^(?:configfile|providers\.(?:file|http)(?:\.|$))/.test(name));
  if (file) return { unknown: `the option ${file.name} names settings outside the Compose files` };
  const mount = traefik.mounts.find(({ target }) => /^\/etc\/traefik(?:\/|$)|\.(?:ya?ml|toml)$/.test(target));
  if (mount) return { unknown: `${mount.target} holds settings outside the Compose files` };
  if (traefik.configs.length > 0) return { unknown: `it is given the config ${traefik.configs.join(', ')}` };
  if (!options.some(({ name }) => /^providers\.docker(?:\.|$)/.test(name))) {
    return { unknown: 'it is not told to read the labels of the services' };
  }
  const labels = project.services.flatMap((service) => Object.entries(service.labels));
  return [...options, ...labels.map(([name, value]) => ({ name: name.toLowerCase(), value }))];
}

/** Whether the settings hold a rate limit that a router, a chain or an entry point names. */
export function hasRateLimit(settings: readonly TraefikSetting[]): 'used' | 'unused' | 'none' {
  const limits = settings.flatMap(
    ({ name }) => /^traefik\.http\.middlewares\.([^.]+)\.ratelimit\./.exec(name)?.[1] ?? [],
  );
  if (limits.length === 0) return 'none';
  const named = settings
    .filter(({ name }) => name.endsWith('.middlewares') || name.endsWith('.middlewares[0]'))
    .flatMap(({ value }) => value.toLowerCase().split(','))
    .map((name) => name.trim().split('@', 1)[0]);
  return limits.some((limit) => named.includes(limit)) ? 'used' : 'unused';
}

function optionsOf({ command = [], entrypoint = [] }: DeclaredService): readonly TraefikSetting[] {
  return [...entrypoint, ...command].flatMap((word) => {
    const [, name, value = 'true'] = /^--?([\w.[\]-]+)(?:=(.*))?$/s.exec(word) ?? [];
    return name === undefined ? [] : [{ name: name.toLowerCase(), value }];
  });
}

function environmentOf({ environment }: DeclaredService): readonly TraefikSetting[] {
  return environment
    .filter(({ name }) => name.startsWith('TRAEFIK_'))
    .map(({ name, value }) => ({
      name: name.slice('TRAEFIK_'.length).toLowerCase().replaceAll('_', '.'),
      value: value ?? '',
    }));
}
