import type { Diagnosis } from '../diagnosis.ts';
import { childOf, entriesOf, itemsOf, type Mapping, type Tree, textOf } from '../tree.ts';

/** Reports every model that a service names and nothing declares. */
export function checkModels(name: string, service: Tree, project: Mapping, diagnosis: Diagnosis): void {
  const used = childOf(service, 'models');
  const named = itemsOf(used).map((item) => [textOf(item) ?? '', item.at] as const);
  const mapped = entriesOf(used).map(([model, { keyAt }]) => [model, keyAt] as const);
  for (const [model, at] of [...named, ...mapped]) {
    if (childOf(project, 'models', model) !== undefined) continue;
    const message = `service "${name}" names the model "${model}", which is not declared`;
    diagnosis.error('undefined-reference', message, at);
  }
}
