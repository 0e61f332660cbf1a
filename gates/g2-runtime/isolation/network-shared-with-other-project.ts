import { joinsContainers, neighbourText } from '../../../src/derive/networks/shared-with-neighbour.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { countText } from '../../../src/shared/count-text.ts';

type Evidence = EvidenceFor<'networks' | 'population'>;

export const networkSharedWithOtherProject = defineCheck({
  meta: {
    id: 'network-shared-with-other-project',
    priority: 'P1',
    title: 'Only containers of the target are attached to its networks',
    failureTitle: 'Containers of other projects are attached to networks of the target',
    why: 'On a common network another project reaches every port of the target, also those that are not published.',
    fix: 'Let each project have networks of its own; where two must talk, share one network that only those services join.',
    impact: 'another project reaches internal services',
    effort: 'medium',
    references: [cis('5.30'), composeSpec('06-networks', 'networks-top-level-element')],
  },
  needs: ['networks', 'population'],
  evaluate({ networks, population }) {
    const examined = networks.filter(joinsContainers);
    const findings = examined.flatMap((network) => {
      const strangers = strangersOn(network, population);
      if (strangers.length === 0) return [];
      return {
        subject: { network: network.name },
        message: `${countText(strangers.length, 'container')} of another project attached`,
        observed: strangers.join(', '),
        expected: 'only containers of the target',
        evidence: [network.evidence, population.evidence] as const,
      };
    });
    return judge(examined, findings, 'no container of the target is attached to a network');
  },
});

/** Attached now, or joined again at the next start; whatever is attached but unknown is a stranger as well. */
function strangersOn(network: Evidence['networks'][number], population: Evidence['population']): string[] {
  const known = new Set([...population.containers.map(({ id }) => id), ...population.vanished]);
  const neighbours = population.neighbours.filter(({ networks }) => networks.includes(network.name));
  const attached = network.attached
    .filter(({ containerId, containerName }) => !known.has(containerId) && !known.has(containerName))
    // The load balancer of a swarm network is listed beside the containers.
    .filter(({ containerId }) => !containerId.startsWith('lb-'))
    .map(({ containerId, containerName }) => {
      const neighbour = population.neighbours.find(({ id }) => id === containerId);
      return neighbour ?? { name: containerName };
    });
  return [...new Set([...neighbours, ...attached].map(neighbourText))].toSorted(compareText);
}
