import type { Diagnosis } from '../diagnosis.ts';
import { mountTargets } from '../render/mounts-json.ts';
import { childOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';

/** Reports a place in the container at which two things are mounted. */
export function checkTargets(name: string, service: Tree, diagnosis: Diagnosis): void {
  const taken = new Set<string>();
  for (const { target, at } of [...tmpfsTargets(service), ...mountTargets(childOf(service, 'volumes'))]) {
    if (taken.has(target) && diagnosis.isNewer(CHANGES.targetTwice, at)) {
      diagnosis.error('conflicting-keys', `service "${name}" mounts two things at ${target}`, at);
    }
    taken.add(target);
  }
}

/** Of texts with the same name before `=` the later one counts. */
function tmpfsTargets(service: Tree) {
  const items = itemsOf(childOf(service, 'tmpfs')).map((item) => [textOf(item)?.split('=', 1)[0], item] as const);
  return [...new Map(items).values()].map((item) => ({ target: textOf(item)?.split(':', 1)[0] ?? '', at: item.at }));
}
