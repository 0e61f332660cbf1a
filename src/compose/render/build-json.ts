import { entriesOf, isNull, mappingAt, scalarAt, type Tree, textOf, textsOf } from '../tree.ts';
import { grant } from './grants-json.ts';
import { extraHosts } from './hosts-json.ts';
import { sortedObjectOf, unlessEmpty } from './json.ts';
import { buildContext } from './paths.ts';
import { bytes, flag, list, named, namedTexts, type Printer, pairs, printRecord, text, texts } from './printers.ts';
import { ulimit } from './ulimits-json.ts';

/** Arguments; one without a value takes the variable of the project, and is left out when there is none. */
const buildArguments: Printer = (tree, { valueOf }) =>
  unlessEmpty(
    sortedObjectOf(
      entriesOf(tree).map(([name, { value }]) => [name, isNull(value) ? valueOf(name) : textOf(value)] as const),
    ),
  );

/** Keys of the agent, as a list or as a mapping; the default one needs no path. */
const sshKeys: Printer = (tree) => {
  const mapped = entriesOf(tree).map(([id, { value }]) => [id, textOf(value)].filter((part) => part !== undefined));
  return unlessEmpty([...textsOf(tree), ...mapped.map((parts) => parts.join('='))]);
};

const TABLE: Readonly<Record<string, Printer>> = {
  context: buildContext,
  dockerfile: text,
  dockerfile_inline: text,
  entitlements: texts,
  args: buildArguments,
  ssh: sshKeys,
  labels: pairs,
  cache_from: texts,
  cache_to: texts,
  no_cache: flag,
  additional_contexts: named(buildContext),
  pull: flag,
  extra_hosts: extraHosts,
  isolation: text,
  network: text,
  target: text,
  secrets: list(grant),
  shm_size: bytes,
  tags: namedTexts,
  ulimits: named(ulimit),
  platforms: texts,
  privileged: flag,
  provenance: text,
  sbom: text,
};

/** https://github.com/compose-spec/compose-spec/blob/main/build.md */
export const build: Printer = (tree, printing) => {
  if (tree.type !== 'mapping') return undefined;
  const defaults: [string, { keyAt: Tree['at']; value: Tree }][] = [];
  const fallback = (key: string, value: string) =>
    defaults.push([key, { keyAt: tree.at, value: scalarAt(tree, 'string', value) }]);
  if (!tree.entries.has('context')) fallback('context', '.');
  if (!tree.entries.has('dockerfile') && !tree.entries.has('dockerfile_inline')) fallback('dockerfile', 'Dockerfile');
  return printRecord(mappingAt(tree, [...tree.entries, ...defaults]), TABLE, printing);
};
