import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { COST } from '../allowance.ts';
import { type Loading, pathFrom, readNamedFile, shownPath } from '../loading.ts';
import { childOf, itemsOf, type Tree, textOf } from '../tree.ts';
import type { Dotenv } from '../variables/dotenv.ts';
import { readInTurn } from '../variables/dotenv-in-turn.ts';
import type { Environment } from '../variables/environment.ts';
import { parseRawEnvironment } from '../variables/raw-environment.ts';
import { CHANGES } from '../version/changes.ts';
import { flagOf } from './typed.ts';

type EnvironmentFile = ComposeService['environmentFiles'][number];

export interface ServiceEnvironmentFiles {
  readonly files: EnvironmentFile[];
  /** What they set, the later file over the earlier. */
  readonly entries: ReadonlyMap<string, ComposeService['environment'][number]>;
}

/**
 * Reads the `env_file` list of a service. A missing file is an error only for an active service.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/05-services.md#env_file
 */
export function environmentFilesOf(service: Tree, active: boolean, loading: Loading): ServiceEnvironmentFiles {
  const files: EnvironmentFile[] = [];
  const entries = new Map<string, ComposeService['environment'][number]>();
  const earlier = new Map<string, string>();
  for (const [written, item] of namedFiles(service)) {
    const path = pathFrom(item.directory, written);
    const required = childOf(item, 'required');
    const reading =
      written === '' ? { absent: true as const } : readNamedFile({ path, at: item.at, construct: 'env_file' }, loading);
    const known = { earlier, service: declaredVariables(service) };
    const dotenv = 'text' in reading ? read({ path, text: reading.text, item }, known, loading) : undefined;
    const found = !('absent' in reading);
    const file = { path: shownPath(loading, path), required: required === undefined || flagOf(required), at: item.at };
    const ambiguities = [...(dotenv?.ambiguities ?? [])];
    files.push({ ...file, found, ...(ambiguities.length > 0 && { ambiguities }) });
    if (!found && file.required && active) {
      loading.diagnosis.error('env-file-missing', `${file.path} does not exist`, item.at);
    }
    for (const entry of dotenv?.entries ?? []) {
      const value = dotenv?.values.get(entry.name) ?? entry.value;
      loading.allowance.spend(COST.entry + (value?.length ?? 0));
      if (value !== null) earlier.set(entry.name, value);
      entries.set(entry.name, { name: entry.name, value, at: entry.at });
    }
  }
  return { files, entries };
}

/** The items of the list by the path that they name: of two that name the same the later one stands for both. */
function namedFiles(service: Tree): ReadonlyMap<string, Tree> {
  const items = itemsOf(childOf(service, 'env_file')).flatMap((item) => {
    const path = textOf(item) ?? textOf(childOf(item, 'path'));
    return path === undefined ? [] : [[path, item] as const];
  });
  return new Map(items);
}

/** The variables that the service itself sets. */
function declaredVariables(service: Tree): Environment {
  const declared = childOf(service, 'environment');
  return {
    get: (name) => {
      const value = textOf(childOf(declared, name));
      return value === undefined ? undefined : { value, from: 'environment' };
    },
  };
}

interface Readable {
  readonly path: string;
  readonly text: string;
  readonly item: Tree;
}

interface Beside {
  readonly earlier: ReadonlyMap<string, string>;
  readonly service: Environment;
}

function read({ path, text, item }: Readable, beside: Beside, loading: Loading): Dotenv | undefined {
  const { diagnosis, environment, version } = loading;
  const name = shownPath(loading, path);
  const format = textOf(childOf(item, 'format')) ?? '';
  if (format !== '' && (format !== 'raw' || !diagnosis.isNewer(CHANGES.envFileFormat, item.at))) {
    diagnosis.error('dotenv', `an environment file cannot have the format "${format.slice(0, 100)}"`, item.at);
    return undefined;
  }
  if (format === 'raw') return reported(parseRawEnvironment(name, text, environment), loading);
  const dotenv = readInTurn(name, text, { ...beside, project: environment, earlierFirst: true }, version);
  for (const at of dotenv.sensitive) diagnosis.isNewer(CHANGES.envFileReference, at);
  return reported(dotenv, loading);
}

function reported(dotenv: Dotenv, { diagnosis }: Loading): Dotenv {
  if (dotenv.fault) diagnosis.error('dotenv', dotenv.fault.message, dotenv.fault.at);
  return dotenv;
}
