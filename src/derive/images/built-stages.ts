import type { Dockerfile } from '../../model/evidence/dockerfile.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';

export type ReadDockerfile = DeepReadonly<Cited<Dockerfile>>;
export type ReadStage = ReadDockerfile['stages'][number];

/**
 * The stages that an image consists of: the one that is built, the stage it starts from, and so on down to the one that
 * starts from an image. Stages that are only copied from are not among them. Empty when there is no such target.
 */
export function builtStages({ stages, target }: ReadDockerfile): readonly ReadStage[] {
  const chain: ReadStage[] = [];
  let index = target === undefined ? stages.length - 1 : indexOfTarget(stages, target);
  for (let stage = stages[index]; stage; stage = stages[index]) {
    chain.push(stage);
    index = indexBefore(stages, index, stage.base);
  }
  return chain;
}

/** The image that a build starts from: no stage of the same file. */
export function baseImages({ stages }: ReadDockerfile): readonly ReadStage[] {
  return stages.filter(({ base }, index) => base !== 'scratch' && indexBefore(stages, index, base) === -1);
}

/** A target is the name of a stage, or its number counted from 0. */
function indexOfTarget(stages: readonly ReadStage[], target: string): number {
  const named = stages.findLastIndex(({ name }) => name === target.toLowerCase());
  return named === -1 && /^\d+$/.test(target) ? Number(target) : named;
}

function indexBefore(stages: readonly ReadStage[], end: number, name: string): number {
  return stages.slice(0, end).findLastIndex((stage) => stage.name === name.toLowerCase());
}
