import {
  commonHostPaths,
  commonHostPorts,
  commonNetworks,
  commonVolumes,
} from '../../../src/derive/networks/shared-with-neighbour.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

type Evidence = EvidenceFor<'population' | 'containers' | 'networks'>;
type Neighbours = Evidence['population']['neighbours'];

export const otherProjects = defineExhibit({
  meta: { id: 'other-projects', title: 'Other projects on the same engine and what the target shares with them' },
  needs: ['population', 'containers', 'networks'],
  present(evidence) {
    const { population, networks } = evidence;
    const rows = [...groupBy(population.neighbours, ({ project }) => project ?? '')]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([project, neighbours]) => ({
        cells: [
          project || 'no project',
          `${neighbours.length}`,
          listed(neighbours.flatMap((neighbour) => neighbour.networks)),
          listed(neighbours.flatMap(({ ports }) => ports.map((port) => portText(port)))),
          sharedText(neighbours, evidence),
        ],
        evidence: [population.evidence, ...networks.map((network) => network.evidence)],
      }));
    if (rows.length === 0) return { notApplicable: 'the engine has no container of another project' };
    return {
      columns: [
        { title: 'Project' },
        { title: 'Containers', style: 'number' },
        { title: 'Networks' },
        { title: 'Published ports' },
        { title: 'Shared with the target' },
      ],
      rows,
    };
  },
});

function sharedText(neighbours: Neighbours, { containers, networks }: Evidence): string {
  const all = (kind: string, common: (neighbour: Neighbours[number]) => readonly string[]): string[] =>
    [...new Set(neighbours.flatMap(common))].toSorted(compareText).map((name) => `${kind} ${name}`);
  const shared = [
    ...all('network', (neighbour) => commonNetworks(neighbour, networks)),
    ...all('volume', (neighbour) => commonVolumes(neighbour, containers)),
    ...all('host path', (neighbour) => commonHostPaths(neighbour, containers)),
    ...all('host port', (neighbour) => commonHostPorts(neighbour, containers)),
  ];
  return shared.length === 0 ? 'nothing was found' : shared.join(', ');
}

function portText({ hostAddress, hostPort, protocol }: Neighbours[number]['ports'][number]): string {
  return `${hostAddress}:${hostPort}/${protocol}`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : [...new Set(names)].toSorted(compareText).join(', ');
}
