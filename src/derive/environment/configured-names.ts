import type { EnvironmentFile } from '../../model/evidence/environment-file.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { DeclaredProject } from '../services/declared-services.ts';
import { usedVariables } from './used-variables.ts';

/** Every name that the configuration gives a value to or takes one from: variables, environments, arguments, files. */
export function configuredNames(
  project: DeclaredProject,
  files: readonly DeepReadonly<Cited<EnvironmentFile>>[],
): ReadonlySet<string> {
  return new Set([
    ...usedVariables(project),
    ...project.services.flatMap(({ build }) => build?.arguments ?? []).map(({ name }) => name),
    ...files.flatMap(({ entries }) => entries.map(({ name }) => name)),
  ]);
}
