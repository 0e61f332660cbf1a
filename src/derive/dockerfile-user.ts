import type { Dockerfile, DockerfileStage } from '../model/evidence/dockerfile.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../model/evidence/kinds.ts';
import type { Position } from '../model/evidence/position.ts';
import type { DeclaredService } from './declared-services.ts';

type ReadDockerfile = DeepReadonly<Cited<Dockerfile>>;
type ReadStage = DeepReadonly<DockerfileStage>;

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
  const built = dockerfile && builtStage(dockerfile);
  if (!built) return undefined;
  const chain = chainOf(built, dockerfile.stages);
  const setter = chain.find(({ user }) => user !== undefined);
  const base = chain.at(-1)?.base ?? built.base;
  const { evidence } = dockerfile;
  if (setter?.user === undefined) return { base, at: built.at, evidence };
  const instruction = setter.instructions.findLast(({ name }) => name === 'USER');
  return { user: setter.user, base, at: instruction?.at ?? setter.at, evidence };
}

/** The stage that `build.target` names by name or number, else the last one. */
function builtStage({ stages, target }: ReadDockerfile): ReadStage | undefined {
  if (target === undefined) return stages.at(-1);
  return stages.find(({ name }) => name?.toLowerCase() === target.toLowerCase()) ?? stages[Number(target)];
}

/** The stage and the earlier ones it starts from, nearest first. */
function chainOf(stage: ReadStage, stages: readonly ReadStage[]): readonly ReadStage[] {
  const earlier = stages.slice(0, stages.indexOf(stage));
  const base = earlier.findLast(({ name }) => name?.toLowerCase() === stage.base.toLowerCase());
  return base ? [stage, ...chainOf(base, earlier)] : [stage];
}
