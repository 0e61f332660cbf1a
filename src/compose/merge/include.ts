import { dirname, isAbsolute } from 'node:path/posix';
import { TooMuch } from '../allowance.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import { type Loading, pathFrom, readInside, readNamedFile, shownPath } from '../loading.ts';
import { childOf, isNull, itemsOf, type Mapping, scalarAt, type Tree, textsOf, withValues } from '../tree.ts';
import type { Environment } from '../variables/environment.ts';
import { reportFaults, withEnvironmentFiles } from '../variables/project-environment.ts';

/** Loads the files of an included project into one document. */
export type LoadIncluded = (files: readonly IncludedFile[], directory: string, loading: Loading) => Mapping;

export interface IncludedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Loads what the `include` of a document names. An included project has its own folder and its own default values for
 * variables.
 *
 * @param chain the files that are being loaded, to see a cycle
 *
 * https://github.com/compose-spec/compose-spec/blob/main/14-include.md
 */
export function loadIncluded(
  document: Mapping,
  chain: readonly string[],
  loading: Loading,
  load: LoadIncluded,
): readonly Mapping[] {
  return itemsOf(childOf(document, 'include'))
    .map((item) => loadItem(item, chain, loading, load))
    .filter((included) => included !== undefined);
}

function loadItem(item: Tree, chain: readonly string[], loading: Loading, load: LoadIncluded): Mapping | undefined {
  const written = item.type === 'mapping' ? textsOf(childOf(item, 'path')) : textsOf(item);
  const paths = written.map((path) => pathFrom(item.directory, path));
  const [first] = paths;
  if (first === undefined) return undefined;
  const files = paths.map((path) => readIncluded(path, item, chain, loading)).filter((file) => file !== undefined);
  if (files.length < paths.length) return undefined;
  const [given] = textsOf(childOf(item, 'project_directory'));
  const directory = given === undefined ? dirname(first) : folderAt(given, item, loading);
  const inner = withOwnVariables(item, directory, loading);
  return withInherited(load(files, directory, inner), inner.environment);
}

/** Names without a value take the variables of the included project, which are not known any more outside of it. */
function withInherited(included: Mapping, environment: Environment): Mapping {
  const inherited = (value: Tree, name: string): Tree => {
    const variable = isNull(value) ? environment.get(name) : undefined;
    return variable ? scalarAt(value, 'string', variable.value) : value;
  };
  const inService = (service: Tree): Tree =>
    each(service, (value, key) => (key === 'environment' ? each(value, inherited) : value));
  return withValues(included, (value, key) => (key === 'services' ? each(value, inService) : value));
}

function each(tree: Tree, change: (value: Tree, key: string) => Tree): Tree {
  return tree.type === 'mapping' ? withValues(tree, change) : tree;
}

/** Where there is no such folder, Compose takes the one above it. */
function folderAt(given: string, item: Tree, loading: Loading): string {
  const path = pathFrom(item.directory, given);
  return !isAbsolute(given) && 'absent' in readInside(path, loading) ? dirname(path) : path;
}

function readIncluded(path: string, item: Tree, chain: readonly string[], loading: Loading): IncludedFile | undefined {
  if (chain.includes(path)) {
    const files = [...chain, path].map((file) => shownPath(loading, file));
    loading.diagnosis.error('include-cycle', `files include each other: ${files.join(', ')}`, item.at);
    return undefined;
  }
  if (chain.length > INPUT_LIMITS.depth) throw new TooMuch(`files include each other over ${INPUT_LIMITS.depth} steps`);
  const reading = readNamedFile({ path, at: item.at, construct: 'include' }, loading);
  if ('absent' in reading) {
    loading.diagnosis.error('include-missing', `${shownPath(loading, path)} does not exist`, item.at);
  }
  return 'text' in reading ? { path, text: reading.text } : undefined;
}

/** The variables of the including project win; an environment file of the included one only adds to them. */
function withOwnVariables(item: Tree, directory: string, loading: Loading): Loading {
  const named = textsOf(childOf(item, 'env_file')).map((path) => pathFrom(item.directory, path));
  const inside = { read: (path: string) => readInside(path, loading) };
  const { projectDirectory } = loading;
  const variables = withEnvironmentFiles(loading.environment, {
    fs: inside,
    directory,
    projectDirectory,
    envFiles: named,
    version: loading.version,
  });
  reportFaults(variables, loading.diagnosis);
  for (const path of variables.missing) {
    loading.diagnosis.error('env-file-missing', `${shownPath(loading, path)} does not exist`, item.at);
  }
  return { ...loading, environment: variables.environment };
}
