import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { Subject } from '../../model/subject.ts';
import { onceEach } from '../../shared/once-each.ts';

export type DeclaredProject = DeepReadonly<Cited<ComposeProject>>;
export type DeclaredService = DeepReadonly<Cited<ComposeService>>;

/** Every service of the Compose model, citing the piece of evidence it stands in. */
export const declaredServices = onceEach((project: DeclaredProject): readonly DeclaredService[] =>
  project.services.map((service) => Object.freeze({ ...service, evidence: project.evidence })),
);

/**
 * The services of which every key is known. One with a construct that was not resolved (`extends` for example) may
 * inherit what seems to be missing, so nothing can be said of what it leaves out.
 */
export const settledServices = onceEach((project: DeclaredProject): readonly DeclaredService[] =>
  declaredServices(project).filter(
    (service) => !project.unsupported.some(({ at }) => Object.values(service.keys).some((key) => isSameLine(key, at))),
  ),
);

/** The subject of a finding about one key of a service: where the key is written, or the service when it is not. */
export function placeOf(service: DeclaredService, key: string): Subject {
  return { service: service.name, ...(service.keys[key] ?? service.at) };
}

function isSameLine(left: DeclaredService['at'], right: DeclaredService['at']): boolean {
  return left.file === right.file && left.line === right.line;
}
