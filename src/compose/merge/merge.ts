import type { Diagnosis } from '../diagnosis.ts';
import { type Entry, isNull, type Mapping, type Tree, textOf, withValues } from '../tree.ts';
import { mergeSubnets } from './subnets.ts';

type Path = readonly string[];

interface Rule {
  /** `*` stands for any one key. */
  readonly path: Path;
  readonly rule: 'replace' | 'keyed' | 'logging' | 'distinct' | 'subnets';
}

const RULES: readonly Rule[] = [
  { path: ['services', '*', 'command'], rule: 'replace' },
  { path: ['services', '*', 'entrypoint'], rule: 'replace' },
  { path: ['services', '*', 'extends'], rule: 'replace' },
  { path: ['services', '*', 'healthcheck', 'test'], rule: 'replace' },
  { path: ['services', '*', 'ulimits', '*'], rule: 'replace' },
  { path: ['services', '*', 'annotations'], rule: 'keyed' },
  { path: ['services', '*', 'environment'], rule: 'keyed' },
  { path: ['services', '*', 'labels'], rule: 'keyed' },
  { path: ['services', '*', 'sysctls'], rule: 'keyed' },
  { path: ['services', '*', 'build', 'additional_contexts'], rule: 'keyed' },
  { path: ['services', '*', 'build', 'args'], rule: 'keyed' },
  { path: ['services', '*', 'build', 'labels'], rule: 'keyed' },
  { path: ['services', '*', 'deploy', 'labels'], rule: 'keyed' },
  { path: ['services', '*', 'extra_hosts'], rule: 'distinct' },
  { path: ['services', '*', 'build', 'extra_hosts'], rule: 'distinct' },
  { path: ['services', '*', 'logging'], rule: 'logging' },
  { path: ['*', '*', 'labels'], rule: 'keyed' },
  { path: ['networks', '*', 'ipam', 'config'], rule: 'subnets' },
];

/**
 * Merges a document into what was merged before it, field by field, and applies its `!reset` and `!override`. Both
 * must be in canonical form. Values that cannot be merged are reported, and the later one stands.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/13-merge.md
 */
export function mergeDocuments(base: Mapping, over: Mapping, diagnosis: Diagnosis): Mapping {
  return mergeMappings(base, over, [], diagnosis);
}

/** Merges a service over the one that it extends. */
export function mergeServices(base: Mapping, over: Mapping, diagnosis: Diagnosis): Mapping {
  return mergeMappings(base, over, ['services', '*'], diagnosis);
}

/** Merges a mapping that stands at a path over another one. */
export function mergeMappings(base: Mapping, over: Mapping, path: Path, diagnosis: Diagnosis): Mapping {
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, { keyAt, value }] of over.entries) {
    if (value.mark === 'reset') {
      entries.delete(key);
      continue;
    }
    const inner = [...path, key];
    const known = value.mark === 'override' ? undefined : entries.get(key);
    const merged = known ? mergeValues(known.value, value, inner, diagnosis) : withoutResets(value);
    entries.set(key, { keyAt: known && merged.type === 'mapping' ? known.keyAt : keyAt, value: merged });
  }
  return { ...base, entries };
}

function mergeValues(base: Tree, over: Tree, path: Path, diagnosis: Diagnosis): Tree {
  const rule = ruleFor(path);
  if (rule === 'replace') return withoutResets(over);
  if (isNull(base)) return withoutResets(over);
  if (isNull(over)) return base;
  if (base.type === 'mapping' && over.type === 'mapping') {
    if (rule === 'logging' && !hasSameDriver(base, over)) return withoutResets(over);
    if (rule === 'keyed') return mergeKeyed(base, over);
    return mergeMappings(base, over, path, diagnosis);
  }
  if (base.type === 'sequence' && over.type === 'sequence') {
    if (rule === 'subnets') return mergeSubnets(base, over);
    const known = new Set(rule === 'distinct' ? base.items.map(textOf) : []);
    return { ...base, items: [...base.items, ...over.items.filter((item) => !known.has(textOf(item)))] };
  }
  if (base.type !== 'scalar' && base.type !== over.type) {
    const [was, is] = [base.type, over.type];
    diagnosis.error('merge-conflict', `cannot override ${path.join('.')}: a ${is} over a ${was}`, over.at);
  }
  return over;
}

/** Names to values, where naming without a value is a value too. Of what was written as a list nothing can be reset. */
function mergeKeyed(base: Mapping, over: Mapping): Mapping {
  const isKept = (name: string) => base.listed === true || over.entries.get(name)?.value.mark !== 'reset';
  const kept = [...base.entries].filter(([name]) => isKept(name));
  // Compose merges them as lists of `NAME=value`, after which a date is a text as any other.
  const entries = new Map([...kept, ...unmarked(over)].map(([name, entry]) => [name, withoutDate(entry)]));
  return { ...base, entries, listed: true };
}

function withoutDate(entry: Entry): Entry {
  const { value } = entry;
  return value.type === 'scalar' && value.kind === 'time' ? { ...entry, value: { ...value, kind: 'string' } } : entry;
}

/** A mapping that nothing is merged with still loses what it resets itself. */
function withoutResets(tree: Tree): Tree {
  if (tree.type !== 'mapping' || tree.plain === true) return tree;
  return withValues(tree, (value) => (value.mark === 'reset' ? undefined : withoutResets(value)));
}

function unmarked(mapping: Mapping): readonly (readonly [string, Entry])[] {
  return [...mapping.entries].filter(([, { value }]) => value.mark !== 'reset');
}

function hasSameDriver(base: Mapping, over: Mapping): boolean {
  const [before, after] = [base, over].map((logging) => textOf(logging.entries.get('driver')?.value));
  return before === undefined || after === undefined || before === after;
}

function ruleFor(path: Path): Rule['rule'] | undefined {
  return RULES.find(
    (rule) =>
      rule.path.length === path.length && rule.path.every((step, index) => step === '*' || step === path[index]),
  )?.rule;
}
