import type { Diagnosis } from '../diagnosis.ts';
import { childOf, itemsOf, type Mapping, type Tree, textOf } from '../tree.ts';

/** Reports secrets and configs that a service is given without a name, and secrets of its build that nothing declares. */
export function checkGrants(name: string, service: Tree, project: Mapping, diagnosis: Diagnosis): void {
  for (const kind of ['secret', 'config'] as const) {
    for (const item of itemsOf(childOf(service, `${kind}s`))) {
      if (sourceOf(item) !== undefined) continue;
      diagnosis.error('undefined-reference', `service "${name}" has a ${kind} without a source`, item.at);
    }
  }
  for (const item of itemsOf(childOf(service, 'build', 'secrets'))) {
    const source = sourceOf(item);
    if (source !== undefined && childOf(project, 'secrets', source)) continue;
    const fault =
      source === undefined ? 'has a secret without a source' : `names the secret "${source}", which is not declared`;
    diagnosis.error('undefined-reference', `the build of service "${name}" ${fault}`, item.at);
  }
}

function sourceOf(item: Tree): string | undefined {
  return textOf(item) ?? textOf(childOf(item, 'source'));
}
