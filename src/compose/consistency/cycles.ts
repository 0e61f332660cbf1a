import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** Names of a circle that a message shows. */
const SHOWN = 10;

/** A service whose dependencies are being followed, and the ones that are still to be followed. */
interface Step {
  readonly service: ComposeService;
  readonly pending: ComposeService[];
}

/** Reports services that wait for each other, each circle once. Not recursive: a chain can be as long as the file. */
export function checkCycles(services: readonly ComposeService[], diagnosis: Diagnosis): void {
  const byName = new Map(services.map((service) => [service.name, service]));
  const stepInto = (service: ComposeService): Step => ({
    service,
    pending: service.dependsOn.map((dependency) => byName.get(dependency.service)).filter((next) => next !== undefined),
  });
  const seen = new Set<ComposeService>();
  for (const start of services) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [stepInto(start)];
    const onPath = new Map([[start, 0]]);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.pending.shift();
      if (!next) {
        onPath.delete(step.service);
        path.pop();
        continue;
      }
      const from = onPath.get(next);
      if (from !== undefined) report(path, from, diagnosis);
      if (seen.has(next)) continue;
      seen.add(next);
      onPath.set(next, path.length);
      path.push(stepInto(next));
    }
  }
}

function report(path: readonly Step[], from: number, diagnosis: Diagnosis): void {
  const [first] = path.slice(from, from + 1);
  const names = path.slice(from, from + SHOWN).map(({ service }) => service.name);
  const cut = path.length - from > SHOWN ? ['…'] : [];
  const circle = [...names, ...cut, first?.service.name].join(' -> ');
  diagnosis.error('dependency-cycle', `services wait for each other: ${circle}`, first?.service.at);
}
