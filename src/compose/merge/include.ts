import { dirname } from 'node:path/posix';
import { TooMuch } from '../allowance.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import { type Loading, pathFrom, readInside, readNamedFile, shownPath } from '../loading.ts';
import { childOf, type Entry, itemsOf, type Mapping, mappingAt, type Tree, textsOf } from '../tree.ts';
import { reportFaults, withEnvironmentFiles } from '../variables/project-environment.ts';

/** Loads the files of an included project into one document. */
export type LoadIncluded = (files: readonly IncludedFile[], directory: string, loading: Loading) => Mapping;

export interface IncludedFile {
  readonly path: string;
  readonly text: string;
}

const SECTIONS = ['services', 'networks', 'volumes', 'secrets', 'configs'];

/**
 * Adds what the `include` of a document brings. An included project has its own folder and its own default values for
 * variables; a resource that both declare differently is reported.
 *
 * @param chain the files that are being loaded, to see a cycle
 *
 * https://github.com/compose-spec/compose-spec/blob/main/14-include.md
 */
export function applyInclude(
  document: Mapping,
  chain: readonly string[],
  loading: Loading,
  loadIncluded: LoadIncluded,
): Mapping {
  let result = document;
  for (const item of itemsOf(childOf(document, 'include'))) {
    const included = loadItem(item, chain, loading, loadIncluded);
    if (included) result = importResources(result, included, loading);
  }
  return result;
}

function loadItem(
  item: Tree,
  chain: readonly string[],
  loading: Loading,
  loadIncluded: LoadIncluded,
): Mapping | undefined {
  const written = item.type === 'mapping' ? textsOf(childOf(item, 'path')) : textsOf(item);
  const paths = written.map((path) => pathFrom(item.directory, path));
  const [first] = paths;
  if (first === undefined) return undefined;
  const files = paths.map((path) => readIncluded(path, item, chain, loading)).filter((file) => file !== undefined);
  if (files.length < paths.length) return undefined;
  const [given] = textsOf(childOf(item, 'project_directory'));
  const directory = given === undefined ? dirname(first) : pathFrom(item.directory, given);
  return loadIncluded(files, directory, withOwnVariables(item, directory, loading));
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
  });
  reportFaults(variables, loading.diagnosis);
  for (const path of variables.missing) {
    loading.diagnosis.error('env-file-missing', `${shownPath(loading, path)} does not exist`, item.at);
  }
  return { ...loading, environment: variables.environment };
}

function importResources(document: Mapping, included: Mapping, { diagnosis, allowance }: Loading): Mapping {
  const sections = SECTIONS.flatMap((section): [string, Entry][] => {
    const added = childOf(included, section);
    if (added?.type !== 'mapping') return [];
    const own = document.entries.get(section);
    const entries = new Map<string, Entry>(own?.value.type === 'mapping' ? own.value.entries : []);
    allowance.spend(entries.size + added.entries.size);
    for (const [name, entry] of added.entries) {
      const known = entries.get(name);
      if (known && plainText(known.value) !== plainText(entry.value)) {
        diagnosis.error('include-conflict', `${section}.${name} conflicts with an included resource`, known.keyAt);
      }
      if (!known) entries.set(name, entry);
    }
    return [[section, { keyAt: own?.keyAt ?? added.at, value: mappingAt(own?.value ?? added, entries) }]];
  });
  return { ...document, entries: new Map([...document.entries, ...sections]) };
}

/** A value without its positions, to compare it. */
function plainText(tree: Tree): string {
  if (tree.type === 'scalar') return JSON.stringify([tree.kind, tree.text]);
  if (tree.type === 'sequence') return `[${tree.items.map(plainText).join(',')}]`;
  const entries = [...tree.entries].map(([key, { value }]) => `${JSON.stringify(key)}:${plainText(value)}`);
  return `{${entries.toSorted().join(',')}}`;
}
