import type { Position } from '../../model/evidence/position.ts';
import { CHANGES } from '../version/changes.ts';
import { DEFAULT_VERSION, isAtLeast } from '../version/compose-version.ts';
import { type Dotenv, parseDotenv } from './dotenv.ts';
import { type Environment, fileEnvironment, joinEnvironments } from './environment.ts';

/** Where a file that is one of several takes its variables from, beside its own lines. */
export interface Known {
  /** The variables of the project; newer versions of Compose look here first. */
  readonly project: Environment;
  /** What the files before it set. */
  readonly earlier: ReadonlyMap<string, string>;
  /** What only newer versions look at: the variables of the service itself. */
  readonly service?: Environment;
  /** The files before it come even before the project, which older versions do for a service. */
  readonly earlierFirst?: boolean;
}

export interface DotenvInTurn extends Dotenv {
  /** Where it sets a value that depends on the version of Compose. */
  readonly sensitive: readonly Position[];
}

/** Reads a dotenv file that stands behind others, in the order of the version in which variables are looked up. */
export function readInTurn(file: string, text: string, known: Known, version = DEFAULT_VERSION): DotenvInTurn {
  const isNew = isAtLeast(version, CHANGES.envFileReference.since);
  const dotenv = isNew ? readNewer(file, text, known) : readOlder(file, text, known);
  const depends = text.includes('$') && (known.earlier.size > 0 || known.service !== undefined);
  if (!depends) return { ...dotenv, sensitive: [] };
  const other = isNew ? readOlder(file, text, known) : readNewer(file, text, known);
  const differing = dotenv.entries.filter((entry, index) => entry.value !== other.entries[index]?.value);
  return { ...dotenv, sensitive: differing.map(({ at }) => at) };
}

function readOlder(file: string, text: string, { project, earlier, earlierFirst }: Known): Dotenv {
  const before = fileEnvironment(earlier);
  const known = earlierFirst === true ? joinEnvironments(before, project) : joinEnvironments(project, before);
  return parseDotenv(file, text, known);
}

function readNewer(file: string, text: string, { project, earlier, service }: Known): Dotenv {
  const known = service ? joinEnvironments(project, service) : project;
  return parseDotenv(file, text, known, fileEnvironment(earlier));
}
