import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { COST } from '../allowance.ts';
import { type Loading, pathFrom, readNamedFile, shownPath } from '../loading.ts';
import { childOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { type Dotenv, parseDotenv } from '../variables/dotenv.ts';
import { fileEnvironment, joinEnvironments } from '../variables/environment.ts';
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
  const values = new Map<string, string>();
  for (const [written, item] of namedFiles(service)) {
    if (textOf(childOf(item, 'format')) !== undefined) {
      loading.diagnosis.unsupported.push({ construct: 'env_file format', at: item.at });
      continue;
    }
    const path = pathFrom(item.directory, written);
    const required = childOf(item, 'required');
    const reading = readNamedFile({ path, at: item.at, construct: 'env_file' }, loading);
    const dotenv = 'text' in reading ? parse(path, reading.text, loading, values) : undefined;
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
      if (value !== null) values.set(entry.name, value);
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

function parse(path: string, text: string, loading: Loading, earlier: ReadonlyMap<string, string>): Dotenv {
  const known = joinEnvironments(fileEnvironment(earlier), loading.environment);
  const dotenv = parseDotenv(shownPath(loading, path), text, known);
  if (dotenv.fault) loading.diagnosis.error('dotenv', dotenv.fault.message, dotenv.fault.at);
  return dotenv;
}
