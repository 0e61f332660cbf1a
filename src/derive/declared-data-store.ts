import { keepsData } from '../services/identify.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from './declared-services.ts';

/** The services whose image is known to keep data or messages for others: databases, caches, queues, brokers. */
export function declaredDataStores(project: DeclaredProject): readonly DeclaredService[] {
  return declaredServices(project).filter(isDataStore);
}

/** True for a service with the image of a known data store; of an image of the team's own it cannot be told. */
export function isDataStore({ image }: Pick<DeclaredService, 'image'>): boolean {
  return image !== undefined && keepsData(image);
}

/** True when the service names the other one: in `depends_on`, or as a word of an environment value or its command. */
export function usesService(service: DeclaredService, other: DeclaredService): boolean {
  if (service.dependsOn.some((dependency) => dependency.service === other.name)) return true;
  const names = [other.name, other.containerName, ...other.networks.flatMap(({ aliases }) => aliases)];
  const texts = [...service.environment.map(({ value }) => value ?? ''), ...(service.command ?? [])];
  const words = new Set(texts.flatMap((text) => text.split(/[^A-Za-z0-9_.-]+/)));
  return names.some((name) => name !== undefined && words.has(name));
}
