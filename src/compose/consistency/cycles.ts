import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** Reports services that wait for each other, each circle once. */
export function checkCycles(services: readonly ComposeService[], diagnosis: Diagnosis): void {
  const byName = new Map(services.map((service) => [service.name, service]));
  const done = new Set<string>();
  for (const service of services) visit(service, [], { byName, done, diagnosis });
}

interface Walk {
  readonly byName: ReadonlyMap<string, ComposeService>;
  readonly done: Set<string>;
  readonly diagnosis: Diagnosis;
}

function visit(service: ComposeService, path: readonly string[], walk: Walk): void {
  const { name, dependsOn, at } = service;
  const start = path.indexOf(name);
  if (start !== -1) {
    const circle = [...path.slice(start), name].join(' -> ');
    walk.diagnosis.error('cycle', `services wait for each other: ${circle}`, at);
    return;
  }
  if (walk.done.has(name)) return;
  for (const dependency of dependsOn) {
    const next = walk.byName.get(dependency.service);
    if (next) visit(next, [...path, name], walk);
  }
  walk.done.add(name);
}
