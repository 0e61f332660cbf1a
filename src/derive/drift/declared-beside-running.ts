import { type DeclaredProject, settledServices } from '../services/declared-services.ts';
import type { Comparison, ReadImage, RunningContainer } from './difference.ts';

/**
 * Every container of the project beside the service that declares it, as far as every key of the service is known.
 * Containers of `compose run` are made with options of their own and left out.
 */
export function declaredBesideRunning(
  project: DeclaredProject,
  containers: readonly RunningContainer[],
  images: readonly ReadImage[],
): readonly Comparison[] {
  const services = new Map(settledServices(project).map((service) => [service.name, service]));
  return containers.flatMap((container) => {
    const service = services.get(container.service);
    if (!service || container.oneOff) return [];
    const image = images.find(({ id }) => id === container.imageId);
    return [{ project, service, container, ...(image && { image }) }];
  });
}

/** Why files cannot be held against what runs: with an error in them Compose itself would not start anything. */
export function whyNotComparable({ diagnostics }: DeclaredProject): string | undefined {
  const hasErrors = diagnostics.some(({ level }) => level === 'error');
  return hasErrors ? 'not evaluated: the Compose files have errors' : undefined;
}
