import type { Diagnosis } from '../diagnosis.ts';
import { portFault, shortPorts } from '../service/ports.ts';
import { childOf, entriesOf, itemsOf, type Mapping, textOf } from '../tree.ts';

/**
 * Reports ports in short form that are none. Compose expands them before it merges a document, so that no later one
 * can take them away.
 */
export function checkExpandedPorts(document: Mapping, diagnosis: Diagnosis): void {
  for (const [, { value: service }] of entriesOf(childOf(document, 'services'))) {
    const ports = childOf(service, 'ports');
    if (ports?.mark === 'reset') continue;
    for (const item of itemsOf(ports)) {
      const drafts = item.type === 'scalar' ? shortPorts(textOf(item) ?? '') : [];
      if (typeof drafts === 'string') diagnosis.error('invalid-port', portFault(drafts), item.at);
    }
  }
}
