import { evidenceOf, isDataStore, isPublished, runningReach } from '../../../src/derive/networks/running-reach.ts';
import { serviceEdges } from '../../../src/derive/networks/service-graph.ts';
import { hostPorts } from '../../../src/derive/ports/running-port.ts';
import type { RunningService } from '../../../src/derive/services/running-services.ts';
import type { EvidenceId } from '../../../src/model/evidence/kinds.ts';
import { type Diagram, defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

const OUTSIDE = 'published on the host';

interface Connection {
  readonly from: string;
  readonly to: string;
  readonly how: string;
  readonly over: string;
  readonly evidence: readonly EvidenceId[];
}

export const serviceConnections = defineExhibit({
  meta: { id: 'service-connections', title: 'How running services are connected' },
  needs: ['containers'],
  present({ containers }) {
    const { services, ways } = runningReach(containers);
    const byName = new Map(services.map((service) => [service.name, service]));
    const edges = [...groupBy(serviceEdges(containers), ({ from, to }) => JSON.stringify([from, to])).values()];
    const inside = edges.flatMap((group): Connection[] => {
      const [from, to] = [byName.get(group[0].from), byName.get(group[0].to)];
      if (!from || !to) return [];
      const how = group.map(({ variable }) => variable).join(', ');
      const over = ways(from, to).join(', ') || 'no network in common';
      return [{ from: from.name, to: to.name, how, over, evidence: group.map(({ evidence }) => evidence) }];
    });
    const outside = services.filter(isPublished).map((service): Connection => {
      const how = hostPorts(service).join(', ');
      return { from: OUTSIDE, to: service.name, how, over: 'published ports', evidence: evidenceOf(service) };
    });
    const connections = [...outside, ...inside].toSorted(
      (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to),
    );
    if (connections.length === 0) {
      return { notApplicable: 'no running service is published or named in the environment of another one' };
    }
    return {
      columns: [{ title: 'From' }, { title: 'To' }, { title: 'By', style: 'code' }, { title: 'Over' }],
      rows: connections.map(({ from, to, how, over, evidence }) => ({ cells: [from, to, how, over], evidence })),
      diagram: diagramOf(services, connections),
      note: 'A service is connected to another one when its environment names it; what it does with that is not observed.',
    };
  },
});

function diagramOf(services: readonly RunningService[], connections: readonly Connection[]): Diagram {
  const isOpen = connections.some(({ from }) => from === OUTSIDE);
  return {
    nodes: [
      ...(isOpen ? [{ name: OUTSIDE, shape: 'outside' as const }] : []),
      ...services
        .toSorted((a, b) => compareText(a.name, b.name))
        .map((service) => ({
          name: service.name,
          shape: isDataStore(service) ? ('store' as const) : ('service' as const),
        })),
    ],
    edges: connections.map(({ from, to, how, over }) => ({
      from,
      to,
      ...(from === OUTSIDE && { label: how }),
      ...(over === 'no network in common' && { dashed: true }),
    })),
  };
}
