import type { EnvironmentFile } from '../model/evidence/environment-file.ts';
import type { Cited, DeepReadonly } from '../model/evidence/kinds.ts';
import type { DeclaredProject } from './declared-services.ts';

/** Every name that the configuration gives a value to or takes one from: variables, environments, arguments, files. */
export function configuredNames(
  { variables, services, secrets }: DeclaredProject,
  files: readonly DeepReadonly<Cited<EnvironmentFile>>[],
): ReadonlySet<string> {
  return new Set([
    ...variables.map(({ name }) => name),
    ...services
      .flatMap(({ environment, build }) => [...environment, ...(build?.arguments ?? [])])
      .map(({ name }) => name),
    ...secrets.flatMap(({ environment }) => environment ?? []),
    ...files.flatMap(({ entries }) => entries.map(({ name }) => name)),
  ]);
}
