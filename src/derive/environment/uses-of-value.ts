import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import type { ReadVariableUse } from './variable-use.ts';

type Entry = DeclaredService['environment'][number];

/** True for a value that a service takes from one of the files under its `env_file`. */
export function isFromEnvironmentFile(service: DeclaredService, entry: Entry): boolean {
  return service.environmentFiles.some(({ path }) => path === entry.at.file);
}

/** The variables that the value of a service in a Compose file is made of; none for one of an environment file. */
export function usesOfValue(
  project: DeclaredProject,
  service: DeclaredService,
  entry: Entry,
): readonly ReadVariableUse[] {
  if (isFromEnvironmentFile(service, entry)) return [];
  const path = `services.${service.name}.environment.${entry.name}`;
  return project.variables.filter((use) => use.at.file === entry.at.file && (use.path === path || isAt(use, entry)));
}

/**
 * A value behind an anchor is used under the path of the first service that has it, and one in a list under a path of
 * its own: the place tells in the first case, the line in the second.
 */
function isAt({ at, path }: ReadVariableUse, entry: Entry): boolean {
  if (at.line !== entry.at.line) return false;
  return at.column === entry.at.column || !/\.environment\.[A-Za-z_]/.test(path);
}
