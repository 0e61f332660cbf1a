import { dirname, join } from 'node:path/posix';
import { pathFrom } from '../loading.ts';
import type { ProjectFiles } from '../project-files.ts';
import type { Environment } from '../variables/environment.ts';

/** The names under which Compose looks for its files, in this order. */
export const COMPOSE_FILE_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDE_NAMES = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

export interface FoundFiles {
  /** Absolute paths in the order in which they are merged; they need not exist when they were asked for. */
  readonly files: readonly string[];
  /** True when they were named, on the command line or by `COMPOSE_FILE`. */
  readonly named: boolean;
  /** Every path that was tried, when none was named. */
  readonly lookedAt: readonly string[];
  /** Files that would have been taken if the first of `files` were not there. */
  readonly passedOver: readonly string[];
}

/**
 * Finds the Compose files: the ones that were asked for, those in `COMPOSE_FILE`, or the first of the usual names in
 * the folder and the folders above it, together with its override file.
 *
 * @param directory absolute
 */
export function findFiles(
  fs: ProjectFiles,
  directory: string,
  files: readonly string[],
  environment: Environment,
): FoundFiles {
  const named = files.length > 0 ? files : filesFromEnvironment(environment);
  if (named.length === 0) return searchUpwards(fs, directory);
  return { files: named.map((file) => pathFrom(directory, file)), named: true, lookedAt: [], passedOver: [] };
}

function filesFromEnvironment(environment: Environment): readonly string[] {
  const separator = environment.get('COMPOSE_PATH_SEPARATOR')?.value || ':';
  const list = environment.get('COMPOSE_FILE')?.value ?? '';
  return list.split(separator).filter((file) => file !== '');
}

function searchUpwards(fs: ProjectFiles, directory: string): FoundFiles {
  const lookedAt: string[] = [];
  for (let folder = directory; ; folder = dirname(folder)) {
    const candidates = COMPOSE_FILE_NAMES.map((name) => join(folder, name));
    lookedAt.push(...candidates);
    const [first, ...passedOver] = candidates.filter((path) => exists(fs, path));
    if (first !== undefined) {
      const override = OVERRIDE_NAMES.map((name) => join(folder, name)).filter((path) => exists(fs, path));
      return { files: [first, ...override.slice(0, 1)], named: false, lookedAt, passedOver };
    }
    if (folder === dirname(folder)) return { files: [], named: false, lookedAt, passedOver: [] };
  }
}

function exists(fs: ProjectFiles, path: string): boolean {
  return !('absent' in fs.read(path));
}
