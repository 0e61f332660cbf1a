import {
  entriesOf,
  itemsOf,
  type Mapping,
  mappingAt,
  scalarAt,
  type Tree,
  textOf,
  textsOf,
  withValues,
} from '../tree.ts';

type Form = (tree: Tree) => Tree;

const SERVICE_FORMS: Readonly<Record<string, Form>> = {
  annotations: keyed,
  build: (tree) =>
    within({ args: keyed, labels: keyed, additional_contexts: keyed, extra_hosts: hostList })(contextOf(tree)),
  depends_on: named((place) =>
    mappingAt(place, [
      ['condition', { keyAt: place.at, value: scalarAt(place, 'string', 'service_started') }],
      ['required', { keyAt: place.at, value: scalarAt(place, 'boolean', 'true') }],
    ]),
  ),
  deploy: within({ labels: keyed }),
  dns: listed,
  dns_search: listed,
  env_file: listed,
  environment: keyed,
  extra_hosts: hostList,
  label_file: listed,
  labels: keyed,
  networks: named((place) => scalarAt(place, 'null', '')),
  sysctls: keyed,
  tmpfs: listed,
};

const RESOURCE_FORMS = each(within({ labels: keyed }));

const DOCUMENT_FORM = within({
  services: each(within(SERVICE_FORMS)),
  networks: RESOURCE_FORMS,
  volumes: RESOURCE_FORMS,
  secrets: RESOURCE_FORMS,
  configs: RESOURCE_FORMS,
});

/**
 * Brings what can be written in several ways into one, so that files can be merged: `NAME=value` lists become
 * mappings, single values lists. What fits no form stays as it is and is reported by the comparison with the shape.
 */
export function canonicalForm(document: Mapping): Mapping {
  const tree = DOCUMENT_FORM(document);
  return tree.type === 'mapping' ? tree : document;
}

function within(forms: Readonly<Record<string, Form>>): Form {
  const byKey = new Map(Object.entries(forms));
  return (tree) =>
    tree.type === 'mapping' ? withValues(tree, (value, key) => byKey.get(key)?.(value) ?? value) : tree;
}

function each(form: Form): Form {
  return (tree) => (tree.type === 'mapping' ? withValues(tree, form) : tree);
}

/** `["NAME=value", "NAME"]` as a mapping; of a name that is given twice the last value counts. */
function keyed(tree: Tree): Tree {
  const items = itemsOf(tree);
  if (tree.type !== 'sequence' || !items.every((item) => item.type === 'scalar' && item.kind === 'string')) return tree;
  const entries = items.map((item) => {
    const [text, place] = [textOf(item) ?? '', item];
    const separator = text.indexOf('=');
    const value = separator === -1 ? scalarAt(place, 'null', '') : scalarAt(place, 'string', text.slice(separator + 1));
    return [separator === -1 ? text : text.slice(0, separator), { keyAt: item.at, value }] as const;
  });
  return { ...mappingAt(tree, entries), listed: true };
}

/** A list of names as a mapping from each name to its default. */
function named(defaultAt: (place: Tree) => Tree): Form {
  return (tree) => {
    const names = itemsOf(tree).map(textOf);
    if (tree.type !== 'sequence' || names.includes(undefined)) return tree;
    // Twice the same is refused, which only the list shows.
    if (new Set(names).size < names.length) return tree;
    return mappingAt(
      tree,
      tree.items.map((item) => [textOf(item) ?? '', { keyAt: item.at, value: defaultAt(item) }]),
    );
  };
}

function listed(tree: Tree): Tree {
  if (tree.type !== 'scalar' || tree.kind !== 'string') return tree;
  return { type: 'sequence', items: [scalarAt(tree, 'string', tree.text)], ...placeOf(tree) };
}

/** `{ name: address }` as a list of `name=address`. */
function hostList(tree: Tree): Tree {
  if (tree.type !== 'mapping') return tree;
  const items = entriesOf(tree).flatMap(([name, { value }]) =>
    textsOf(value).map((address) => scalarAt(value, 'string', `${name}=${address}`)),
  );
  return { type: 'sequence', items, ...placeOf(tree) };
}

function contextOf(tree: Tree): Tree {
  if (tree.type !== 'scalar' || tree.kind !== 'string') return tree;
  return mappingAt(tree, [['context', { keyAt: tree.at, value: scalarAt(tree, 'string', tree.text) }]]);
}

function placeOf({ at, directory, mark }: Tree): Pick<Tree, 'at' | 'directory' | 'mark'> {
  return { at, directory, ...(mark !== undefined && { mark }) };
}
