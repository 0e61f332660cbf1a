import type { Loading } from '../loading.ts';
import { childOf, type Entry, type Mapping, mappingAt, type Tree } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { mergeMappings } from './merge.ts';
import { isWrittenShort } from './short-forms.ts';

const SECTIONS = ['services', 'networks', 'volumes', 'secrets', 'configs'];

/**
 * Adds the resources of an included project to those of a document. One that both declare is refused by older versions
 * of Compose unless it is the same; newer ones put what the document says over what is included.
 *
 * @param written the document before it was brought into canonical form
 */
export function importResources(document: Mapping, included: Mapping, written: Mapping, loading: Loading): Mapping {
  const sections = SECTIONS.flatMap((section): [string, Entry][] => {
    const added = childOf(included, section);
    if (added?.type !== 'mapping') return [];
    const own = document.entries.get(section);
    const entries = new Map<string, Entry>(own?.value.type === 'mapping' ? own.value.entries : []);
    loading.allowance.spend(entries.size + added.entries.size);
    for (const [name, entry] of added.entries) {
      const known = entries.get(name);
      const asWritten = childOf(written, section, name);
      entries.set(name, known ? both([section, name], known, entry, asWritten, loading) : entry);
    }
    return [[section, { keyAt: own?.keyAt ?? added.at, value: mappingAt(own?.value ?? added, entries) }]];
  });
  return { ...document, entries: new Map([...document.entries, ...sections]) };
}

function both(
  path: readonly [string, string],
  own: Entry,
  included: Entry,
  written: Tree | undefined,
  { diagnosis }: Loading,
): Entry {
  // Compose brings only what is included into its long form before it compares the two.
  const isSame = plainText(own.value) === plainText(included.value) && !isWrittenShort(path[0], written);
  if (isSame) return own;
  if (!diagnosis.isNewer(CHANGES.includeConflict, own.keyAt)) {
    diagnosis.error('include-conflict', `${path.join('.')} conflicts with an included resource`, own.keyAt);
    return own;
  }
  if (own.value.type !== 'mapping' || included.value.type !== 'mapping') return own;
  return { ...own, value: mergeMappings(included.value, own.value, path, diagnosis) };
}

/** A value without its positions, to compare it. */
function plainText(tree: Tree): string {
  if (tree.type === 'scalar') return JSON.stringify([tree.kind, tree.text]);
  if (tree.type === 'sequence') return `[${tree.items.map(plainText).join(',')}]`;
  const entries = [...tree.entries].map(([key, { value }]) => `${JSON.stringify(key)}:${plainText(value)}`);
  return `${tree.listed === true ? 'listed' : ''}{${entries.toSorted().join(',')}}`;
}
