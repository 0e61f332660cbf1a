import { Scalar as YamlScalar } from 'yaml';
import type { ScalarKind } from '../tree.ts';
import { YamlFault } from './parse-documents.ts';
import { type ResolvedScalar, resolvePlainScalar } from './scalars.ts';

export type ReadScalar = ResolvedScalar & { readonly written?: string };

export const NOTHING: ReadScalar = { kind: 'null', text: '' };

const CORE = 'tag:yaml.org,2002:';
/** The kinds that a tag of YAML itself allows. */
const KINDS: ReadonlyMap<string, readonly ScalarKind[]> = new Map([
  [`${CORE}null`, ['null']],
  [`${CORE}bool`, ['boolean']],
  [`${CORE}int`, ['integer']],
  [`${CORE}float`, ['float', 'integer']],
  [`${CORE}timestamp`, ['time']],
]);

/**
 * Reads a scalar. Quotes and tags decide what it is, else how it is written.
 *
 * @throws YamlFault when it is not what its tag says
 */
export function resolveScalar(node: YamlScalar): ReadScalar {
  const text = node.source ?? '';
  const { tag = '' } = node;
  if (tag === `${CORE}str`) return { kind: 'string', text };
  if (tag === `${CORE}binary`) return { kind: 'string', text: decoded(text, node) };
  const kinds = KINDS.get(tag);
  // A tag that YAML does not know makes a text of anything.
  if (kinds === undefined && (node.type !== YamlScalar.PLAIN || !/^!?$/.test(tag))) return { kind: 'string', text };
  const resolved = resolvePlainScalar(text);
  if (kinds?.includes(resolved.kind) === false) throw mistagged(node);
  return resolved.kind === 'null' || resolved.text === text ? resolved : { ...resolved, written: text };
}

function decoded(text: string, node: YamlScalar): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    throw mistagged(node);
  }
}

function mistagged({ range }: YamlScalar): YamlFault {
  return new YamlFault(range?.[0] ?? 0, 'a value is not what its tag says');
}
