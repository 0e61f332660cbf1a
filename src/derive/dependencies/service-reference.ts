import type { DeclaredService } from '../services/declared-services.ts';

/** True when the service names the other one: in `depends_on`, or as a word of an environment value or its command. */
export function usesService(service: DeclaredService, other: DeclaredService): boolean {
  if (service.dependsOn.some((dependency) => dependency.service === other.name)) return true;
  const names = [other.name, other.containerName, ...other.networks.flatMap(({ aliases }) => aliases)];
  const texts = [...service.environment.map(({ value }) => value ?? ''), ...(service.command ?? [])];
  const words = new Set(texts.flatMap((text) => text.split(/[^A-Za-z0-9_.-]+/)));
  return names.some((name) => name !== undefined && words.has(name));
}
