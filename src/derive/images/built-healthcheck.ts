import type { DeclaredService } from '../services/declared-services.ts';
import { builtStages, type ReadDockerfile } from './built-stages.ts';

/**
 * What the Dockerfile of a service says of its health check: the nearest stage that says anything counts. `absent` when
 * none does, so that only the base image can bring one; undefined when no Dockerfile of the service was read.
 */
export function builtHealthcheck(
  service: Pick<DeclaredService, 'name'>,
  dockerfiles: readonly ReadDockerfile[],
): 'declared' | 'none' | 'absent' | undefined {
  const dockerfile = dockerfiles.find(({ services }) => services.includes(service.name));
  if (dockerfile === undefined) return undefined;
  const said = builtStages(dockerfile).find(({ healthcheck }) => healthcheck !== 'absent');
  return said?.healthcheck ?? 'absent';
}
