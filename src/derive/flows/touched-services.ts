import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import { flowSteps } from './flow-steps.ts';
import type { JudgedFlow, ReadSuite } from './judged-flows.ts';

/** A service of the project, and the flows that require it or have a step about it. */
export interface TouchedService {
  readonly service: string;
  readonly by: readonly JudgedFlow[];
  readonly evidence: readonly [EvidenceId, ...EvidenceId[]];
}

/** The services that have containers, in their order; containers that somebody started once are left out. */
export function touchedServices(
  suite: ReadSuite,
  flows: readonly JudgedFlow[],
  containers: readonly DeepReadonly<Cited<Container>>[],
): readonly TouchedService[] {
  const lasting = containers.filter(({ oneOff }) => !oneOff);
  const first = new Map(lasting.toReversed().map((each) => [each.service, each.evidence]));
  const reached = flows.map((flow) => ({ flow, services: servicesOf(suite, flow) }));
  return [...new Set(lasting.map(({ service }) => service))].flatMap((service) => {
    const by = reached.filter(({ services }) => services.has(service)).map(({ flow }) => flow);
    const evidence = first.get(service);
    return evidence ? [{ service, by, evidence: [evidence, ...by.flatMap((flow) => flow.evidence)] as const }] : [];
  });
}

function servicesOf({ targets }: ReadSuite, { declared, recorded }: JudgedFlow): ReadonlySet<string> {
  const stepped = (recorded ? flowSteps(recorded.run) : []).flatMap(({ step: { record } }) => {
    if (!record) return [];
    if ('service' in record) return [record.service];
    if ('like' in record) return [record.like];
    const name = 'target' in record ? record.target : undefined;
    return targets.find((target) => target.name === name)?.service ?? [];
  });
  return new Set([...declared.requires, ...stepped]);
}
