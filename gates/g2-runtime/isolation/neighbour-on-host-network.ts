import { unlistedNetworks } from '../../../src/derive/networks/unlisted-network.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const neighbourOnHostNetwork = defineCheck({
  meta: {
    id: 'neighbour-on-host-network',
    priority: 'P3',
    title: 'No container of another project uses the network of the host',
    failureTitle: 'Containers of other projects use the network of the host',
    why: 'From there a container reaches every port that the target publishes, also those on 127.0.0.1, and its bridge networks.',
    fix: 'Give the other project a network of its own and publish the ports it needs, instead of `network_mode: host`.',
    impact: 'another project reaches internal services',
    effort: 'medium',
    references: [cis('5.10'), composeSpec('05-services', 'network_mode')],
  },
  needs: ['population'],
  evaluate({ population }) {
    const known = population.neighbours
      .filter(({ networkMode, networks }) => networkMode !== undefined || networks.length > 0)
      .map((neighbour) => ({ ...neighbour, evidence: population.evidence }));
    const findings = known
      .filter(({ networkMode, networks }) => networkMode === 'host' || networks.includes('host'))
      .map(({ name, project, evidence }) => ({
        subject: { container: name, ...(project !== undefined && { project }) },
        message: 'it uses the network of the host',
        observed: 'network_mode: host',
        expected: 'a network of its own',
        evidence: [evidence] as const,
      }));
    const unlisted = unlistedNetworks(population.neighbours.filter(({ networks }) => networks.length === 0));
    return judge(known, findings, 'the engine has no container of another project', unlisted);
  },
});
