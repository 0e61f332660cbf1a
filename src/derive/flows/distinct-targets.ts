import type { FlowSuite } from '../../model/evidence/flow-suite.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { groupBy } from '../../shared/group-by.ts';

type Targets = DeepReadonly<FlowSuite['targets']>;

/** The targets of all flow files, each once: files of one system mostly name the same ones. */
export function distinctTargets(targets: Targets): Targets {
  const alike = groupBy(targets, (target) => JSON.stringify({ ...target, file: '' }));
  return [...alike.values()].map(([first]) => first);
}
