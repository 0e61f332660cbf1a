import { type Mapping, mappingAt, scalarAt, type Tree, textOf, withValues } from '../tree.ts';

/**
 * Writes `gpus: all` as the list of requests that it stands for. Compose does so with a document that is put together
 * already, so that within one document `all` goes over `all`, and over an earlier document it does not go.
 */
export function withDeviceLists(document: Mapping): Mapping {
  return withValues(document, (services, key) =>
    key === 'services' ? each(services, (service) => each(service, ofService)) : services,
  );
}

function ofService(value: Tree, key: string): Tree {
  if (key !== 'gpus' || textOf(value) !== 'all') return value;
  const request = mappingAt(value, [['count', { keyAt: value.at, value: scalarAt(value, 'string', 'all') }]]);
  const { at, directory, mark } = value;
  return { type: 'sequence', items: [request], at, directory, ...(mark !== undefined && { mark }) };
}

function each(tree: Tree, change: (value: Tree, key: string) => Tree): Tree {
  return tree.type === 'mapping' ? withValues(tree, change) : tree;
}
