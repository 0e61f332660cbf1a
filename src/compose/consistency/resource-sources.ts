import type { Diagnosis } from '../diagnosis.ts';
import { flagOf } from '../service/typed.ts';
import { childOf, entriesOf, type Mapping, type Tree } from '../tree.ts';

/** Keys of which a secret or a config has exactly one, unless it is external. */
const SOURCES = ['file', 'environment', 'content'];
/** What an external volume may have beside `external`. */
const BESIDE_EXTERNAL = ['external', 'name'];

/**
 * Reports secrets and configs without a source or with several, and external volumes that are declared as well.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/09-secrets.md
 */
export function checkResourceSources(project: Mapping, diagnosis: Diagnosis): void {
  for (const section of ['secrets', 'configs']) {
    for (const [name, { keyAt, value }] of entriesOf(childOf(project, section))) {
      const given = SOURCES.filter((key) => childOf(value, key) !== undefined);
      if (isExternal(value) || given.length === 1) continue;
      const found = given.length === 0 ? 'none is given' : `${given.join(' and ')} are given`;
      const choices = [...SOURCES, 'external'].join(', ');
      diagnosis.error('conflicting-keys', `${section}.${name} needs one of ${choices}; ${found}`, keyAt);
    }
  }
  for (const [name, { keyAt, value }] of entriesOf(childOf(project, 'volumes'))) {
    const [first] = isExternal(value) ? declared(value) : [];
    if (first === undefined) continue;
    diagnosis.error('conflicting-keys', `volumes.${name} is external and cannot have ${first}`, keyAt);
  }
}

function isExternal(tree: Tree): boolean {
  const external = childOf(tree, 'external');
  return external?.type === 'mapping' || flagOf(external);
}

function declared(tree: Tree): readonly string[] {
  return entriesOf(tree)
    .map(([key]) => key)
    .filter((key) => !BESIDE_EXTERNAL.includes(key) && !key.startsWith('x-'));
}
