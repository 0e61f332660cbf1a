import { dirname } from 'node:path/posix';
import { type Loading, shownPath } from './loading.ts';
import { canonicalForm } from './merge/canonical.ts';
import { withDeviceLists } from './merge/device-lists.ts';
import { checkExpandedPorts } from './merge/expanded-ports.ts';
import { applyExtends } from './merge/extends.ts';
import { importResources } from './merge/import-resources.ts';
import { loadIncluded } from './merge/include.ts';
import { mergeDocuments } from './merge/merge.ts';
import { compareShape } from './shape/compare-shape.ts';
import { PROJECT_SHAPE } from './shape/project-shape.ts';
import { childOf, type Mapping } from './tree.ts';
import { interpolateTree } from './variables/interpolate-tree.ts';
import { parseCompose } from './yaml/parse-compose.ts';

/** A Compose file that was parsed, with all of its documents. */
export interface ParsedFile {
  /** Absolute. */
  readonly path: string;
  readonly documents: readonly Mapping[];
}

/**
 * Puts the documents of several files together: interpolated, with what they include and extend, merged in order.
 *
 * @param chain the files around these, when they are included
 */
export function loadDocuments(files: readonly ParsedFile[], loading: Loading, chain: readonly string[] = []): Mapping {
  let merged: Mapping | undefined;
  const isParsed = files.every(({ documents }) => documents.length > 0);
  const last = files.at(-1)?.documents.at(-1);
  for (const { path, documents } of files) {
    for (const document of documents) {
      const ready = prepare(document, path, loading, [...chain, path]);
      merged = withDeviceLists(mergeDocuments(merged ?? { ...ready, entries: new Map() }, ready, loading.diagnosis));
      // After each document, not only at the end: most of what is wrong in one is not mended by the next. What files
      // that are included hold is merged into that of the others.
      const isWhole = document === last && chain.length === 0;
      if (!isParsed) continue;
      compareShape(merged, PROJECT_SHAPE, loading.diagnosis, isWhole);
      if (!isWhole) checkExpandedPorts(ready, loading.diagnosis);
    }
  }
  const at = { file: shownPath(loading, files[0]?.path ?? ''), line: 1, column: 1 };
  return merged ?? { type: 'mapping', entries: new Map(), at, directory: loading.projectDirectory };
}

/** A document with what it includes and extends; only newer versions extend what is included. */
function prepare(document: Mapping, path: string, loading: Loading, chain: readonly string[]): Mapping {
  const interpolated = interpolateTree(document, loading);
  const own = canonicalForm(interpolated);
  const known = new Map<string, Mapping | undefined>();
  const readServices = (other: string, text: string) => {
    if (!known.has(other)) known.set(other, servicesOf(other, text, loading));
    return known.get(other);
  };
  const included = loadIncluded(own, chain, loading, (files, directory, inner) =>
    loadDocuments(
      files.map((file) => parseFile(file.path, file.text, directory, inner)),
      inner,
      chain,
    ),
  );
  const includedServices = included.map((one) => childOf(one, 'services'));
  const extended = applyExtends(own, path, { ...loading, includedServices, readServices });
  return included.reduce((result, one) => importResources(result, one, interpolated, loading), extended);
}

/** A file that is extended is interpolated as a whole; nothing but its services is taken from it. */
function servicesOf(path: string, text: string, loading: Loading): Mapping | undefined {
  const { documents } = parseFile(path, text, dirname(path), loading);
  let merged: Mapping | undefined;
  for (const document of documents) {
    const ready = canonicalForm(interpolateTree(document, loading));
    merged = withDeviceLists(merged ? mergeDocuments(merged, ready, loading.diagnosis) : ready);
  }
  const services = childOf(merged, 'services');
  return services?.type === 'mapping' ? services : undefined;
}

/** Parses a file whose relative paths start from a folder. */
export function parseFile(
  path: string,
  text: string,
  directory: string,
  loading: Pick<Loading, 'projectDirectory' | 'diagnosis' | 'allowance'>,
): ParsedFile {
  const file = shownPath(loading, path);
  return { path, documents: parseCompose({ file, directory, text }, loading.diagnosis, loading.allowance) };
}
