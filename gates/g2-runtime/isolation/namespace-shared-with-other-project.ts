import { isJoined, joinedContainers, joinedIn } from '../../../src/derive/networks/joined-container.ts';
import { neighbourText } from '../../../src/derive/networks/shared-with-neighbour.ts';
import { unlistedNetworks } from '../../../src/derive/networks/unlisted-network.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, type FindingDraft, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type Evidence = EvidenceFor<'containers' | 'population'>;

export const namespaceSharedWithOtherProject = defineCheck({
  meta: {
    id: 'namespace-shared-with-other-project',
    priority: 'P1',
    title: 'No container of the target was seen to share a namespace with another project',
    failureTitle: 'Containers of the target share namespaces with other projects',
    why: 'In one namespace there is no wall: both reach the ports on 127.0.0.1, or the processes and memory, of each other.',
    fix: 'Let containers join only those of their own project (`network_mode: "service:NAME"`), and connect projects over a network.',
    impact: 'another project within the wall',
    effort: 'medium',
    references: [composeSpec('05-services', 'network_mode'), composeSpec('05-services', 'pid')],
  },
  needs: ['containers', 'population'],
  evaluate({ containers, population }) {
    const findings = containers.flatMap((container) => [
      ...joinedByUs(container, population),
      ...joiningUs(container, population),
    ]);
    const unlisted = containers.length === 0 ? [] : unlistedNetworks(population.neighbours);
    return judge(containers, findings, 'the target has no container', unlisted);
  },
});

function joinedByUs(container: Evidence['containers'][number], population: Evidence['population']): FindingDraft[] {
  return joinedContainers(container).flatMap(({ key, joined }) => {
    const other = population.neighbours.find((neighbour) => isJoined(joined, neighbour));
    if (other === undefined) return [];
    return [
      {
        subject: { ...containerSubject(container), topic: key },
        message: `it has joined ${neighbourText(other)}`,
        observed: `${key}: container:${other.name}`,
        expected: 'a namespace of its own, or of its own project',
        evidence: [container.evidence, population.evidence],
      },
    ];
  });
}

/** Of others only the mode of the network is listed. */
function joiningUs(container: Evidence['containers'][number], population: Evidence['population']): FindingDraft[] {
  const joining = population.neighbours.filter(({ networkMode = '' }) => {
    const joined = joinedIn(networkMode);
    return joined !== undefined && isJoined(joined, container);
  });
  if (joining.length === 0) return [];
  return [
    {
      subject: { ...containerSubject(container), topic: 'network_mode' },
      message: `its network was joined by ${joining.map(neighbourText).join(', ')}`,
      observed: `network_mode: container:${container.name}, on ${joining.map(({ name }) => name).join(', ')}`,
      expected: 'a network of its own',
      evidence: [container.evidence, population.evidence],
    },
  ];
}
