import type { DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { Position } from '../../model/evidence/position.ts';
import type { DeclaredService } from '../services/declared-services.ts';
import { builtStages, type ReadDockerfile } from './built-stages.ts';

/** The user of the image that is built for a service, as far as its Dockerfile says. */
export interface DockerfileUser {
  /** Absent when no `USER` is set; the image at `base` decides then, and with `scratch` it is root. */
  readonly user?: string;
  readonly base: string;
  /** The `USER` that counts, or the stage that sets none. */
  readonly at: DeepReadonly<Position>;
  readonly evidence: EvidenceId;
}

/**
 * The user that the Dockerfile of a service gives its image: the last `USER` of the stage that is built, or of the
 * stages it starts from. Undefined when no Dockerfile of the service was read.
 */
export function dockerfileUser(
  service: DeclaredService,
  dockerfiles: readonly ReadDockerfile[],
): DockerfileUser | undefined {
  const dockerfile = dockerfiles.find(({ services }) => services.includes(service.name));
  const chain = dockerfile ? builtStages(dockerfile) : [];
  const [built] = chain;
  if (!dockerfile || !built) return undefined;
  const setter = chain.find(({ user }) => user !== undefined);
  const base = chain.at(-1)?.base ?? built.base;
  const { evidence } = dockerfile;
  if (setter?.user === undefined) return { base, at: built.at, evidence };
  const instruction = setter.instructions.findLast(({ name }) => name === 'USER');
  return { user: setter.user, base, at: instruction?.at ?? setter.at, evidence };
}
